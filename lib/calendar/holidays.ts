import chineseDays from 'chinese-days'
import Holidays from 'date-holidays'

// A CommonJS package: what it exports is not known by name.
const { getDayDetail, isHoliday } = chineseDays

/** A calendar day, YYYY-MM-DD. */
type Day = string

/**
 * Whether the office is closed on a day of the PRC's calendar for a public holiday, with the days moved for it: as the State Council
 * published it; of a year that is not published yet, by the law's own days. A weekend alone is none.
 */
export function isOfficeHoliday(day: Day): boolean {
  if (isPublished(day.slice(0, 4))) return isHoliday(day) && getDayDetail(day).name.includes(',')
  return holidaysOf('CN', day.slice(0, 4)).has(day)
}

/** Whether a day is a public holiday at home in a sending State (ISO 3166 alpha-2); false where its holidays are not known. */
export function isHolidayAtHome(state: string, day: Day): boolean {
  return holidaysOf(state, day.slice(0, 4)).has(day)
}

/** A published year has its New Year's Day by name. */
function isPublished(year: string): boolean {
  return getDayDetail(`${year}-01-01`).name.includes(',')
}

const known = new Map<string, ReadonlySet<Day>>()

function holidaysOf(state: string, year: string): ReadonlySet<Day> {
  const key = `${state} ${year}`
  const before = known.get(key)
  if (before) return before
  const all = new Holidays(state).getHolidays(Number(year)) ?? []
  const days = new Set(
    all
      .filter(holiday => holiday.type === 'public')
      .flatMap(({ date, start, end }) => daysFrom(date, end.getTime() - start.getTime())),
  )
  known.set(key, days)
  return days
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The days that a holiday covers: from its first, for as long as it is. */
function daysFrom(date: string, length: number): Day[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  const count = Math.max(1, Math.round(length / DAY_MS))
  return Array.from({ length: count }, (_, place) =>
    new Date(first + place * DAY_MS).toISOString().slice(0, 10),
  )
}
