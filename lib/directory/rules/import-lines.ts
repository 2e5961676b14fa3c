import type { z } from 'zod'
import type { CellFault, SkippedRow } from '../types'
import { type Heading, letterOf } from './import-columns'
import type { Value } from './import-values'

/** What a row says, by the columns; an empty cell says nothing. */
export type Line = { row: number; said: Record<string, unknown> }

type Read = { lines: Line[]; faults: CellFault[]; skipped: SkippedRow[] }

type Reader<Column extends string> = {
  value: (column: Column, text: string) => Value
  /** The column whose cells may be merged downwards: an empty one says what the one above it says. */
  merged?: Column
}

const TOTAL = /^(合计|总计|共计|小计|total|sum)/i

/** The rows beneath the heading. Left out are empty rows, totals, and what stands word for word above already. */
export function linesOf<Column extends string>(
  rows: string[][],
  heading: Heading<Column>,
  { value, merged }: Reader<Column>,
): Read {
  const read: Read = { lines: [], faults: [], skipped: [] }
  const seen = new Set<string>()
  const mergedAt = merged ? heading.columns.indexOf(merged) : -1
  let above = ''
  for (const [at, found] of rows.entries()) {
    if (at <= heading.row || found.every(cell => !cell)) continue
    const row = at + 1
    above = found[mergedAt] || above
    const cells = found.map((cell, column) => (column === mergedAt ? above : cell))
    const whole = JSON.stringify(cells)
    if (TOTAL.test(found.find(Boolean) ?? '')) read.skipped.push({ row, why: 'total' })
    else if (seen.has(whole)) read.skipped.push({ row, why: 'repeated' })
    else read.lines.push({ row, said: saidBy(cells, row, heading, value, read.faults) })
    seen.add(whole)
  }
  return read
}

function saidBy<Column extends string>(
  cells: string[],
  row: number,
  heading: Heading<Column>,
  value: Reader<Column>['value'],
  faults: CellFault[],
): Line['said'] {
  const said: Line['said'] = {}
  for (const [at, column] of heading.columns.entries()) {
    const text = cells[at] ?? ''
    if (!column || !text) continue
    const read = value(column, text)
    if ('wrong' in read) faults.push(faultIn(row, column, heading, text, read.wrong))
    else said[column] = read.value
  }
  return said
}

/** What is wrong with the facts as a row would leave them, each at the cell that says it. */
export function faultsOf<Column extends string>(
  row: number,
  parsed: z.ZodSafeParseResult<unknown>,
  heading: Heading<Column>,
  facts: Line['said'],
): CellFault[] {
  return (parsed.error?.issues ?? []).map(({ path, code, message }) => {
    const field = String(path[0])
    const reason = code === 'invalid_type' || code === 'invalid_value' ? 'required' : message
    return faultIn(row, field, heading, String(facts[field] ?? ''), reason)
  })
}

/** A fault of a field of a row: at its cell, where the sheet has one for it (a city's, in either language, is one). */
export function faultIn<Column extends string>(
  row: number,
  field: string,
  heading: Heading<Column>,
  text: string,
  reason: string,
): CellFault {
  const at = heading.columns.findIndex(
    column => column === field || (column === 'city' && /^city/.test(field)),
  )
  if (at < 0) return { row, column: null, field, title: '', text, reason }
  return { row, column: letterOf(at), field, title: heading.titles[at] ?? '', text, reason }
}
