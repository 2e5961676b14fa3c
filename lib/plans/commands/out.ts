import { type Actor, demand } from '@/lib/access/actor'
import type { EventType } from '@/lib/audit/catalogue'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import type { Prisma, Tx } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { differences } from '../rules/differences'
import { stepTo } from '../rules/life'
import { movedIntoPast } from '../rules/missing'
import { readTimes } from '../rules/reading'
import { asFormFields } from '../rules/values'
import type { Postponement } from '../schema'
import type { ActivityValues, Change } from '../types'
import type { Changed } from './change'
import { changedMeanwhile, type Locked, locked, touchedBy } from './locked'
import { writeParts, wrongIn } from './written'

type Input = { id: string; version: number }
type WithReason = Input & { reasonEn: string; reasonZh: string }

/**
 * Gives an activity that is out a new date, within the transaction that tells those invited. The programme moves with its start, and
 * replies are open again. Refuses `changed_meanwhile`, `same_date`, its state, and `invalid` with the fields that are wrong.
 */
export async function postponeActivity(tx: Tx, actor: Actor, input: Postponement): Promise<Outcome<Changed>> {
  demand(actor, 'activities.write')
  const activity = await locked(tx, actor, input.id)
  const { row, values: before } = activity
  const step = stepTo('postpone', row, now())
  if ('refused' in step) return refused(step.refused)
  const stale = await changedMeanwhile(tx, activity, input.version)
  if (stale) return stale
  const { values: times, problems } = readTimes(input, row.zone)
  const after = moved(before, times)
  const wrong = {
    ...(await wrongIn(tx, after, before, true)),
    ...asFormFields(movedIntoPast(after, before, now())),
    ...reasonless(input),
    ...problems,
  }
  if (Object.keys(wrong).length > 0) return refused('invalid', { fields: wrong })
  if (after.startsAt?.getTime() === before.startsAt?.getTime())
    return refused('same_date', { fields: { date: 'same_date' } })
  const { reasonEn, reasonZh } = input
  const changes = differences(before, after)
  await writeParts(tx, row.id, after, new Set(['programme']))
  return written(tx, actor, activity, 'activity.postponed', changes, {
    ...times,
    status: step.to,
    reasonEn,
    reasonZh,
    repliesClosedAt: null,
    repliesClosedBy: null,
  })
}

/** Cancels an activity, within the transaction that tells those invited. Refuses `changed_meanwhile`, its state, or a missing reason. */
export async function cancelActivity(tx: Tx, actor: Actor, input: WithReason): Promise<Outcome<Changed>> {
  demand(actor, 'activities.write')
  const activity = await locked(tx, actor, input.id)
  const step = stepTo('cancel', activity.row, now())
  if ('refused' in step) return refused(step.refused)
  const stale = await changedMeanwhile(tx, activity, input.version)
  if (stale) return stale
  const wrong = reasonless(input)
  if (Object.keys(wrong).length > 0) return refused('invalid', { fields: wrong })
  const { reasonEn, reasonZh } = input
  const by = actor.kind === 'user' ? actor.id : null
  return written(tx, actor, activity, 'activity.cancelled', [], {
    status: step.to,
    cancelledAt: now(),
    cancelledBy: by,
    reasonEn,
    reasonZh,
  })
}

/** Takes no more replies. Closing what is closed changes nothing. Refuses `not_invited_yet`, `concluded`, `cancelled`. */
export async function closeReplies(tx: Tx, actor: Actor, input: { id: string }): Promise<Outcome<Changed>> {
  return setReplies(tx, actor, input.id, now())
}

/** Takes replies again. */
export async function openReplies(tx: Tx, actor: Actor, input: { id: string }): Promise<Outcome<Changed>> {
  return setReplies(tx, actor, input.id, null)
}

async function setReplies(
  tx: Tx,
  actor: Actor,
  id: string,
  closedAt: Date | null,
): Promise<Outcome<Changed>> {
  demand(actor, 'activities.write')
  const activity = await locked(tx, actor, id)
  const { row } = activity
  const step = stepTo('postpone', row, now())
  if ('refused' in step) return refused(step.refused)
  if ((row.repliesClosedAt === null) === (closedAt === null))
    return done({ id, version: row.version, changes: [] })
  const type = closedAt ? 'activity.replies_closed' : 'activity.replies_opened'
  const closedBy = closedAt && actor.kind === 'user' ? actor.id : null
  return written(tx, actor, activity, type, [], { repliesClosedAt: closedAt, repliesClosedBy: closedBy })
}

/** An activity moved to other times: its programme keeps its distance from the start. */
function moved(
  before: ActivityValues,
  times: Pick<ActivityValues, 'startsAt' | 'endsAt' | 'replyBy'>,
): ActivityValues {
  const by = (times.startsAt?.getTime() ?? 0) - (before.startsAt?.getTime() ?? 0)
  const programme = before.programme.map(line => ({
    ...line,
    startsAt: new Date(line.startsAt.getTime() + by),
  }))
  return { ...before, ...times, programme }
}

/** Those invited are told why in both languages. */
function reasonless({ reasonEn, reasonZh }: WithReason): Record<string, string> {
  return {
    ...(reasonZh.trim() ? {} : { reasonZh: 'needed' }),
    ...(reasonEn.trim() ? {} : { reasonEn: 'needed' }),
  }
}

async function written(
  tx: Tx,
  actor: Actor,
  { row }: Locked,
  type: EventType,
  changes: Change[],
  data: Prisma.ActivityUncheckedUpdateInput,
): Promise<Outcome<Changed>> {
  await tx.activity.update({ where: { id: row.id }, data: { ...data, ...touchedBy(actor) } })
  const { reasonEn, reasonZh } = data
  await record(tx, actor, {
    type,
    subject: { kind: 'activity', id: row.id },
    activityId: row.id,
    data: { version: row.version + 1, changes, was: row.status, ...(reasonEn ? { reasonEn, reasonZh } : {}) },
  })
  return done({ id: row.id, version: row.version + 1, changes })
}
