import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { type Issued, issuedInvitations } from '../queries/issued'
import type { chosenSchema } from '../schema'
import { lockActivity } from './lock-activity'
import { tell } from './tell'

export type Remembered = { activityId: string; messageId: string; count: number }

/**
 * Sends the card that reminds who accepted (pour mémoire), which needs no answer: to all of an activity who attend, or the chosen ones
 * among them. Who has got one since the last answer is left out, and of whom nobody is left to come, so that pressing twice sends once. Refuses `nobody_to_remind`, `started`,
 * and as the activity stands.
 */
export async function sendPourMemoire(
  actor: Actor,
  input: z.output<typeof chosenSchema>,
): Promise<Outcome<Remembered>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const activity = await lockActivity(tx, actor, input.activityId)
    if (activity.status !== 'open' && activity.status !== 'postponed') return refused(activity.status)
    if (!activity.startsAt || activity.startsAt <= now()) return refused('started')
    const attending = await issuedInvitations(tx, actor, {
      activityId: activity.id,
      answer: 'attending',
      ...(input.invitations.length > 0 ? { id: { in: input.invitations } } : {}),
    })
    const told = await withoutCard(
      tx,
      attending.filter(one => one.delegates.length > 0),
    )
    const messageId = await tell(tx, actor, {
      key: 'pour_memoire',
      letter: 'card',
      activity,
      office: await theOffice(tx),
      told: told.map(one => ({ ...one, calendar: null, hasReply: false })),
    })
    if (!messageId) return refused('nobody_to_remind')
    const reached = told.filter(one => one.recipient.address)
    await record(tx, actor, {
      type: 'invitation.pour_memoire',
      subject: { kind: 'message', id: messageId },
      activityId: activity.id,
      data: { count: reached.length, consulates: reached.map(one => one.post.sendingState) },
    })
    return done({ activityId: activity.id, messageId, count: reached.length })
  })
}

/** Those who got no card since their last answer; one that was stopped is none. */
async function withoutCard(tx: Tx, attending: Issued[]): Promise<Issued[]> {
  const cards = await tx.delivery.findMany({
    where: {
      subjectKind: 'invitation',
      subjectId: { in: attending.map(one => one.invitation.id) },
      message: { key: 'pour_memoire', voidedAt: null },
    },
    select: { subjectId: true, message: { select: { issuedAt: true } } },
  })
  return attending.filter(({ invitation: { id, repliedAt } }) =>
    cards.every(card => card.subjectId !== id || (repliedAt !== null && card.message.issuedAt < repliedAt)),
  )
}
