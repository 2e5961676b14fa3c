import type { DelegateRole } from '@/prisma/generated/enums'

/** What those who come with the principal may be. */
export const COMPANION_ROLES = ['accompanying', 'interpreter', 'driver', 'security', 'spouse'] as const
export type CompanionRole = (typeof COMPANION_ROLES)[number]

/** The most of one kind that a limit can say. */
export const MOST_OF_ROLE = 9

/** A limit as it is kept: `driver:1`, at most one driver of each consulate. */
export const ROLE_LIMIT = /^(accompanying|interpreter|driver|security|spouse):\d$/

/** How many of each kind may come of each consulate, where that is limited. */
export function roleLimits(kept: readonly string[]): Partial<Record<CompanionRole, number>> {
  return Object.fromEntries(
    kept.map(limit => limit.split(':')).map(([role, most]) => [role, Number(most)] as const),
  )
}

/** What those who come with the principal may be where limits stand: without the kinds of which none may. */
export function rolesOf(kept: readonly string[]): CompanionRole[] {
  const limits = roleLimits(kept)
  return COMPANION_ROLES.filter(role => limits[role] !== 0)
}

/** The first kind of which more are named than may come; null where all are within their limits. */
export function roleOver(roles: readonly DelegateRole[], kept: readonly string[]): CompanionRole | null {
  const limits = roleLimits(kept)
  const over = COMPANION_ROLES.find(role => {
    const most = limits[role]
    return most !== undefined && roles.filter(one => one === role).length > most
  })
  return over ?? null
}
