import { newConsulateSchema } from '../schema'
import type { CellFault, SkippedRow } from '../types'
import { type ConsulateColumn, type Heading, letterOf } from './import-columns'
import { valueIn } from './import-values'

/** What a row says, by fields of the schema; an empty cell says nothing. */
export type Line = { row: number; said: Record<string, unknown> }

type City = { en: string; zh: string }
type Read = { lines: Line[]; faults: CellFault[]; skipped: SkippedRow[] }

const TOTAL = /^(合计|总计|共计|小计|total|sum)/i

/**
 * The rows beneath the heading. Left out are empty rows, totals, and what stands word for word above already. `cities` are those whose
 * names are known in both languages: of one that is written in one language the other is filled in.
 */
export function linesOf(rows: string[][], heading: Heading, cities: readonly City[]): Read {
  const read: Read = { lines: [], faults: [], skipped: [] }
  const seen = new Set<string>()
  for (const [at, cells] of rows.entries()) {
    if (at <= heading.row || cells.every(cell => !cell)) continue
    const row = at + 1
    const whole = JSON.stringify(cells)
    if (TOTAL.test(cells.find(Boolean) ?? '')) read.skipped.push({ row, why: 'total' })
    else if (seen.has(whole)) read.skipped.push({ row, why: 'repeated' })
    else read.lines.push({ row, said: saidBy(cells, row, heading, cities, read.faults) })
    seen.add(whole)
  }
  return read
}

function saidBy(
  cells: string[],
  row: number,
  heading: Heading,
  cities: readonly City[],
  faults: CellFault[],
) {
  const said: Record<string, unknown> = {}
  for (const [at, column] of heading.columns.entries()) {
    const text = cells[at] ?? ''
    if (!column || !text) continue
    const value = valueIn(column, text)
    if ('wrong' in value) faults.push(faultAt(row, at, heading, text, value.wrong))
    else Object.assign(said, column === 'city' ? cityOf(text) : { [column]: value.value })
  }
  return withBothCities(said, cities)
}

function cityOf(text: string): Record<string, string> {
  return /\p{Script=Han}/u.test(text) ? { cityZh: text.replace(/市$/, '') } : { cityEn: text }
}

function withBothCities(said: Record<string, unknown>, cities: readonly City[]): Record<string, unknown> {
  const { cityEn, cityZh } = said
  if (Boolean(cityEn) === Boolean(cityZh)) return said
  const city = cities.find(({ en, zh }) => en === cityEn || zh === cityZh)
  return city ? { ...said, cityEn: city.en, cityZh: city.zh } : said
}

/** What is wrong with the facts of a post as the row would leave it, each at the cell that says it. */
export function faultsOf(row: number, facts: Record<string, unknown>, heading: Heading): CellFault[] {
  const parsed = newConsulateSchema.safeParse(facts)
  return (parsed.error?.issues ?? []).map(issue => {
    const field = String(issue.path[0])
    const reason =
      issue.code === 'invalid_type' || issue.code === 'invalid_value' ? 'required' : issue.message
    const at = heading.columns.findIndex(
      column => column === field || (column === 'city' && /^city/.test(field)),
    )
    return at < 0
      ? { row, column: null, field, title: '', text: '', reason }
      : { ...faultAt(row, at, heading, String(facts[field] ?? ''), reason), field }
  })
}

function faultAt(row: number, at: number, heading: Heading, text: string, reason: string): CellFault {
  const field: ConsulateColumn | null = heading.columns[at] ?? null
  return { row, column: letterOf(at), field: field ?? '', title: heading.titles[at] ?? '', text, reason }
}
