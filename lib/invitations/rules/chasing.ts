import { type Day, type IsWorked, workingDayBefore } from './working-days'

/** One step of the ladder: how many working days before the deadline, and the day on which that is. */
export type Rung = { days: number; on: Day }

/** How long after an invitation nobody is reminded, in working days. */
const PEACE = 2

/** The steps that an activity's text names: `7, 3, 1`. */
export function ladderOf(chaseDays: string): number[] {
  return chaseDays.split(', ').filter(Boolean).map(Number)
}

/**
 * The steps of an invitation's ladder, the first first. One that would come before the invitation, or within two working days of it, is
 * left out. Days are those of the activity's zone.
 */
export function rungsOf(
  { ladder, deadline, issued }: { ladder: number[]; deadline: Day; issued: Day },
  isWorked: IsWorked,
): Rung[] {
  const peaceEnds = workingDayBefore(issued, -PEACE, isWorked)
  return ladder
    .map(days => ({ days, on: workingDayBefore(deadline, days, isWorked) }))
    .filter(({ on }) => on > peaceEnds)
    .sort((a, b) => a.on.localeCompare(b.on))
}

/**
 * Which step is due today, and which were missed: after an outage only the last is taken, however many went by. `taken` are the steps of
 * which something became already.
 */
export function dueNow(rungs: Rung[], taken: number[], today: Day): { due: Rung | null; missed: Rung[] } {
  const open = rungs.filter(({ days, on }) => on <= today && !taken.includes(days))
  // A later step that was taken says all that an earlier one would.
  const last = rungs.findLast(({ on }) => on <= today)
  const due = open.at(-1) ?? null
  return due && due.days === last?.days ? { due, missed: open.slice(0, -1) } : { due: null, missed: open }
}

/** Whether all steps are behind: from the day after the last on, or from the deadline's where there are none, it is for the telephone. */
export function isOver(rungs: Rung[], deadline: Day, today: Day): boolean {
  const last = rungs.at(-1)
  return last ? today > last.on : today >= deadline
}
