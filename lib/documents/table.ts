import { parse } from 'csv-parse/sync'
import { zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { done, type Outcome, refused } from '@/lib/errors'
import { unpacked } from './unpack'

const MOST_BYTES = 10_000_000
const MOST_UNPACKED = 60_000_000
const MOST_ROWS = 20_000
const MOST_COLUMNS = 200
const LONGEST_CELL = 10_000
const DELIMITERS = [',', ';', '\t']

/**
 * The first sheet of an XLSX file, or a CSV (UTF-8, UTF-16 or GB18030; comma, semicolon or tab), as rows of trimmed texts. A day of a
 * spreadsheet comes as YYYY-MM-DD. What is no table, is broken, or unpacks to more than a sheet can be is refused: `table_empty`,
 * `table_broken`, `table_too_large`, `table_old_excel`, `table_no_text`.
 */
export async function readTable(bytes: Uint8Array): Promise<Outcome<string[][]>> {
  if (bytes.length > MOST_BYTES) return refused('table_too_large')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refused('table_old_excel')
  const isPacked = startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])
  const read = isPacked ? await rowsOfXlsx(bytes) : rowsOfCsv(bytes)
  if (!read.ok) return read
  const rows = read.value
  while (rows.at(-1)?.every(cell => !cell)) rows.pop()
  if (rows.length === 0) return refused('table_empty')
  const isLarge =
    rows.length > MOST_ROWS ||
    rows.some(row => row.length > MOST_COLUMNS || row.some(cell => cell.length > LONGEST_CELL))
  return isLarge ? refused('table_too_large') : done(rows)
}

async function rowsOfXlsx(bytes: Uint8Array): Promise<Outcome<string[][]>> {
  const parts = unpacked(bytes, MOST_UNPACKED)
  if (!parts) return refused('table_too_large')
  if (!parts['xl/workbook.xml']) return refused('table_broken')
  try {
    // Packed anew from what was counted: the reader unpacks nothing that was not.
    const rows = await readSheet(new Uint8Array(zipSync(parts, { level: 0 })).buffer)
    return done(rows.map(row => row.map(cell => textOf(cell))))
  } catch {
    return refused('table_broken')
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : trimmed(String(cell))
}

function rowsOfCsv(bytes: Uint8Array): Outcome<string[][]> {
  const text = decoded(bytes)
  if (text === null) return refused('table_no_text')
  if (!text.trim()) return refused('table_empty')
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    })
    return done(rows.map(row => row.map(trimmed)))
  } catch {
    return refused('table_broken')
  }
}

/** UTF-8 where it is that, else as its mark says, else GB18030, which Excel in Chinese writes; null where it is no text. */
function decoded(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // Controls, other than those that end lines and cells, stand in no table.
      if (!/[^\P{Cc}\t\n\v\f\r\x7f-\x9f]/u.test(text)) return text
    } catch {}
  }
  return null
}

function encodingsOf(bytes: Uint8Array): string[] {
  if (startsWith(bytes, [0xff, 0xfe])) return ['utf-16le']
  if (startsWith(bytes, [0xfe, 0xff])) return ['utf-16be']
  return ['utf-8', 'gb18030']
}

/** The one that stands most often in the first lines, outside quotes. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const counts = DELIMITERS.map(delimiter => sample.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Without spaces around it, the wide ones and the marks of bytes included. */
function trimmed(text: string): string {
  return text.replace(/^[\s\u3000\ufeff]+|[\s\u3000]+$/g, '')
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
