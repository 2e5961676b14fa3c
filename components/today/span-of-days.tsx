import { useLocale } from 'next-intl'
import { formatSpan, lastsDays } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type Props = { row: { startsAt: Date | null; endsAt: Date | null; zone: string } }

/** The days of something that takes several, beside a badge that shows only the first. */
export function SpanOfDays({ row: { startsAt, endsAt, zone } }: Props) {
  const locale: Locale = useLocale()
  if (!startsAt || !endsAt || !lastsDays(startsAt, endsAt, zone)) return null
  return <div className="text-ink-3 text-xs">{formatSpan(startsAt, endsAt, locale, zone)}</div>
}
