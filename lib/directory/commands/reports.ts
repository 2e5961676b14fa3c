import type { Heading } from '../rules/import-columns'
import type { linesOf } from '../rules/import-lines'
import type { ImportReport } from '../types'

/** So many rows are written in one transaction within its time. */
export const MOST_LINES = 2000

/** The report of an import of which nothing is decided yet but what the cells say by themselves. */
export function emptyReport<Column extends string>(
  { skipped, faults }: ReturnType<typeof linesOf<Column>>,
  { titles, columns }: Heading<Column>,
): ImportReport {
  const unknown = titles.filter((title, at) => title && !columns[at])
  return { added: [], changed: [], left: 0, skipped, faults: [...faults], unknown, applied: false }
}
