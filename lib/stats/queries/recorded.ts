import { type Actor, demand } from '@/lib/access/actor'
import { type AuditRow, historyOf } from '@/lib/audit/queries'
import { db, type Prisma } from '@/lib/db/client'
import { theOffice } from '@/lib/offices/queries'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import type { FigureName } from '@/prisma/generated/enums'

export type RecordedFigure = Prisma.RecordedFigureGetPayload<object>

/** What stands behind a recorded figure: the record, or null where none is entered now, and what became of it and of those before it. */
export type SourceCard = {
  current: RecordedFigure | null
  removed: RecordedFigure[]
  history: AuditRow[]
  scope: { zh: string; en: string }
}

/** The source card of a figure of a half-year. */
export async function sourceCard(actor: Actor, half: HalfYear, figure: FigureName): Promise<SourceCard> {
  demand(actor, 'figures.read')
  const office = await theOffice()
  const all = await db().recordedFigure.findMany({
    where: { officeId: office.id, halfYear: half, figure },
    orderBy: { createdAt: 'desc' },
  })
  const histories = await Promise.all(all.map(({ id }) => historyOf(actor, { kind: 'figure', id })))
  return {
    current: all.find(one => !one.removedAt) ?? null,
    removed: all.filter(one => one.removedAt),
    history: histories.flat(),
    scope: { zh: office.scopeZh, en: office.scopeEn },
  }
}

/** The recorded figures of some half-years that stand now. */
export async function recordedFigures(actor: Actor, halves: HalfYear[]): Promise<RecordedFigure[]> {
  demand(actor, 'figures.read')
  const { id } = await theOffice()
  return db().recordedFigure.findMany({ where: { officeId: id, halfYear: { in: halves }, removedAt: null } })
}
