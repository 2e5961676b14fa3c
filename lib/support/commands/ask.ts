import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { today } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { lockedConsulate } from '@/lib/directory/commands/locks'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { ownPlanned } from '../queries/planned'
import { formOf } from '../rules/form'
import type { discardSupportSchema, SaveSupport, withdrawSupportSchema } from '../schema'
import { atMostOnce, hindrance, lockedSupport, step } from './locked'

type Asked = Outcome<{ id: string }>

/**
 * Keeps what the own post means to ask, as a draft that nobody else sees; `submit` hands it in as well. Refused with `changed_meanwhile`
 * where somebody saved first (with what stands now), `not_possible` where it is a draft no longer, `day_over` for what is submitted after
 * its last day, and `asked_already` where something is asked for the same activity of the work plan. Throws NotFound.
 */
export async function saveSupport(actor: Actor, input: SaveSupport): Promise<Asked> {
  demand(actor, 'support.own')
  return atMostOnce(tx => saveIn(tx, actor, input))
}

async function saveIn(tx: Tx, actor: Actor, input: SaveSupport): Promise<Asked> {
  const { supportId, version, intent, plannedKey, ...asked } = input
  const facts = { ...asked, lastOn: asked.lastOn ?? asked.firstOn }
  if (intent === 'submit' && facts.lastOn < today())
    return refused('invalid', { fields: { firstOn: 'day_over' } })
  if (!actor.consulateId) throw new NotFound('consulate')
  const { id: consulateId } = await lockedConsulate(tx, actor, actor.consulateId)
  const before = supportId ? await lockedSupport(tx, actor, supportId) : null
  if (before && before.status !== 'draft') return refused('not_possible')
  if (before && before.version !== version)
    return refused('changed_meanwhile', { detail: { current: formOf(before) } })
  if (!before && plannedKey && !(await ownPlanned(actor, plannedKey, tx)))
    throw new NotFound('planned activity')
  const { id } = before
    ? await tx.supportRequest.update({
        where: { id: before.id },
        data: { ...facts, version: { increment: 1 } },
        select: { id: true },
      })
    : await tx.supportRequest.create({
        data: { ...facts, consulateId, plannedKey },
        select: { id: true },
      })
  if (intent === 'submit') return step(tx, actor, { id, consulateId }, { to: 'submitted' })
  await recordDraft(tx, actor, id, 'support.saved')
  return done({ id })
}

/** Takes a draft away. Refused with `changed_meanwhile`, and `not_possible` for what was submitted. Throws NotFound. */
export async function discardSupport(
  actor: Actor,
  { supportId, version }: z.output<typeof discardSupportSchema>,
): Promise<Asked> {
  demand(actor, 'support.own')
  return transaction(async tx => {
    const request = await lockedSupport(tx, actor, supportId)
    // What could be submitted is a draft.
    const hindered = hindrance(request, 'submitted', version)
    if (hindered) return hindered
    await tx.supportRequest.delete({ where: { id: supportId } })
    await recordDraft(tx, actor, supportId, 'support.discarded')
    return done({ id: supportId })
  })
}

/** The post takes back what it has asked. Refused with `changed_meanwhile`, and `not_possible` for what is over. Throws NotFound. */
export async function withdrawSupport(
  actor: Actor,
  { supportId, version }: z.output<typeof withdrawSupportSchema>,
): Promise<Asked> {
  demand(actor, 'support.own')
  return transaction(async tx => {
    const request = await lockedSupport(tx, actor, supportId)
    return hindrance(request, 'withdrawn', version) ?? step(tx, actor, request, { to: 'withdrawn' })
  })
}

/** A draft is the post's own: its events name no consulate, and so stand in nobody's history. */
function recordDraft(tx: Tx, actor: Actor, id: string, type: 'support.saved' | 'support.discarded') {
  return record(tx, actor, { type, subject: { kind: 'support', id } })
}
