import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now, today } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { mayStandIn } from '../queries/absences'
import type { declareAbsenceSchema, endAbsenceSchema } from '../schema'
import { lockedUser } from './versions'

const self = (actor: Actor) => ({ kind: 'user', id: actor.id }) as const
const day = (date: Date) => date.toISOString().slice(0, 10)

/**
 * Says that one is away from a day to a day, and who stands in. Refuses days that are over or in the wrong order, `absence_overlaps` with
 * one that is declared already, somebody who cannot stand in, and `deputy_away` for one who is away then too.
 */
export async function declareAbsence(
  actor: Actor,
  { fromOn, untilOn, deputyId }: z.output<typeof declareAbsenceSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'absence.own')
  if (untilOn < fromOn) return refused('invalid', { fields: { untilOn: 'until_before_from' } })
  if (untilOn < today()) return refused('invalid', { fields: { untilOn: 'day_over' } })
  return transaction(async tx => {
    await lockBoth(tx, actor.id, deputyId)
    if ((await tx.user.count({ where: { AND: [{ id: deputyId }, mayStandIn(actor)] } })) === 0)
      return refused('invalid', { fields: { deputyId: 'deputy_invalid' } })
    const same = { endedAt: null, fromOn: { lte: untilOn }, untilOn: { gte: fromOn } }
    if ((await tx.absence.count({ where: { userId: actor.id, ...same } })) > 0)
      return refused('invalid', { fields: { fromOn: 'absence_overlaps' } })
    if ((await tx.absence.count({ where: { userId: deputyId, ...same } })) > 0)
      return refused('invalid', { fields: { deputyId: 'deputy_away' } })
    await tx.absence.create({ data: { userId: actor.id, deputyId, fromOn, untilOn, declaredAt: now() } })
    const data = { deputyId, fromOn: day(fromOn), untilOn: day(untilOn) }
    await record(tx, actor, { type: 'absence.declared', subject: self(actor), data })
    return done(null)
  })
}

/** Ends an absence of one's own at once. Throws NotFound for one that is over. */
export async function endAbsence(
  actor: Actor,
  { absenceId }: z.output<typeof endAbsenceSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'absence.own')
  return transaction(async tx => {
    const { count } = await tx.absence.updateMany({
      where: { id: absenceId, userId: actor.id, endedAt: null, untilOn: { gte: today() } },
      data: { endedAt: now() },
    })
    if (count === 0) throw new NotFound('absence')
    await record(tx, actor, { type: 'absence.ended', subject: self(actor), data: { absenceId } })
    return done(null)
  })
}

/** Both are held, in one order: two who name each other wait for one another, and one is refused. */
async function lockBoth(tx: Tx, ...ids: string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort())
    if (await tx.user.count({ where: { id } })) await lockedUser(tx, id)
}
