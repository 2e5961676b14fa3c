import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/client'
import type { Sheet } from '@/lib/documents/sheet'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import { statisticsSheet } from '../exports'
import type { ExportAsked } from '../schema'

/** A table of the statistics page to take away, recorded before it is given. */
export async function exportStatistics(actor: Actor, half: HalfYear, asked: ExportAsked): Promise<Sheet> {
  demand(actor, 'figures.read')
  const sheet = await statisticsSheet(actor, half, asked)
  const { table, format } = asked
  await transaction(tx =>
    record(tx, actor, {
      type: 'figures.exported',
      subject: { kind: 'figure', id: null },
      data: { halfYear: half, table, format, rows: sheet.rows.length },
    }),
  )
  return sheet
}
