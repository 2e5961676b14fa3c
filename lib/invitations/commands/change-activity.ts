import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { cancelActivity, closeReplies, openReplies, postponeActivity } from '@/lib/plans/commands/out'
import { changeByForm } from '@/lib/plans/commands/submit'
import type { Postponement, Submitted } from '@/lib/plans/schema'
import type { Change } from '@/lib/plans/types'
import { placesTaken } from '../queries/places'
import { type ChangeLine, changeLines } from '../rules/changes'
import type { LetterActivity } from '../rules/letters'
import type { activitySchema, reasonSchema } from '../schema'
import { announce } from './announce'
import { lockActivity } from './lock-activity'

export type Announced = { activityId: string; messageId: string | null }

/**
 * Changes an activity that is out: those attending, tentative or awaiting are told what was and what is. Refuses as `changeByForm`, and
 * fewer places in all than are taken: posts are asked first.
 */
export async function changeOpenActivity(actor: Actor, input: Submitted): Promise<Outcome<Announced>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const before = await lockActivity(tx, actor, input.id)
    const capacity = Number(input.capacity) || null
    if (capacity !== null && capacity !== before.capacity && capacity < (await placesTaken(tx, input.id)))
      return refused('invalid', { fields: { capacity: 'below_taken' } })
    const outcome = await changeByForm(tx, actor, input)
    if (!outcome.ok) return outcome
    const changes = await linesOf(tx, actor, before, outcome.value.changes)
    const messageId =
      changes.length > 0
        ? await announce(tx, actor, input.id, { key: 'change', changes, except: ['regrets'] })
        : null
    return done({ activityId: input.id, messageId })
  })
}

/** Gives an activity that is out a new date: all who are invited are told, and answers stay until they are changed. */
export async function postponeOpenActivity(actor: Actor, input: Postponement): Promise<Outcome<Announced>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const before = await lockActivity(tx, actor, input.id)
    const outcome = await postponeActivity(tx, actor, input)
    if (!outcome.ok) return outcome
    const messageId = await announce(tx, actor, input.id, {
      key: 'postponement',
      changes: await linesOf(tx, actor, before, outcome.value.changes),
      reason: { en: input.reasonEn, zh: input.reasonZh },
    })
    return done({ activityId: input.id, messageId })
  })
}

/** Cancels an activity: all who are invited are told and their calendar entries are withdrawn. Nothing that was sent is deleted. */
export async function cancelOpenActivity(
  actor: Actor,
  { activityId, version, reasonEn, reasonZh }: z.output<typeof reasonSchema>,
): Promise<Outcome<Announced>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    await lockActivity(tx, actor, activityId)
    const outcome = await cancelActivity(tx, actor, { id: activityId, version, reasonEn, reasonZh })
    if (!outcome.ok) return outcome
    const reason = { en: reasonEn, zh: reasonZh }
    return done({
      activityId,
      messageId: await announce(tx, actor, activityId, { key: 'cancellation', reason }),
    })
  })
}

/** Takes no more answers, or takes them again; the reply page says so. */
export async function setRepliesOpen(
  actor: Actor,
  { activityId }: z.output<typeof activitySchema>,
  open: boolean,
): Promise<Outcome<null>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const outcome = await (open ? openReplies : closeReplies)(tx, actor, { id: activityId })
    return outcome.ok ? done(null) : outcome
  })
}

async function linesOf(
  tx: Tx,
  actor: Actor,
  before: LetterActivity,
  changes: Change[],
): Promise<ChangeLine[]> {
  const after = await lockActivity(tx, actor, before.id)
  return changeLines(changes, before, after, after.zone)
}
