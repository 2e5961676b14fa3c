import { type Actor, demand } from '@/lib/access/actor'
import { dayIn, now } from '@/lib/clock'
import { db, type Tx, transaction } from '@/lib/db/client'
import type { ChaseOutcome } from '@/prisma/generated/enums'
import { ladderFor, nationalDays, stepsTaken } from '../queries/chasing'
import { awaitedInvitations, type Issued } from '../queries/issued'
import { dueNow } from '../rules/chasing'
import type { LetterActivity } from '../rules/letters'
import { isOfficeHour } from '../rules/office-hours'
import { lockActivity } from './lock-activity'
import { sendReminders } from './send-reminders'

/** Between which hours of the activity's zone reminders go out by themselves. */
const HOURS = { from: 9, to: 18 }
/** Who was reminded by hand within this time is not reminded again by a step, in milliseconds. */
const LATELY_MS = 24 * 60 * 60 * 1000

/**
 * Takes the step of the ladder that is due today for each invitation whose answer is awaited, of every activity that chases: once each,
 * whoever else does the same at that moment. Gives how many were reminded. Nothing happens at night, on a weekend or holiday, after answers are
 * closed, or where only regrets are asked for.
 */
export async function chaseAwaiting(actor: Actor): Promise<number> {
  demand(actor, 'invitations.send')
  const at = now()
  const activities = await db().activity.findMany({
    where: {
      status: { in: ['open', 'postponed'] },
      rsvp: 'either_way',
      chaseDays: { not: '' },
      repliesClosedAt: null,
      startsAt: { gt: at },
      replyBy: { gt: at },
      invitations: { some: { status: 'issued', answer: 'awaiting' } },
    },
    select: { id: true },
    orderBy: { replyBy: 'asc' },
  })
  let reminded = 0
  for (const { id } of activities) reminded += await transaction(tx => chaseOne(tx, actor, id))
  return reminded
}

async function chaseOne(tx: Tx, actor: Actor, activityId: string): Promise<number> {
  // Whoever holds it takes the steps; who comes after finds them taken. Answers wait for it, or are there already.
  const activity = await lockActivity(tx, actor, activityId)
  const at = now()
  if (!activity.replyBy || !isOfficeHour(at, activity.zone, HOURS)) return 0
  const deadline = dayIn(activity.zone, activity.replyBy)
  const steps = await stepsToTake(tx, actor, { ...activity, replyBy: activity.replyBy }, at)
  const chosen = steps.filter(step => step.outcome === 'sent')
  await tx.chaseStep.createMany({
    data: steps.map(({ one, days, outcome }) => ({
      invitationId: one.invitation.id,
      days,
      outcome,
      deadline: new Date(`${deadline}T00:00:00Z`),
      at,
    })),
  })
  const awaited = chosen.map(step => step.one)
  return (await sendReminders(tx, actor, activity, awaited, true))?.count ?? 0
}

type Step = { one: Issued; days: number; outcome: ChaseOutcome }

/** Of each invitation that is awaited the step that is due, and those that were missed. */
async function stepsToTake(
  tx: Tx,
  actor: Actor,
  activity: LetterActivity & { replyBy: Date },
  at: Date,
): Promise<Step[]> {
  const { id: activityId, zone, replyBy } = activity
  const awaited = await awaitedInvitations(tx, actor, { activityId })
  const nationalDay = await nationalDays(
    tx,
    awaited.map(one => one.post.id),
  )
  const taken = await stepsTaken(
    tx,
    awaited.map(one => one.invitation.id),
    dayIn(zone, replyBy),
  )
  return awaited.flatMap((one): Step[] => {
    const { id, issuedAt } = one.invitation
    const post = { sendingState: one.post.sendingState, nationalDay: nationalDay.get(one.post.id) ?? null }
    const rungs = issuedAt ? ladderFor(activity, issuedAt, post) : []
    const { due, missed } = dueNow(rungs, taken.get(id) ?? [], dayIn(zone, at))
    const gone = missed.map(({ days }) => ({ one, days, outcome: 'missed' as const }))
    return due ? [...gone, { one, days: due.days, outcome: lately(one, at) ? 'by_hand' : 'sent' }] : gone
  })
}

function lately({ invitation: { remindedAt } }: Issued, at: Date): boolean {
  return remindedAt !== null && at.getTime() - remindedAt.getTime() < LATELY_MS
}
