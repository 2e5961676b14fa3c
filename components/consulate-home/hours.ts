import { ZONE } from '@/lib/clock'
import { formatHours, zoneName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { HomeInvitation } from '@/lib/invitations/types'

/** What a date badge leaves unsaid: the hours of one day, the range of several; the zone where it is not Beijing Time. */
export function hoursOf({ startsAt, endsAt, zone }: HomeInvitation['activity'], locale: Locale): string {
  const span = formatHours(startsAt, endsAt, locale, zone)
  return zone === ZONE ? span : `${span} ${zoneName(locale, zone, startsAt)}`
}
