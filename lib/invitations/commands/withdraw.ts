import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { enqueue } from '@/lib/jobs/enqueue'
import { theOffice } from '@/lib/offices/queries'
import { issuedInvitations } from '../queries/issued'
import type { withdrawSchema } from '../schema'
import { lockActivity } from './lock-activity'
import { raiseSequence } from './raise-sequence'
import { tell } from './tell'

export type Withdrawn = { activityId: string; messageId: string | null; count: number }

/** Withdraws issued invitations: each post is told and its calendar entry is cancelled. The record and its replies stay. */
export async function withdrawInvitations(
  actor: Actor,
  input: z.output<typeof withdrawSchema>,
): Promise<Outcome<Withdrawn>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const activity = await lockActivity(tx, actor, input.activityId)
    const concerned = await issuedInvitations(tx, actor, {
      activityId: activity.id,
      id: { in: input.invitations },
    })
    if (concerned.length === 0) return refused('nothing_chosen')
    const raised = await raiseSequence(tx, concerned)
    const messageId = await tell(tx, actor, {
      key: 'withdrawal',
      activity,
      office: await theOffice(tx),
      because: { reason: { en: input.reasonEn, zh: input.reasonZh } },
      told: raised.map(one => ({ ...one, calendar: 'CANCEL', hasReply: false })),
    })
    await tx.invitation.updateMany({
      where: { id: { in: raised.map(one => one.invitation.id) } },
      data: {
        status: 'withdrawn',
        withdrawnAt: now(),
        withdrawnBy: actor.kind === 'user' ? actor.id : null,
        version: { increment: 1 },
      },
    })
    for (const { invitation, post } of raised) {
      await record(tx, actor, {
        type: 'invitation.withdrawn',
        subject: { kind: 'invitation', id: invitation.id },
        activityId: activity.id,
        consulateId: post.id,
        data: { state: post.sendingState },
      })
    }
    await enqueue(tx, 'offer-places', { activityId: activity.id }, { key: `offer:${activity.id}` })
    return done({ activityId: activity.id, messageId, count: raised.length })
  })
}
