import { type Actor, demand } from '@/lib/access/actor'
import { db, type Prisma } from '@/lib/db/client'
import type { EndedSignIns } from '../types'

/** Sessions that were unused for too long, or are over, at an instant of real time. */
export function endedSessions(at: Date): Prisma.SessionWhereInput {
  return { OR: [{ expires: { lt: at } }, { endsAt: { lt: at } }] }
}

/** Links to sign in that were used, or are too old. */
export function endedLinks(at: Date): Prisma.SignInTokenWhereInput {
  return { OR: [{ usedAt: { not: null } }, { expiresAt: { lt: at } }] }
}

/** How many sessions and links `removeEndedSignIns` would remove now. */
export async function endedSignIns(actor: Actor): Promise<EndedSignIns> {
  demand(actor, 'users.manage')
  const at = new Date()
  const [sessions, links] = await Promise.all([
    db().session.count({ where: endedSessions(at) }),
    db().signInToken.count({ where: endedLinks(at) }),
  ])
  return { sessions, links }
}
