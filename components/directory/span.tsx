import { useLocale, useTranslations } from 'next-intl'
import { formatDay } from '@/lib/i18n/format'

/** From when to when somebody is in post. */
export function Span({ from, to }: { from: string | null; to: string | null }) {
  const t = useTranslations('directory')
  const locale = useLocale()
  const shown = (day: string) => formatDay(new Date(`${day}T00:00:00Z`), locale, 'UTC')
  if (!from && !to) return t('page.span_unknown')
  return [from && t('page.since', { day: shown(from) }), to && t('page.until', { day: shown(to) })]
    .filter(Boolean)
    .join(' ')
}
