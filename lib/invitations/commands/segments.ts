import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { segmentsIn } from '../queries/segments'
import { asksNothing, isCircular } from '../rules/segments'
import type { removeSegmentSchema, saveSegmentSchema } from '../schema'

type Input = z.output<typeof saveSegmentSchema>

/**
 * Keeps a segment, a new one or another version of one. Refuses `changed_meanwhile` where somebody saved first, a name that another has, a
 * rule that asks nothing, and one that would name itself by way of others. Throws NotFound.
 */
export async function saveSegment(actor: Actor, input: Input): Promise<Outcome<{ id: string }>> {
  demand(actor, 'segments.write')
  return transaction(async tx => {
    const others = await lockedSegments(tx)
    const before = input.segmentId ? others.get(input.segmentId) : undefined
    if (input.segmentId && !before) throw new NotFound('segment')
    if (before && before.version !== input.version) return refused('changed_meanwhile')
    const wrong = problemOf(input, others)
    if (wrong) return refused('invalid', { fields: wrong })
    const facts = { name: input.name, rule: input.rule, ...saved(actor) }
    const { id } = before
      ? await tx.segment.update({
          where: { id: before.id },
          data: { ...facts, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.segment.create({ data: facts, select: { id: true } })
    await record(tx, actor, {
      type: 'segment.saved',
      subject: { kind: 'segment', id },
      data: {
        name: input.name,
        ...(before && before.name !== input.name ? { changes: { name: [before.name, input.name] } } : {}),
      },
    })
    return done({ id })
  })
}

/** Takes a segment away; what was sent by it keeps its rule. Refuses `changed_meanwhile`, and `segment_used` where another is made of it. */
export async function removeSegment(
  actor: Actor,
  { segmentId, version }: z.output<typeof removeSegmentSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'segments.write')
  return transaction(async tx => {
    const all = await lockedSegments(tx)
    const segment = all.get(segmentId)
    if (!segment) throw new NotFound('segment')
    if (segment.version !== version) return refused('changed_meanwhile')
    const users = [...all.values()].filter(({ rule }) =>
      [...rule.within, ...rule.without].includes(segmentId),
    )
    if (users.length > 0)
      return refused('segment_used', { detail: { by: users.map(one => one.name).join(', ') } })
    await tx.segment.update({
      where: { id: segmentId },
      data: { removedAt: now(), removedBy: actor.kind === 'user' ? actor.id : null },
    })
    await record(tx, actor, {
      type: 'segment.removed',
      subject: { kind: 'segment', id: segmentId },
      data: { name: segment.name },
    })
    return done(null)
  })
}

type Kept = Awaited<ReturnType<typeof lockedSegments>>

/** All segments; nobody else writes one until the transaction ends, so that two together make no circle and no name twice. */
async function lockedSegments(tx: Tx) {
  await tx.$executeRaw`lock table "Segment" in share row exclusive mode`
  return new Map((await segmentsIn(tx)).map(segment => [segment.id, segment]))
}

function problemOf({ segmentId, name, rule }: Input, others: Kept): Record<string, string> | null {
  const same = [...others.values()].find(one => one.name.toLowerCase() === name.toLowerCase())
  if (same && same.id !== segmentId) return { name: 'segment_there' }
  if (asksNothing(rule)) return { rule: 'segment_empty' }
  if ([...rule.within, ...rule.without].some(id => !others.has(id))) return { rule: 'segment_gone' }
  return segmentId && isCircular(segmentId, rule, others) ? { rule: 'segment_circle' } : null
}

function saved(actor: Actor) {
  return { savedAt: now(), savedBy: actor.kind === 'user' ? actor.id : null, savedByName: actor.name }
}
