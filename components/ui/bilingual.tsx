import { clsx } from 'clsx'
import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'

type Props = {
  zh?: string | null
  en?: string | null
  /** The reader's language. */
  locale: Locale
  /** `line`: the other language follows, smaller; `block`: it stands beneath; `one`: only the reader's. */
  layout?: 'line' | 'block' | 'one'
  className?: string
}

/**
 * A name in the reader's language with the other beside it, each with its `lang`. Where the reader's is missing,
 * the other takes its place.
 */
export function Bilingual({ zh, en, locale, layout = 'line', className }: Props) {
  const texts = { zh: zh?.trim() || undefined, en: en?.trim() || undefined }
  const first = texts[locale] ? locale : otherLocale(locale)
  const second = otherLocale(first)
  const beside = layout !== 'one' && texts[first] === texts[locale] ? texts[second] : undefined
  const main = (
    <span lang={langOf(first)} className={className}>
      {texts[first] ?? '—'}
    </span>
  )
  if (!beside) return main
  return (
    <>
      {main}
      {layout === 'line' ? ' ' : null}
      <span
        lang={langOf(second)}
        className={clsx(
          'font-normal text-ink-3',
          layout === 'line' ? 'text-xs' : 'block text-sm leading-snug',
        )}
      >
        {beside}
      </span>
    </>
  )
}
