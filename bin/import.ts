import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { actorOfCommandLine } from '@/lib/access/gate'
import { importSheet } from '@/lib/directory/imports/sheets'
import { CONSULATE_TITLES, PERSON_TITLES } from '@/lib/directory/rules/import-titles'
import type { CellFault, ImportProgress, ImportReport } from '@/lib/directory/types'
import { translator } from '@/lib/i18n/translator'
import { onPortalDatabase } from './portal-database'

export const IMPORT_HELP = `npm run ctl -- import consulates|people FILE [--map TITLE=FIELD …] [--yes]

Reads a sheet, XLSX or CSV (UTF-8 or GB18030; comma, semicolon or tab), with a heading in Chinese or English, and says what of it is new, changes
something, or is in the directory already. An empty cell says nothing: what the directory has there stays. With --yes all of it is written, or,
where a cell is wrong, nothing. The same file again changes nothing.

  --map TITLE=FIELD   what a column with an unknown title holds
  --yes               write it

FIELD of consulates: ${Object.keys(CONSULATE_TITLES).join(', ')}
FIELD of people: ${Object.keys(PERSON_TITLES).join(', ')}`

const OPTIONS = {
  map: { type: 'string', multiple: true },
  yes: { type: 'boolean', default: false },
} as const

const t = translator('en', 'imports')

/** Imports a sheet, or says what that would do. Throws one clear line where the file is no table, or where a cell of it is wrong. */
export async function importFile(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const [what, file, ...more] = positionals
  if ((what !== 'consulates' && what !== 'people') || !file || more.length)
    throw new Error('Say consulates or people, and FILE: npm run ctl -- import --help tells how.')
  const bytes = await readFile(file).catch(() => null)
  if (!bytes) throw new Error(`${file} cannot be read.`)
  const named = namedBy(values.map ?? [], what === 'people' ? PERSON_TITLES : CONSULATE_TITLES)
  const outcome = await onPortalDatabase(() =>
    importSheet(
      actorOfCommandLine(),
      { kind: what, file: bytes, named, mended: [], apply: values.yes },
      progress,
    ),
  )
  if (!outcome.ok) throw new Error(`${file}: ${t(`errors.${outcome.reason}`)}`)
  const { report } = outcome.value
  tell(report)
  const { faults } = report
  if (faults.length > 0)
    throw new Error(
      `Nothing was imported: ${faults.length} ${faults.length === 1 ? 'cell needs' : 'cells need'} changing.`,
    )
  console.log(report.applied ? 'Imported' : 'Nothing was imported yet: say --yes to do it.')
}

/** Long sheets say how far they are: every thousand rows a line. */
function progress({ done, total }: ImportProgress): void {
  if (done > 0 && done % 1000 === 0) console.log(`  ${done} of ${total} rows`)
}

function namedBy(maps: string[], titles: object): { title: string; column: string }[] {
  return maps.map(map => {
    const [title = '', column = ''] = map.split(/=(?=[^=]*$)/)
    if (!Object.hasOwn(titles, column))
      throw new Error(`--map ${map}: there is no field ${column || '(none)'}.`)
    return { title, column }
  })
}

function tell(report: ImportReport): void {
  for (const title of report.unknown) console.log(`  not read  column “${title}”`)
  for (const { row, why } of report.skipped) console.log(`  left out  row ${row}: ${t(`skipped.${why}`)}`)
  for (const { row, name } of report.added) console.log(`  new       row ${row}: ${name}`)
  for (const { row, name, fields } of report.changed)
    console.log(`  changes   row ${row}: ${name} (${fields.join(', ')})`)
  for (const fault of report.faults)
    console.log(`  wrong     ${placeOf(fault)}: ${t(`wrong.${fault.reason}`, { text: fault.text })}`)
  const { added, changed, left, faults } = report
  console.log(`${added.length} new, ${changed.length} changed, ${left} as they are, ${faults.length} wrong`)
}

function placeOf({ row, column, title, field, text }: CellFault): string {
  return column ? `cell ${column}${row} (${title}: ${text})` : field ? `row ${row} (${field})` : `row ${row}`
}
