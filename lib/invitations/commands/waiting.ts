import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { actorOfJob } from '@/lib/access/gate'
import { invitationScope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { enqueue } from '@/lib/jobs/enqueue'
import { placesTaken } from '../queries/places'
import { whyClosed } from '../rules/answering'
import type { waitingPlaceSchema, waitSchema } from '../schema'
import { lockActivity } from './lock-activity'

/**
 * Puts a post on the waiting list of an activity whose places are taken: by its link, in the portal, or by staff on its behalf. Refuses
 * `not_full` where so many places are free, `waiting_already`, `too_many` for more than its seats, and as answers are closed.
 */
export async function waitForPlace(actor: Actor, input: z.output<typeof waitSchema>): Promise<Outcome<null>> {
  demand(actor, actor.kind === 'user' && actor.role !== 'officer' ? 'replies.behalf' : 'replies.own')
  return transaction(async tx => {
    const { invitation, activity } = await locked(tx, actor, input.invitationId)
    if (!activity.startsAt || !activity.replyBy) return refused('closed')
    const facts = { ...activity, startsAt: activity.startsAt, replyBy: activity.replyBy }
    const status = { invitationStatus: invitation.status, activityStatus: activity.status }
    const closed = whyClosed({ ...facts, ...status }, now())
    if (closed) return refused(closed)
    if (input.people > invitation.seats) return refused('too_many')
    if (await waitingOf(tx, invitation.id)) return refused('waiting_already')
    const taken = await placesTaken(tx, activity.id, invitation.id)
    if (activity.capacity === null || taken + input.people <= activity.capacity) return refused('not_full')
    await tx.waitingPlace.create({
      data: { invitationId: invitation.id, seats: input.people, askedAt: now(), askedByName: actor.name },
    })
    await record(tx, actor, {
      type: 'waiting.joined',
      subject: { kind: 'invitation', id: invitation.id },
      activityId: activity.id,
      consulateId: invitation.consulateId,
      data: { people: input.people },
    })
    return done(null)
  })
}

/** A post waits no longer: it does not want to, or staff take it off the list. Throws NotFound where it does not wait. */
export async function endWaiting(
  actor: Actor,
  { invitationId }: z.output<typeof waitingPlaceSchema>,
): Promise<Outcome<null>> {
  const own = actor.kind === 'token' || actor.role === 'officer'
  demand(actor, own ? 'replies.own' : 'replies.behalf')
  return transaction(async tx => {
    const { invitation, activity } = await locked(tx, actor, invitationId)
    const waiting = await waitingOf(tx, invitation.id)
    if (!waiting) throw new NotFound('waiting')
    await tx.waitingPlace.update({
      where: { id: waiting.id },
      data: { endedAt: now(), outcome: own ? 'left' : 'removed' },
    })
    await enqueue(tx, 'offer-places', { activityId: activity.id }, { key: `offer:${activity.id}` })
    await record(tx, actor, {
      type: 'waiting.ended',
      subject: { kind: 'invitation', id: invitation.id },
      activityId: activity.id,
      consulateId: invitation.consulateId,
    })
    return done(null)
  })
}

/** Puts a post before all others that wait. Throws NotFound where it does not wait. */
export async function putFirst(
  actor: Actor,
  { invitationId }: z.output<typeof waitingPlaceSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'replies.behalf')
  return transaction(async tx => {
    const { invitation, activity } = await locked(tx, actor, invitationId)
    const waiting = await waitingOf(tx, invitation.id)
    if (!waiting) throw new NotFound('waiting')
    const { _max } = await tx.waitingPlace.aggregate({
      where: { invitation: { activityId: activity.id }, endedAt: null },
      _max: { priority: true },
    })
    await tx.waitingPlace.update({
      where: { id: waiting.id },
      data: { priority: (_max.priority ?? 0) + 1 },
    })
    await record(tx, actor, {
      type: 'waiting.put_first',
      subject: { kind: 'invitation', id: invitation.id },
      activityId: activity.id,
      consulateId: invitation.consulateId,
    })
    return done(null)
  })
}

/** The invitation, found through the actor's scope, with its activity held: places are counted by one at a time. */
async function locked(tx: Tx, actor: Actor, id: string) {
  const invitation = await tx.invitation.findFirst({
    where: { AND: [{ id, status: { not: 'draft' } }, invitationScope(actor)] },
  })
  if (!invitation) throw new NotFound('invitation')
  // Of the activity only its places are read: who waits is the post's own business, how many there are is not.
  return { invitation, activity: await lockActivity(tx, actorOfJob('waiting'), invitation.activityId) }
}

function waitingOf(tx: Tx, invitationId: string) {
  return tx.waitingPlace.findFirst({ where: { invitationId, endedAt: null } })
}
