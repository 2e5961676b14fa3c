import type { Actor } from '@/lib/access/actor'
import type { Outcome } from '@/lib/errors'
import { columnOf, type Titles } from '../rules/import-columns'
import { CONSULATE_TITLES, PERSON_TITLES } from '../rules/import-titles'
import type { ImportedSheet } from '../schema/import-sheet'
import type { ImportReport } from '../types'
import { importConsulates } from './consulates'
import { importPeople } from './people'

/** Imports a file of either kind. Refused as `importConsulates` and `importPeople`. */
export async function importSheet(
  actor: Actor,
  { kind, file: bytes, named, apply }: ImportedSheet,
): Promise<Outcome<ImportReport>> {
  return kind === 'people'
    ? importPeople(actor, { bytes, named: columnsNamed(named, PERSON_TITLES), apply })
    : importConsulates(actor, { bytes, named: columnsNamed(named, CONSULATE_TITLES), apply })
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
