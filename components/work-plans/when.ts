import { formatDay, formatShortDay, monthName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { PlannedLine } from '@/lib/plans/types'

/**
 * The days of a planned activity, the last included (`8–12 Sep`, `9月8日至12日`), or the month while they are open. The year is that of the
 * plan; a last day in another carries it.
 */
export function plannedWhen(
  { firstOn, lastOn, month }: Pick<PlannedLine, 'firstOn' | 'lastOn' | 'month'>,
  locale: Locale,
): string {
  if (!firstOn) return monthName(month, locale)
  const first = formatShortDay(firstOn, locale, 'UTC')
  if (!lastOn || lastOn <= firstOn) return first
  const sameYear = lastOn.getUTCFullYear() === firstOn.getUTCFullYear()
  const last = sameYear ? formatShortDay(lastOn, locale, 'UTC') : formatDay(lastOn, locale, 'UTC')
  const isOneMonth = sameYear && lastOn.getUTCMonth() === firstOn.getUTCMonth()
  if (locale === 'zh') return `${first}至${isOneMonth ? `${lastOn.getUTCDate()}日` : last}`
  return isOneMonth ? `${firstOn.getUTCDate()}–${last}` : `${first} – ${last}`
}
