/** A calendar day, YYYY-MM-DD, and whether it is worked on. */
export type Day = string
export type IsWorked = (day: Day) => boolean

const DAY_MS = 24 * 60 * 60 * 1000

/** The day so many days after, or before, another. */
export function dayFrom(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Monday to Friday. A weekend that the office works in lieu is none: nobody at a post does. */
export function isWeekday(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday > 0 && weekday < 6
}

/** The working day that is so many working days before a day, or (negative) after it. The day itself does not count. */
export function workingDayBefore(day: Day, count: number, isWorked: IsWorked): Day {
  const step = count < 0 ? 1 : -1
  let [at, left] = [day, Math.abs(count)]
  while (left > 0) {
    at = dayFrom(at, step)
    if (isWorked(at)) left -= 1
  }
  return at
}
