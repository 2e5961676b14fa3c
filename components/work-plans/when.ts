import { formatDays, monthName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { PlannedLine } from '@/lib/plans/types'

/** The days of a planned activity, or the month while they are open. */
export function plannedWhen(
  { firstOn, lastOn, month }: Pick<PlannedLine, 'firstOn' | 'lastOn' | 'month'>,
  locale: Locale,
): string {
  if (!firstOn) return monthName(month, locale)
  return formatDays(firstOn, lastOn && lastOn > firstOn ? lastOn : null, locale, 'UTC')
}
