import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { invitationScope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import type { freePlaceSchema, guestOrderSchema, placeSchema } from '../schema'
import { lockActivity } from './lock-activity'

/**
 * Puts an activity's guests into another order, with its reason; precedence needs none. Every list of its guests follows. Setting what
 * holds already changes nothing.
 */
export async function setGuestOrder(
  actor: Actor,
  input: z.output<typeof guestOrderSchema>,
): Promise<Outcome<{ activityId: string }>> {
  demand(actor, 'invitations.send')
  const { activityId, order } = input
  const reason = order === 'precedence' ? '' : input.reason
  return transaction(async tx => {
    const activity = await lockActivity(tx, actor, activityId)
    if (activity.guestOrder === order && activity.guestOrderReason === reason) return done({ activityId })
    await tx.activity.update({
      where: { id: activityId },
      data: { guestOrder: order, guestOrderReason: reason },
    })
    await record(tx, actor, {
      type: 'activity.order_set',
      subject: { kind: 'activity', id: activityId },
      activityId,
      data: { order, reason, before: activity.guestOrder },
    })
    return done({ activityId })
  })
}

/**
 * Gives a post a place by hand, with the reason, in place of one that it had. Refused as `place_taken`, naming the post, where another
 * stands there by hand.
 */
export async function setPlace(
  actor: Actor,
  { invitationId, place, reason }: z.output<typeof placeSchema>,
): Promise<Outcome<{ activityId: string }>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const { activityId, consulateId, consulate } = await lockInvitation(tx, actor, invitationId)
    const taken = await tx.placeOverride.findFirst({
      where: { activityId, place, removedAt: null, consulateId: { not: consulateId } },
      include: { consulate: { select: { stateEn: true, stateZh: true } } },
    })
    if (taken) {
      const { stateEn: en, stateZh: zh } = taken.consulate
      return refused('place_taken', { fields: { place: 'place_taken' }, detail: { en, zh, place } })
    }
    await remove(tx, actor, { activityId, consulateId })
    const by = actor.kind === 'user' ? actor.id : null
    await tx.placeOverride.create({
      data: { activityId, consulateId, place, reason, setAt: now(), setBy: by, setByName: actor.name },
    })
    await record(tx, actor, {
      type: 'activity.place_set',
      subject: { kind: 'invitation', id: invitationId },
      activityId,
      consulateId,
      data: { state: consulate.sendingState, place, reason },
    })
    return done({ activityId })
  })
}

/** Gives a post back the place that the order gives it. Refused as `no_place` where none was given by hand. */
export async function freePlace(
  actor: Actor,
  { invitationId }: z.output<typeof freePlaceSchema>,
): Promise<Outcome<{ activityId: string }>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const { activityId, consulateId, consulate } = await lockInvitation(tx, actor, invitationId)
    if ((await remove(tx, actor, { activityId, consulateId })) === 0) return refused('no_place')
    await record(tx, actor, {
      type: 'activity.place_freed',
      subject: { kind: 'invitation', id: invitationId },
      activityId,
      consulateId,
      data: { state: consulate.sendingState },
    })
    return done({ activityId })
  })
}

async function lockInvitation(tx: Tx, actor: Actor, id: string) {
  const found = await tx.invitation.findFirst({
    where: { AND: [{ id, status: { not: 'draft' } }, invitationScope(actor)] },
    include: { consulate: { select: { sendingState: true } } },
  })
  if (!found) throw new NotFound('invitation')
  // Two who give places of one activity come one after the other.
  await lockActivity(tx, actor, found.activityId)
  return found
}

async function remove(
  tx: Tx,
  actor: Actor,
  where: { activityId: string; consulateId: string },
): Promise<number> {
  const { count } = await tx.placeOverride.updateMany({
    where: { ...where, removedAt: null },
    data: { removedAt: now(), removedBy: actor.kind === 'user' ? actor.id : null },
  })
  return count
}
