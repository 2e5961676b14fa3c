import { dayIn, ZONE } from '@/lib/clock'
import { formatSpan, formatTimeRange, zoneName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { HomeInvitation } from '@/lib/invitations/types'

/** What a date badge leaves unsaid: the hours of one day, the range of several; the zone where it is not Beijing Time. */
export function hoursOf({ startsAt, endsAt, zone }: HomeInvitation['activity'], locale: Locale): string {
  const lastMoment = new Date(endsAt.getTime() - 1)
  const oneDay = dayIn(zone, startsAt) === dayIn(zone, lastMoment)
  const span = oneDay ? formatTimeRange(startsAt, endsAt, zone) : formatSpan(startsAt, endsAt, locale, zone)
  return zone === ZONE ? span : `${span} ${zoneName(locale, zone, startsAt)}`
}
