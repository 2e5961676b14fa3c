import type { Standing } from './tallies'

/** What of an activity's invitations may be asked for, as `?show=`, by a tally. */
export const SHOWN = ['attending', 'tentative', 'awaiting', 'regrets', 'undelivered', 'withdrawn'] as const
export type Shown = (typeof SHOWN)[number] | 'all'

/** The rows that are asked for: those in that standing; all of them are those that are not withdrawn. */
export function rowsShown<Row extends { standing: Standing }>(rows: readonly Row[], show: Shown): Row[] {
  return rows.filter(row => (show === 'all' ? row.standing !== 'withdrawn' : row.standing === show))
}

/** Those of whom an answer is awaited; who waits for a place has answered all that can be, and who was not sent the mail yet knows of nothing. */
export function isAwaited(row: { standing: Standing; waits: boolean; held: boolean }): boolean {
  return row.standing === 'awaiting' && !row.waits && !row.held
}

/** Those who have answered that they come, and of whose people nobody is left: all that they named were declined. */
export function hasNobodyLeft(row: { standing: Standing; delegates: readonly unknown[] }): boolean {
  return isComing(row) && row.delegates.length === 0
}

/** Those who come, or perhaps come. */
export function isComing({ standing }: { standing: Standing }): boolean {
  return standing === 'attending' || standing === 'tentative'
}
