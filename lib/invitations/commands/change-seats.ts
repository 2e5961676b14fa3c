import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { issuedInvitations } from '../queries/issued'
import type { seatsSchema } from '../schema'
import { lockActivity } from './lock-activity'
import { raiseSequence } from './raise-sequence'
import { tell } from './tell'

export type SeatsChanged = { activityId: string; messageId: string | null; count: number }

/**
 * Gives invitations another number of seats and tells the posts. Never below what was answered: refuses `seats_answered`, naming the
 * posts that have to be asked first, and changes nothing. Refuses `nothing_changed` where all have that number.
 */
export async function changeSeats(
  actor: Actor,
  input: z.output<typeof seatsSchema>,
): Promise<Outcome<SeatsChanged>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const activity = await lockActivity(tx, actor, input.activityId)
    const chosen = await issuedInvitations(tx, actor, {
      activityId: activity.id,
      id: { in: input.invitations },
    })
    const concerned = chosen.filter(one => one.invitation.seats !== input.seats)
    if (concerned.length === 0) return refused(chosen.length === 0 ? 'nothing_chosen' : 'nothing_changed')
    const tooFew = concerned.filter(one => one.delegates.length > input.seats)
    if (tooFew.length > 0) {
      const posts = tooFew.map(one => ({
        en: one.post.stateEn,
        zh: one.post.stateZh,
        people: one.delegates.length,
      }))
      return refused('seats_answered', {
        detail: { posts, en: posts.map(p => p.en).join(', '), zh: posts.map(p => p.zh).join('、') },
      })
    }
    const before = [...new Set(concerned.map(one => one.invitation.seats))]
    await tx.invitation.updateMany({
      where: { id: { in: concerned.map(one => one.invitation.id) } },
      data: { seats: input.seats, version: { increment: 1 } },
    })
    const raised = await raiseSequence(tx, concerned)
    const messageId = await tell(tx, actor, {
      key: 'change',
      activity,
      office: await theOffice(tx),
      because: { changes: [seatsChange(before, input.seats)] },
      told: raised.map(one => ({
        ...one,
        invitation: { ...one.invitation, seats: input.seats },
        calendar: 'REQUEST',
        hasReply: true,
      })),
    })
    for (const { invitation, post } of concerned) {
      await record(tx, actor, {
        type: 'invitation.seats_changed',
        subject: { kind: 'invitation', id: invitation.id },
        activityId: activity.id,
        consulateId: post.id,
        data: { state: post.sendingState, before: invitation.seats, after: input.seats },
      })
    }
    return done({ activityId: activity.id, messageId, count: concerned.length })
  })
}

/** One letter for all: where they had different numbers before, it says the new one only. */
function seatsChange(before: number[], after: number) {
  const same = before.length === 1
  return {
    field: { en: 'Places', zh: '名额' },
    before: { en: same ? String(before[0]) : '–', zh: same ? `${before[0]}人` : '–' },
    after: { en: String(after), zh: `${after}人` },
  }
}
