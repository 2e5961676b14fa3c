import type { Heading } from '../rules/import-columns'
import type { linesOf } from '../rules/import-lines'
import type { ImportProgress, ImportReport } from '../types'

/** So many rows are written in one transaction. */
export const MOST_LINES = 10_000
/** Milliseconds that such a transaction may take. */
export const IMPORT_TIME = 300_000

/** Hears how far an import is. */
export type Tell = (progress: ImportProgress) => void | Promise<void>

/** The report of an import of which nothing is decided yet but what the cells say by themselves. */
export function emptyReport<Column extends string>(
  { skipped, faults }: ReturnType<typeof linesOf<Column>>,
  { row, titles, columns }: Heading<Column>,
): ImportReport {
  const unknown = titles.filter((title, at) => title && !columns[at])
  const nothing = { added: [], changed: [], left: 0, skipped, applied: false }
  return { ...nothing, faults: [...faults], heading: row + 1, titles, unknown }
}
