import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { awaitedInvitations } from '../queries/issued'
import { whyClosed } from '../rules/answering'
import type { chosenSchema } from '../schema'
import { lockActivity } from './lock-activity'
import { sendReminders } from './send-reminders'

const AGAIN_MS = 60 * 60 * 1000

export type Reminded = { activityId: string; messageId: string; count: number }

/**
 * Reminds those whose answer is awaited, and only those: all of an activity, or the chosen ones among them. Who was reminded within the
 * hour is left out, so that two people who press at once remind once, and so is whose invitation is held back for later. Refuses `nobody_awaited`, also where only
 * regrets are asked for, and as answers are closed.
 */
export async function remindAwaiting(
  actor: Actor,
  input: z.output<typeof chosenSchema>,
): Promise<Outcome<Reminded>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const activity = await lockActivity(tx, actor, input.activityId)
    if (!activity.startsAt || !activity.replyBy) return refused('activity_incomplete')
    if (activity.rsvp === 'regrets_only') return refused('nobody_awaited')
    const facts = { ...activity, startsAt: activity.startsAt, replyBy: activity.replyBy }
    const closed = whyClosed({ ...facts, invitationStatus: 'issued', activityStatus: activity.status }, now())
    if (closed) return refused(closed)
    const recently = new Date(now().getTime() - AGAIN_MS)
    const awaited = await awaitedInvitations(tx, actor, {
      activityId: activity.id,
      OR: [{ remindedAt: null }, { remindedAt: { lt: recently } }],
      ...(input.invitations.length > 0 ? { id: { in: input.invitations } } : {}),
    })
    const told = await sendReminders(tx, actor, activity, awaited, false)
    return told ? done({ activityId: activity.id, ...told }) : refused('nobody_awaited')
  })
}
