import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { stop } from '@/lib/correspondence/commands/stop'
import { activityMessageData } from '@/lib/correspondence/schema'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { type Undoable, undo, undoable } from '@/lib/plans/commands/undo'
import type { stopSchema } from '../schema'
import { reopenChoice } from './audience-choice'
import { lockActivity } from './lock-activity'

type Stopped = { activityId: string; count: number; toCheck: boolean }

/**
 * Stops a sending within its thirty seconds. Its number is void in the register; invitations are drafts again, a reminder was never sent,
 * a withdrawal, a change, a new date or a cancellation is taken back. Refuses `too_late`, and `changed_since` where the activity was
 * changed once more.
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
    const news = NEWS.some(key => key === message.key)
    const change = news ? await changeTold(tx, actor, activity.id, message.data) : null
    if (news && !change) return refused('changed_since')
    const outcome = await stop(tx, actor, message.id)
    if (!outcome.ok) return outcome
    if (change) await undo(tx, actor, change)
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

/** What tells of a change of the activity itself. */
const NEWS = ['change', 'postponement', 'cancellation'] as const

async function changeTold(tx: Tx, actor: Actor, id: string, data: unknown): Promise<Undoable | null> {
  const { version } = activityMessageData.parse(data)
  return version === null ? null : undoable(tx, actor, { id, version })
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
}

async function invitationsOf(tx: Tx, messageId: string): Promise<string[]> {
  const rows = await tx.delivery.findMany({
    where: { messageId, subjectKind: 'invitation' },
    select: { subjectId: true },
  })
  return rows.flatMap(row => (row.subjectId ? [row.subjectId] : []))
}
