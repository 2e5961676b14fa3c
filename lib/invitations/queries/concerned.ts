import { type Actor, demand } from '@/lib/access/actor'
import { invitationScope } from '@/lib/access/scope'
import { db } from '@/lib/db/client'

export type Concerned = { sendingState: string; stateEn: string; stateZh: string }

/** The posts that are told when an activity is changed, postponed or cancelled: those with an issued invitation. */
export async function concernedPosts(actor: Actor, activityId: string): Promise<Concerned[]> {
  demand(actor, 'invitations.send')
  const rows = await db().invitation.findMany({
    where: { AND: [{ activityId, status: 'issued' }, invitationScope(actor)] },
    select: { consulate: { select: { sendingState: true, stateEn: true, stateZh: true } } },
    orderBy: { consulate: { stateEn: 'asc' } },
  })
  return rows.map(row => row.consulate)
}
