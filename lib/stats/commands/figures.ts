import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { Prisma, type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import type { ChangeFigure, RecordFigure, RemoveFigure } from '../schema'

/** Records the total of a half-year before the portal. Refused as `figure_exists` where one stands already: that one is to be changed. */
export async function recordFigure(actor: Actor, input: RecordFigure): Promise<Outcome<{ id: string }>> {
  demand(actor, 'figures.write')
  const { id: officeId } = await theOffice()
  const by = actor.kind === 'user' ? actor.id : null
  const entered = { enteredAt: now(), enteredBy: by, enteredByName: actor.name }
  try {
    return await transaction(async tx => {
      const { id } = await tx.recordedFigure.create({ data: { ...input, officeId, ...entered } })
      await record(tx, actor, { type: 'figure.recorded', subject: { kind: 'figure', id }, data: input })
      return done({ id })
    })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      return refused('figure_exists')
    throw error
  }
}

/** Corrects a recorded total. Refused as `changed_meanwhile`, with what stands now, when it is not the version that was read. */
export async function changeFigure(actor: Actor, input: ChangeFigure): Promise<Outcome<{ version: number }>> {
  demand(actor, 'figures.write')
  const { id, version, ...values } = input
  return transaction(async tx => {
    const before = await locked(tx, id)
    if (before.version !== version) return changedMeanwhile(tx, before)
    const fields = Object.keys(values) as (keyof typeof values)[]
    const changes = fields
      .filter(field => before[field] !== values[field])
      .map(field => [field, [before[field], values[field]]])
    if (changes.length === 0) return done({ version })
    await tx.recordedFigure.update({ where: { id }, data: { ...values, version: version + 1 } })
    await record(tx, actor, {
      type: 'figure.changed',
      subject: { kind: 'figure', id },
      data: { halfYear: before.halfYear, figure: before.figure, changes: Object.fromEntries(changes) },
    })
    return done({ version: version + 1 })
  })
}

/** Takes a recorded total away; it stays on record as removed, and another may be entered. */
export async function removeFigure(actor: Actor, { id, version }: RemoveFigure): Promise<Outcome<null>> {
  demand(actor, 'figures.write')
  return transaction(async tx => {
    const before = await locked(tx, id)
    if (before.version !== version) return changedMeanwhile(tx, before)
    const removedBy = actor.kind === 'user' ? actor.id : null
    await tx.recordedFigure.update({
      where: { id },
      data: { removedAt: now(), removedBy, version: version + 1 },
    })
    const { halfYear, figure, value } = before
    await record(tx, actor, {
      type: 'figure.removed',
      subject: { kind: 'figure', id },
      data: { halfYear, figure, value },
    })
    return done(null)
  })
}

/** The figure that stands, locked; NotFound where there is none of this office. */
async function locked(tx: Tx, id: string) {
  const office = await theOffice(tx)
  await tx.$queryRaw`select id from "RecordedFigure" where id = ${id}::uuid for update`
  const figure = await tx.recordedFigure.findFirst({ where: { id, officeId: office.id, removedAt: null } })
  if (!figure) throw new NotFound('figure')
  return figure
}

async function changedMeanwhile(tx: Tx, figure: Awaited<ReturnType<typeof locked>>) {
  const last = await tx.auditEvent.findFirst({
    where: { subjectKind: 'figure', subjectId: figure.id },
    orderBy: { at: 'desc' },
    select: { actorName: true },
  })
  const { version, value, scope, source } = figure
  return refused('changed_meanwhile', {
    detail: {
      by: last?.actorName ?? '',
      current: { version: String(version), value: String(value), scope, source },
    },
  })
}
