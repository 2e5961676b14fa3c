import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { stop } from '@/lib/correspondence/commands/stop'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome } from '@/lib/errors'
import type { stopSchema } from '../schema'
import { reopenChoice } from './audience-choice'
import { lockActivity } from './lock-activity'

type Stopped = { activityId: string; count: number; toCheck: boolean }

/**
 * Stops a sending within its thirty seconds. Its number is void in the register; invitations are drafts again, a reminder was never sent,
 * a withdrawal or a cancellation is taken back. A change of time stays as it is, only its letters do not go out. Refuses `too_late`.
 */
export async function stopSending(
  actor: Actor,
  { messageId }: z.output<typeof stopSchema>,
): Promise<Outcome<Stopped>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const message = await tx.message.findFirst({ where: { id: messageId, subjectKind: 'activity' } })
    if (!message?.subjectId) throw new NotFound('message')
    const activity = await lockActivity(tx, actor, message.subjectId)
    const outcome = await stop(tx, actor, message.id)
    if (!outcome.ok) return outcome
    await forgetLinks(tx, message.id)
    const concerned = await invitationsOf(tx, message.id)
    await takeBack(tx, message, activity, concerned)
    await record(tx, actor, {
      type: 'invitation.stopped',
      subject: { kind: 'message', id: message.id },
      activityId: activity.id,
      data: { key: message.key, count: concerned.length },
    })
    return done({ activityId: activity.id, count: concerned.length, toCheck: message.key === 'invitation' })
  })
}

/** Their links were never mailed to anybody. */
async function forgetLinks(tx: Tx, messageId: string): Promise<void> {
  await tx.replyToken.deleteMany({ where: { delivery: { messageId } } })
}

async function takeBack(
  tx: Tx,
  message: { id: string; key: string },
  activity: { id: string },
  concerned: string[],
): Promise<void> {
  const bump = { version: { increment: 1 } }
  if (message.key === 'invitation') {
    await tx.invitation.updateMany({
      where: { messageId: message.id, status: 'issued', replyVersion: 0 },
      data: { status: 'draft', issuedAt: null, messageId: null, postingId: null, ...bump },
    })
    await reopenChoice(tx, activity.id, message.id)
    const left = await tx.invitation.count({ where: { activityId: activity.id, status: 'issued' } })
    if (left === 0)
      await tx.activity.update({ where: { id: activity.id }, data: { status: 'planned', ...bump } })
  }
  if (message.key === 'reminder') {
    await tx.$executeRaw`
      update "Invitation" i set "remindedAt" = (
        select max(m."issuedAt") from "Delivery" d join "Message" m on m.id = d."messageId"
        where d."subjectKind" = 'invitation' and d."subjectId" = i.id and m.key = 'reminder' and m."voidedAt" is null)
      where i.id = any(${concerned}::uuid[])`
  }
  if (message.key === 'withdrawal') {
    await tx.invitation.updateMany({
      where: { id: { in: concerned }, status: 'withdrawn' },
      data: { status: 'issued', withdrawnAt: null, withdrawnBy: null, ...bump },
    })
  }
  if (message.key === 'cancellation') {
    await tx.activity.update({
      where: { id: activity.id },
      data: { status: 'open', cancelledAt: null, cancelledBy: null, reasonEn: '', reasonZh: '', ...bump },
    })
  }
}

async function invitationsOf(tx: Tx, messageId: string): Promise<string[]> {
  const rows = await tx.delivery.findMany({
    where: { messageId, subjectKind: 'invitation' },
    select: { subjectId: true },
  })
  return rows.flatMap(row => (row.subjectId ? [row.subjectId] : []))
}
