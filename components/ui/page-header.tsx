import type { ReactNode } from 'react'
import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'

type Props = {
  title: ReactNode
  /** The same title in the other language: needs `locale`, the reader's. */
  otherTitle?: ReactNode
  locale?: Locale
  /** The language of `title` where it is not the page's (an entry that has only one). */
  titleLang?: string
  /** A line above the title: where this belongs. */
  kicker?: ReactNode
  /** Facts beneath the title, each under a key of its own: `{ when: …, where: … }`. Empty ones are left out. */
  meta?: Record<string, ReactNode>
  /** A sentence beneath the title. */
  intro?: ReactNode
  actions?: ReactNode
}

/** The head of a page: its one h1, serif, with the other language beneath, and what one can do here. */
export function PageHeader({
  title,
  otherTitle,
  locale,
  titleLang,
  kicker,
  meta = {},
  intro,
  actions,
}: Props) {
  const facts = Object.entries(meta).filter(([, content]) => content)
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-96 max-sm:basis-full">
        {kicker ? <div className="text-ink-3 text-xs">{kicker}</div> : null}
        <h1 lang={titleLang} className="text-2xl">
          {title}
        </h1>
        {otherTitle && locale ? (
          <div lang={langOf(otherLocale(locale))} className="font-serif text-ink-2 text-md leading-snug">
            {otherTitle}
          </div>
        ) : null}
        {intro ? <div className="mt-1 max-w-prose text-ink-2">{intro}</div> : null}
        {facts.length > 0 ? (
          <ul className="mt-1.5 flex flex-wrap gap-x-4.5 gap-y-1 text-ink-2">
            {facts.map(([key, content]) => (
              <li key={key}>{content}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {actions ? <div className="no-print flex flex-wrap items-center gap-2.5">{actions}</div> : null}
    </header>
  )
}
