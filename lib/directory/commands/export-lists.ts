import { type Actor, demand } from '@/lib/access/actor'
import { recordListExport } from '@/lib/audit/commands'
import type { Content } from '@/lib/documents/download'
import type { Sheet } from '@/lib/documents/sheet'
import { peopleCards } from '../exports/cards'
import { consulatesSheet, peopleSheet } from '../exports/lists'
import type { ConsulatesExport, PeopleExport } from '../schema/directory'

/** The list of consulates to take away, recorded before it is given. */
export async function exportConsulates(actor: Actor, asked: ConsulatesExport): Promise<Sheet> {
  demand(actor, 'directory.read')
  const sheet = await consulatesSheet(actor, asked)
  const { format, locale: _, page: __, ...filter } = asked
  const subject = { kind: 'consulate', id: null } as const
  await recordListExport(actor, { list: 'consulates', subject, filter, format, rows: sheet.rows.length })
  return sheet
}

/** The people in post at a consulate, or one of them, to take away, recorded before they are given. Throws NotFound. */
export async function exportPeople(actor: Actor, asked: PeopleExport): Promise<Content> {
  demand(actor, 'directory.read')
  const { consulateId, contactId, format } = asked
  const isCard = format === 'vcf' || format === 'vcf4'
  const cards = isCard ? await peopleCards(actor, asked) : []
  const sheet = isCard ? null : await peopleSheet(actor, asked)
  await recordListExport(actor, {
    list: 'people',
    subject: contactId ? { kind: 'contact', id: contactId } : { kind: 'consulate', id: consulateId },
    consulateId,
    format,
    rows: sheet ? sheet.rows.length : cards.length,
  })
  return sheet ?? new TextEncoder().encode(cards.join(''))
}
