import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'

export type OfficeNames = { mark: string; zh: string; en: string }

type Props = {
  office: OfficeNames | null
  locale: Locale
  title: string
  intro?: ReactNode
  children: ReactNode
  wide?: boolean
}

/** A sheet of the office's stationery: its seal and names at the head, a double rule, and what is asked beneath. */
export function Letter({ office, locale, title, intro, children, wide }: Props) {
  return (
    <article
      className={clsx(
        'mx-auto mt-6 rounded-lg border border-line bg-letter px-12 pt-9 pb-11 max-sm:mt-0 max-sm:px-5 max-sm:pt-6 max-sm:pb-7',
        wide ? 'max-w-220' : 'max-w-140',
      )}
    >
      {office ? <Letterhead office={office} locale={locale} /> : null}
      <h1 className="text-2xl">{title}</h1>
      {intro ? <div className="mt-1 max-w-prose text-ink-2">{intro}</div> : null}
      <div className="mt-6 grid gap-7">{children}</div>
    </article>
  )
}

function Letterhead({ office, locale }: { office: OfficeNames; locale: Locale }) {
  const other = otherLocale(locale)
  return (
    <div className="mb-7 grid justify-items-center gap-1.5 border-seal border-b pb-5 text-center shadow-[0_3px_0_var(--color-letter),0_4px_0_var(--color-seal)]">
      <span
        aria-hidden="true"
        lang="zh-Hans"
        className="mb-1 grid size-11 place-items-center rounded-md bg-mark font-serif text-2xl text-on-mark leading-none"
      >
        {office.mark}
      </span>
      <span lang={langOf(locale)} className="font-bold font-serif text-lg leading-snug">
        {office[locale]}
      </span>
      <span lang={langOf(other)} className="font-serif text-ink-2 text-sm leading-snug">
        {office[other]}
      </span>
    </div>
  )
}
