import writeExcelFile from 'write-excel-file/node'
import type { Cell, Sheet } from './sheet'

/** What a workbook does not allow in the name of a sheet. */
const FORBIDDEN = /[\\/?*[\]:]/g
const LONGEST_NAME = 31
const WIDEST = 48

/** A table as a workbook with one sheet: a bold heading that stays in sight, texts as texts (never formulas), shares as per cents. */
export async function toXlsx({ name, columns, rows }: Sheet): Promise<Buffer> {
  const heading = columns.map(value => ({ value, type: String, fontWeight: 'bold' as const }))
  const sheet = name.replace(FORBIDDEN, ' ').slice(0, LONGEST_NAME)
  return writeExcelFile([heading, ...rows.map(row => row.map(cellOf))], {
    sheet,
    columns: columns.map((column, at) => ({ width: widthOf([column, ...rows.map(row => row[at] ?? null)]) })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function cellOf(cell: Cell) {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: cell, type: String }
  if (typeof cell === 'number') return { value: cell, type: Number }
  return { value: cell.share, type: Number, format: cell.signed ? '+0.0%;-0.0%;0.0%' : '0%' }
}

/** Wide enough for its longest text; Chinese characters take two places. */
function widthOf(cells: Cell[]): number {
  const lengths = cells.map(cell => (typeof cell === 'string' ? cell.replace(/[^\0-\xff]/g, '..').length : 6))
  return Math.min(Math.max(...lengths) + 2, WIDEST)
}
