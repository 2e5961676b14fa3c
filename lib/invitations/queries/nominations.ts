import { type Actor, demand } from '@/lib/access/actor'
import { invitationScope } from '@/lib/access/scope'
import { db, type Prisma } from '@/lib/db/client'
import { stillToSend } from './approval'

/** Of those who are named, who was not declined: they come, and count. */
export const NOT_DECLINED = {
  OR: [{ nominationId: null }, { nomination: { decision: null } }, { nomination: { decision: 'approved' } }],
} as const satisfies Prisma.DelegateWhereInput

/** Whoever must be approved, of an answer that stands. Office time. */
export type Unapproved = {
  id: string
  name: string
  title: string
  askedAt: Date
  /** Why the office has declined him or her; null where nobody has decided yet. */
  declined: { reasonEn: string; reasonZh: string } | null
  stateEn: string
  stateZh: string
  sendingState: string
}

/**
 * Those of an activity whom the answers that stand name and who are not approved: whom nobody has decided on yet, the oldest first, then
 * those who were declined, of whom it can be decided anew.
 */
export async function unapproved(actor: Actor, activityId: string): Promise<Unapproved[]> {
  demand(actor, 'invitations.read')
  const rows = [
    ...(await namedWhere(actor, { activityId }, null)),
    ...(await namedWhere(actor, { activityId }, 'declined')),
  ]
  return rows.map(({ invitation: { consulate }, delegates: _, decision, reasonEn, reasonZh, ...one }) => ({
    ...one,
    ...consulate,
    declined: decision === 'declined' ? { reasonEn, reasonZh } : null,
  }))
}

/** How many wait to be approved for each activity that is still to come, the soonest first. */
export async function nominationsWaiting(actor: Actor) {
  demand(actor, 'invitations.read')
  const rows = await namedWhere(actor, { activity: stillToSend() }, null)
  const counts = new Map<
    string,
    { activity: (typeof rows)[number]['invitation']['activity']; count: number }
  >()
  for (const { invitation } of rows) {
    const { activity } = invitation
    counts.set(activity.id, { activity, count: (counts.get(activity.id)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}

async function namedWhere(actor: Actor, where: Prisma.InvitationWhereInput, decision: 'declined' | null) {
  const rows = await db().nomination.findMany({
    where: {
      decision,
      invitation: { AND: [where, { status: 'issued' }, invitationScope(actor)] },
    },
    select: {
      id: true,
      name: true,
      title: true,
      askedAt: true,
      decision: true,
      reasonEn: true,
      reasonZh: true,
      delegates: { select: { reply: { select: { version: true } } } },
      invitation: {
        select: {
          replyVersion: true,
          activity: { select: { id: true, titleEn: true, titleZh: true, startsAt: true } },
          consulate: { select: { stateEn: true, stateZh: true, sendingState: true } },
        },
      },
    },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.filter(({ delegates, invitation }) =>
    delegates.some(({ reply }) => reply.version === invitation.replyVersion),
  )
}
