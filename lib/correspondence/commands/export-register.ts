import { type Actor, demand } from '@/lib/access/actor'
import { recordListExport } from '@/lib/audit/commands'
import type { Sheet } from '@/lib/documents/sheet'
import { registerSheet } from '../exports/register'
import type { RegisterExport } from '../schema'

/** The register to take away, recorded before it is given. */
export async function exportRegister(actor: Actor, asked: RegisterExport): Promise<Sheet> {
  demand(actor, 'invitations.read')
  const sheet = await registerSheet(actor, asked)
  const { show, text: q, format } = asked
  const subject = { kind: 'message', id: null } as const
  await recordListExport(actor, {
    list: 'register',
    subject,
    filter: { show, q },
    format,
    rows: sheet.rows.length,
  })
  return sheet
}
