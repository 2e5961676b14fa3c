const WEEKS_MS = 52 * 7 * 24 * 60 * 60 * 1000

/** By how many milliseconds what began then is moved to come on the same weekday of the next year that is still to come. */
export function aYearOn(startsAt: Date, now: Date): number {
  const years = Math.max(1, Math.ceil((now.getTime() - startsAt.getTime()) / WEEKS_MS))
  return years * WEEKS_MS
}
