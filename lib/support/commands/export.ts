import { type Actor, demand } from '@/lib/access/actor'
import { recordListExport } from '@/lib/audit/commands'
import type { Sheet } from '@/lib/documents/sheet'
import { supportSheet } from '../exports/requests'
import type { SupportExport } from '../schema'

/** What consulates have asked to take away, recorded before it is given. */
export async function exportSupport(actor: Actor, asked: SupportExport): Promise<Sheet> {
  demand(actor, 'support.read')
  const sheet = await supportSheet(actor, asked)
  const { status, format } = asked
  const subject = { kind: 'support', id: null } as const
  const rows = sheet.rows.length
  await recordListExport(actor, { list: 'support', subject, filter: { status }, format, rows })
  return sheet
}
