import { type Actor, demand } from '@/lib/access/actor'
import { recordListExport } from '@/lib/audit/commands'
import type { Sheet } from '@/lib/documents/sheet'
import { halfPlanSheet } from '../exports/half-plan'
import type { PlanExport } from '../schema'

/** The plan of a half-year to take away, recorded before it is given. */
export async function exportHalfPlan(actor: Actor, asked: PlanExport): Promise<Sheet> {
  demand(actor, 'plans.read')
  const sheet = await halfPlanSheet(actor, asked)
  const { half, format } = asked
  const subject = { kind: 'plan', id: null } as const
  await recordListExport(actor, { list: 'plan', subject, filter: { half }, format, rows: sheet.rows.length })
  return sheet
}
