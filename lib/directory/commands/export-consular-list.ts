import { type Actor, demand } from '@/lib/access/actor'
import { recordListExport } from '@/lib/audit/commands'
import type { Content } from '@/lib/documents/download'
import { consularListPdf, consularListSheet } from '../exports/consular-list'
import { consularList } from '../queries/consular-list'
import type { ConsularListExport } from '../schema/directory'

/** The consular list to take away, as a document in both languages or as a sheet, recorded before it is given. */
export async function exportConsularList(actor: Actor, asked: ConsularListExport): Promise<Content> {
  demand(actor, 'directory.read')
  const list = await consularList(actor, asked)
  const { format, locale, place } = asked
  await recordListExport(actor, {
    list: 'consular-list',
    subject: { kind: 'consulate', id: null },
    filter: { on: list.on, known: list.known, place },
    format,
    rows: list.officers.length,
  })
  return format === 'pdf' ? consularListPdf(list) : consularListSheet(list, locale)
}
