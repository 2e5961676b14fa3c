import type { Actor } from '@/lib/access/actor'
import { readTable } from '@/lib/documents/table'
import type { Outcome } from '@/lib/errors'
import { writeConsulates } from '../commands/write-consulates'
import { writePeople } from '../commands/write-people'
import { columnOf, type Titles } from '../rules/import-columns'
import { CONSULATE_TITLES, PERSON_TITLES } from '../rules/import-titles'
import type { ImportedSheet } from '../schema/import-sheet'
import type { ImportReport } from '../types'

/** Imports a file of consulates or of people, all of it or nothing. Refused as `readTable`, `writeConsulates` and `writePeople` refuse. */
export async function importSheet(
  actor: Actor,
  { kind, file, named, apply }: ImportedSheet,
): Promise<Outcome<ImportReport>> {
  const table = await readTable(file)
  if (!table.ok) return table
  const rows = table.value
  return kind === 'people'
    ? writePeople(actor, { rows, named: columnsNamed(named, PERSON_TITLES), apply })
    : writeConsulates(actor, { rows, named: columnsNamed(named, CONSULATE_TITLES), apply })
}

function columnsNamed<Column extends string>(
  named: ImportedSheet['named'],
  titles: Titles<Column>,
): Map<string, Column> {
  return new Map(
    named.flatMap(({ title, column }) => {
      const known = columnOf(titles, column)
      return known ? [[title, known] as const] : []
    }),
  )
}
