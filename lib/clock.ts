import { env } from '@/lib/env'

/**
 * Office time: the instant that deadlines, half-years, "today" and reminders go by. It is real time, except in the sample, where it
 * runs on from CLOCK_START (`<office instant>@<real instant>`). Sessions, tokens, leases and the audit use real time instead.
 */
export function now(): Date {
  return new Date(Date.now() + clockOffset())
}

/** How far office time is ahead of real time, in milliseconds: nothing, except in the sample. */
export function clockOffset(): number {
  const [office, real] = env().CLOCK_START?.split('@') ?? []
  return office && real ? Date.parse(office) - Date.parse(real) : 0
}

const calendars = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of an instant in a zone, as YYYY-MM-DD. */
export function dayIn(zone: string, instant: Date): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const calendar = calendars.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...parts })
  // Making one costs more than a query; there are few zones.
  calendars.set(zone, calendar)
  return calendar.format(instant)
}

/** The zone of office days where no activity or office says otherwise: Beijing Time. */
export const ZONE = 'Asia/Shanghai'

/** Today's date in a zone by office time, as a UTC midnight, which is how the database gives a date. */
export function today(zone: string = ZONE): Date {
  return new Date(`${dayIn(zone, now())}T00:00:00Z`)
}
