import { type Actor, demand } from '@/lib/access/actor'
import { activityScope, invitationScope } from '@/lib/access/scope'
import { dayIn, now } from '@/lib/clock'
import { heldInvitations } from '@/lib/correspondence/queries/held'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { isOver, type Rung } from '../rules/chasing'
import type { Day } from '../rules/working-days'
import { ladderFor } from './chasing'

/** One day of an activity's ladder: which step it is, for how many posts, how many of them are awaited, and how many were reminded. Days are of the activity's zone. */
export type LadderStep = Rung & { posts: number; awaited: number; reminded: number; isPast: boolean }

/** A post to be telephoned: its number, who answers for it, and when it was reminded last. Office time. */
export type Call = {
  invitationId: string
  phone: string | null
  focalPoints: string[]
  remindedAt: Date | null
}

export type Chasing = {
  /** The first first; a step stands on several days where posts have holidays of their own. */
  steps: LadderStep[]
  /** Whose steps are all behind and whose answer is still awaited: not who waits for a place, nor who was not sent the invitation yet. */
  calls: Call[]
}

/** How an activity's ladder of reminders stands, and whom there is to telephone. Throws NotFound. */
export async function chasingOf(actor: Actor, activityId: string): Promise<Chasing> {
  demand(actor, 'invitations.read')
  const activity = await db().activity.findFirst({
    where: { AND: [{ id: activityId }, activityScope(actor)] },
    select: {
      chaseDays: true,
      replyBy: true,
      zone: true,
      status: true,
      rsvp: true,
      repliesClosedAt: true,
      startsAt: true,
    },
  })
  if (!activity) throw new NotFound('activity')
  const { replyBy, zone } = activity
  const isOut = activity.status === 'open' || activity.status === 'postponed'
  if (!replyBy || !isOut || activity.rsvp === 'regrets_only' || activity.repliesClosedAt)
    return { steps: [], calls: [] }
  const [deadline, today] = [dayIn(zone, replyBy), dayIn(zone, now())]
  const invitations = await issued(actor, activityId, deadline)
  const ladders = invitations.map(one => ({
    one,
    rungs: ladderFor({ ...activity, replyBy }, one.issuedAt ?? now(), one.consulate),
  }))
  const held = await heldInvitations(
    db(),
    invitations.map(one => one.id),
  )
  const awaited = new Set(invitations.filter(one => isAwaited(one) && !held.has(one.id)).map(one => one.id))
  const begun = activity.startsAt !== null && activity.startsAt <= now()
  return {
    steps: stepsOf(ladders, awaited, today),
    calls: ladders
      .filter(({ one, rungs }) => !begun && awaited.has(one.id) && isOver(rungs, deadline, today))
      .map(({ one }) => ({
        invitationId: one.id,
        phone: one.consulate.phone,
        focalPoints: one.consulate.postings.map(({ contact }) =>
          [contact.honorific, contact.name].filter(Boolean).join(' '),
        ),
        remindedAt: one.remindedAt,
      })),
  }
}

function isAwaited({ answer, waiting }: Ladder['one']): boolean {
  return answer === 'awaiting' && waiting.length === 0
}

function issued(actor: Actor, activityId: string, deadline: Day) {
  const on = new Date(`${deadline}T00:00:00Z`)
  return db().invitation.findMany({
    where: { AND: [{ activityId, status: 'issued' }, invitationScope(actor)] },
    select: {
      ...{ id: true, answer: true, issuedAt: true, remindedAt: true },
      waiting: { where: { endedAt: null }, select: { id: true } },
      chased: { where: { deadline: on }, select: { days: true, outcome: true } },
      consulate: {
        select: {
          ...{ sendingState: true, nationalDay: true, phone: true },
          postings: {
            where: { focalPoint: { not: null }, toOn: null },
            select: { contact: { select: { honorific: true, name: true } } },
            orderBy: { focalPoint: 'asc' },
          },
        },
      },
    },
    orderBy: { consulate: { stateEn: 'asc' } },
  })
}

type Ladder = { one: Awaited<ReturnType<typeof issued>>[number]; rungs: Rung[] }

function stepsOf(ladders: Ladder[], awaited: ReadonlySet<string>, today: Day): LadderStep[] {
  const steps = new Map<string, LadderStep>()
  for (const { one, rungs } of ladders)
    for (const { days, on } of rungs) {
      const key = `${on} ${days}`
      const step = steps.get(key) ?? { days, on, posts: 0, awaited: 0, reminded: 0, isPast: on < today }
      const sent = one.chased.some(chased => chased.days === days && chased.outcome === 'sent')
      steps.set(key, {
        ...step,
        posts: step.posts + 1,
        awaited: step.awaited + (awaited.has(one.id) ? 1 : 0),
        reminded: step.reminded + (sent ? 1 : 0),
      })
    }
  return [...steps.values()].sort((a, b) => a.on.localeCompare(b.on) || b.days - a.days)
}
