import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome } from '@/lib/errors'
import type { leaveOutSchema } from '../schema'
import { lockActivity } from './lock-activity'

/** Takes one post out of the draft invitations: it is not invited this time. Nothing was sent, so nothing is kept. */
export async function leaveOut(actor: Actor, input: z.output<typeof leaveOutSchema>): Promise<Outcome<null>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const activity = await lockActivity(tx, actor, input.activityId)
    const { count } = await tx.invitation.deleteMany({
      where: { id: input.invitationId, activityId: activity.id, status: 'draft' },
    })
    if (count === 0) throw new NotFound('invitation')
    return done(null)
  })
}
