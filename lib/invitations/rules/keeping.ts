const DAY = 24 * 60 * 60 * 1000

/** What belongs to an activity that was over before this instant has outlived its purpose (PIPL art. 19). */
export function keptUntil(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY)
}
