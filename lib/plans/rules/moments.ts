import { zoned } from '@/lib/i18n/zoned'

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const TIME = /^(\d{1,2})[:：.]?(\d{2})$/
const MINUTE = 60_000

/** A typed date as `2023-07-21`; null where there is no such day. Takes `2023/7/21` and `2023年7月21日` too. */
export function readDay(text: string): string | null {
  const [, year, month, day] = DATE.exec(text.trim()) ?? []
  if (!year || !month || !day) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

/** A typed time as minutes from midnight; null where it is none. `24:00` closes a day; the colon may be left out. */
export function readTime(text: string): number | null {
  const [, hour, minute] = TIME.exec(text.trim()) ?? []
  if (!hour || !minute) return null
  const minutes = Number(hour) * 60 + Number(minute)
  return Number(minute) > 59 || minutes > 24 * 60 ? null : minutes
}

/** The instant at which a clock in the zone shows this day and time; null for one that the zone leaves out. */
export function instantAt(day: string, minutes: number, zone: string): Date | null {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE
  // What the zone's clock is ahead of UTC there; asked twice, since the first guess may lie across a change of the clocks.
  const first = wall - offsetAt(wall, zone)
  const instant = wall - offsetAt(first, zone)
  return instant + offsetAt(instant, zone) === wall ? new Date(instant) : null
}

/** `2023-07-21` and `09:00`, as a form shows an instant. */
export function typedMoment(instant: Date, zone: string): { day: string; time: string } {
  const at = zoned(instant, zone)
  const two = (value: number) => String(value).padStart(2, '0')
  return { day: `${at.year}-${two(at.month)}-${two(at.day)}`, time: `${two(at.hour)}:${two(at.minute)}` }
}

function offsetAt(instant: number, zone: string): number {
  const at = zoned(new Date(instant), zone)
  return Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute) - Math.floor(instant / MINUTE) * MINUTE
}
