import { stringify } from 'csv-stringify/sync'
import type { Cell, Sheet } from './sheet'

/** What a spreadsheet would take for a formula at the beginning of a text. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte order mark, so that Excel reads Chinese). Texts that a spreadsheet would run as a formula
 * are disarmed by an apostrophe; numbers stay numbers, a share is written as a fraction of one.
 */
export function toCsv({ columns, rows }: Sheet): string {
  return stringify(
    [columns, ...rows].map(row => row.map(plain)),
    { bom: true, record_delimiter: 'windows' },
  )
}

function plain(cell: Cell): string | number {
  if (cell === null) return ''
  if (typeof cell === 'string') return disarmed(cell)
  return typeof cell === 'number' ? cell : Number(cell.share.toFixed(4))
}

/** A text that no spreadsheet takes for a formula. */
export function disarmed(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
