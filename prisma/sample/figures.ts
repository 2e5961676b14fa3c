import type { Actor } from '@/lib/access/actor'
import { recordFigure } from '@/lib/stats/commands/figures'
import { recordFigureSchema } from '@/lib/stats/schema'
import { rowsOf } from './facts'
import { must } from './must'

/** Enters the recorded figures of the half-years before the portal, each with its source. */
export async function loadFigures(actor: Actor): Promise<string> {
  const rows = await rowsOf('recorded-figures.csv')
  for (const { half_year: halfYear, ...row } of rows)
    must(await recordFigure(actor, recordFigureSchema.parse({ halfYear, ...row })))
  return String(rows.length)
}
