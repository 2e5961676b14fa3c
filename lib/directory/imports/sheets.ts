import type { Actor } from '@/lib/access/actor'
import { readTable } from '@/lib/documents/table'
import { done, type Outcome } from '@/lib/errors'
import { rememberTitles } from '../commands/remember-titles'
import type { Tell } from '../commands/reports'
import { writeConsulates } from '../commands/write-consulates'
import { writePeople } from '../commands/write-people'
import { rememberedTitles } from '../queries/import-titles'
import { columnOf, keyOf, type Titles } from '../rules/import-columns'
import { CONSULATE_TITLES, PERSON_TITLES } from '../rules/import-titles'
import type { ImportedSheet } from '../schema/import-sheet'
import type { CheckedSheet } from '../types'

/**
 * Imports a file of consulates or of people, all of it or nothing, with the cells that were mended since; gives the report, and the sheet as it
 * was read. `tell` hears how far it is. Refused as `readTable`, `writeConsulates` and `writePeople` refuse.
 */
export async function importSheet(
  actor: Actor,
  { kind, file, named, mended, apply }: ImportedSheet,
  tell: Tell = () => {},
): Promise<Outcome<CheckedSheet>> {
  const table = await readTable(file)
  if (!table.ok) return table
  const rows = table.value
  for (const { row, column, text } of mended) {
    const cells = rows[row - 1]
    if (!cells) continue
    while (cells.length < column) cells.push('')
    cells[column] = text
  }
  const before = await rememberedTitles(kind)
  const said = new Set(named.map(({ title }) => keyOf(title)))
  const known = [...named, ...before.filter(({ key }) => !said.has(key))]
  const outcome =
    kind === 'people'
      ? await writePeople(actor, { rows, named: columnsNamed(known, PERSON_TITLES), apply }, tell)
      : await writeConsulates(actor, { rows, named: columnsNamed(known, CONSULATE_TITLES), apply }, tell)
  if (!outcome.ok) return outcome
  const { value: report } = outcome
  if (report.applied) await rememberTitles(actor, { kind, named })
  const titles = new Map(report.titles.map(title => [keyOf(title), title]))
  const remembered = before.flatMap(({ key, column }) => {
    const title = titles.get(key)
    return title ? [{ title, column }] : []
  })
  return done({ report, rows, remembered })
}

function columnsNamed<Column extends string>(
  named: readonly { title: string; column: string | null }[],
  titles: Titles<Column>,
): Map<string, Column> {
  return new Map(
    named.flatMap(({ title, column }) => {
      const known = columnOf(titles, column ?? '')
      return known ? [[title, known] as const] : []
    }),
  )
}
