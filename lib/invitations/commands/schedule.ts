import type { z } from 'zod'
import { type Actor, demand, may } from '@/lib/access/actor'
import { actorOfUser } from '@/lib/access/gate'
import { activityScope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { clockOffset, now } from '@/lib/clock'
import { db, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { enqueue } from '@/lib/jobs/enqueue'
import { theOffice } from '@/lib/offices/queries'
import { instantAt, readDay, readTime } from '@/lib/plans/rules/moments'
import { contentsOf, latestApproval } from '../queries/approval'
import { draftRecipients } from '../queries/drafts'
import { approvalState } from '../rules/approval'
import { checkedFingerprint } from '../rules/checking'
import { isOfficeHour } from '../rules/office-hours'
import type { scheduledSchema, scheduleSchema } from '../schema'
import { lockActivity } from './lock-activity'
import { sendInvitations } from './send'

/**
 * Has the checked invitations of an activity issued at an hour to come, by the clock of its zone. Refuses what cannot be read, an hour
 * that is past, after the deadline or after the beginning, `quiet_hours` at night, on weekends and holidays of the PRC, and as sending does.
 */
export async function scheduleSending(
  actor: Actor,
  input: z.output<typeof scheduleSchema>,
): Promise<Outcome<{ activityId: string }>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const activity = await lockActivity(tx, actor, input.activityId)
    const [day, minutes] = [readDay(input.day), readTime(input.time)]
    const at = day && minutes !== null ? instantAt(day, minutes, activity.zone) : null
    if (!day) return refused('invalid', { fields: { day: 'wrong_date' } })
    if (!at) return refused('invalid', { fields: { time: 'wrong_time' } })
    if (at <= now()) return refused('invalid', { fields: { day: 'hour_past' } })
    if (!activity.startsAt || !activity.endsAt || !activity.replyBy || !activity.kind)
      return refused('activity_incomplete')
    if (at >= activity.startsAt) return refused('invalid', { fields: { day: 'hour_too_late' } })
    if (at >= activity.replyBy) return refused('invalid', { fields: { day: 'hour_after_deadline' } })
    if (!isOfficeHour(at, activity.zone)) return refused('invalid', { fields: { time: 'quiet_hours' } })
    const drafts = await draftRecipients(tx, actor, activity.id)
    const count = drafts.filter(draft => draft.problem === null).length
    if (count === 0) return refused('nothing_to_send')
    const fingerprint = checkedFingerprint(activity, drafts, await contentsOf(tx, activity))
    if (fingerprint !== input.checked) return refused('changed_meanwhile')
    const { approval } = await theOffice(tx)
    const state = approvalState(approval, await latestApproval(tx, activity.id), fingerprint)
    if (state !== 'not_asked' && state !== 'approved') return refused('approval_needed')
    if (actor.kind !== 'user') throw new NotFound('user')
    const ended = { outcome: 'cancelled' as const, endedAt: now() }
    await tx.scheduledSending.updateMany({ where: { activityId: activity.id, outcome: null }, data: ended })
    const { id } = await tx.scheduledSending.create({
      data: {
        ...{ activityId: activity.id, fingerprint, count, at, scheduledAt: now() },
        ...{ scheduledBy: actor.id ?? '', scheduledByName: actor.name },
      },
    })
    const runAt = new Date(at.getTime() - clockOffset())
    await enqueue(tx, 'send-scheduled', { scheduledId: id }, { key: `scheduled:${id}`, runAt })
    await record(tx, actor, {
      type: 'invitation.scheduled',
      subject: { kind: 'activity', id: activity.id },
      activityId: activity.id,
      data: { count, at: at.toISOString() },
    })
    return done({ activityId: activity.id })
  })
}

/** Takes a sending that waits for its hour back. Refuses `already_ended`. Throws NotFound. */
export async function unscheduleSending(
  actor: Actor,
  { scheduledId }: z.output<typeof scheduledSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const found = await tx.scheduledSending.findFirst({
      where: { id: scheduledId, activity: activityScope(actor) },
    })
    if (!found) throw new NotFound('sending')
    const { count } = await tx.scheduledSending.updateMany({
      where: { id: scheduledId, outcome: null },
      data: { outcome: 'cancelled', endedAt: now() },
    })
    if (count === 0) return refused('already_ended')
    await record(tx, actor, {
      type: 'invitation.unscheduled',
      subject: { kind: 'activity', id: found.activityId },
      activityId: found.activityId,
      data: { at: found.at.toISOString() },
    })
    return done(null)
  })
}

/**
 * Issues a sending whose hour has come, in the name of who scheduled it: what was checked, or nothing where anything has changed since.
 * What became of it stands on its record; once, however often it is tried. Gives that; null where there is nothing to do.
 */
export async function sendScheduled(scheduledId: string): Promise<'sent' | 'not_sent' | null> {
  const found = await db().scheduledSending.findFirst({ where: { id: scheduledId, outcome: null } })
  if (!found || found.at > now()) return null
  const actor = await actorOfUser(found.scheduledBy)
  const input = { activityId: found.activityId, checked: found.fingerprint }
  // A second try after a crash finds nothing to send any more, and then that it was sent.
  const mayStill = actor && may(actor, 'invitations.send')
  const said = mayStill ? await sendInvitations(actor, input) : refused('scheduler_gone')
  const issued = await db().invitation.count({
    where: { activityId: found.activityId, status: 'issued', issuedAt: { gte: found.at } },
  })
  const outcome = said.ok || issued > 0 ? 'sent' : 'not_sent'
  await db().scheduledSending.updateMany({
    where: { id: scheduledId, outcome: null },
    data: { outcome, reason: said.ok || outcome === 'sent' ? '' : said.reason, endedAt: now() },
  })
  return outcome
}
