import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { theOffice } from '@/lib/offices/queries'
import type { Issued } from '../queries/issued'
import type { LetterActivity } from '../rules/letters'
import { tell } from './tell'

/**
 * Reminds those who were found to be awaited, in the caller's transaction, which holds the activity. `byLadder` says that nobody asked for it.
 * Gives the message and how many it reaches; null where it reaches nobody.
 */
export async function sendReminders(
  tx: Tx,
  actor: Actor,
  activity: LetterActivity,
  awaited: Issued[],
  byLadder: boolean,
): Promise<{ messageId: string; count: number } | null> {
  const messageId = await tell(tx, actor, {
    key: 'reminder',
    activity,
    office: await theOffice(tx),
    told: awaited.map(one => ({ ...one, calendar: null, hasReply: true })),
  })
  if (!messageId) return null
  const reached = awaited.filter(one => one.recipient.address)
  await tx.invitation.updateMany({
    where: { id: { in: reached.map(one => one.invitation.id) } },
    data: { remindedAt: now() },
  })
  await record(tx, actor, {
    type: 'invitation.reminded',
    subject: { kind: 'message', id: messageId },
    activityId: activity.id,
    data: {
      count: reached.length,
      consulates: reached.map(one => one.post.sendingState),
      ...(byLadder ? { byLadder } : {}),
    },
  })
  return { messageId, count: reached.length }
}
