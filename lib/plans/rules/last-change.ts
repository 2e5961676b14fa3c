import type { Change } from '../types'

/** What the audit keeps of a change to an activity: to which version it led, what it was before, and which change it took back. */
export type WrittenChange = {
  type: string
  version: number
  changes?: Change[]
  was?: string
  reasonEn?: string
  reasonZh?: string
  undoes?: number
}

/**
 * Of all changes, the first first, the last one that stands, with the last postponement before it; null where the activity, at its present
 * version, was touched by something else since.
 */
export function lastChange(
  written: WrittenChange[],
  version: number,
): { change: WrittenChange; earlier: WrittenChange | null } | null {
  if (written.at(-1)?.version !== version) return null
  const undone = new Set(written.flatMap(one => one.undoes ?? []))
  const standing = written.filter(one => one.undoes === undefined && !undone.has(one.version))
  const change = standing.at(-1)
  if (!change) return null
  const earlier = standing.slice(0, -1).findLast(one => one.type === 'activity.postponed') ?? null
  return { change, earlier }
}
