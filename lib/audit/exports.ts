import { stringify } from 'csv-stringify/sync'
import type { Actor } from '@/lib/access/actor'
import { type AuditRow, auditEventsAfter } from './queries'
import type { AuditFilter } from './schema'

const COLUMNS = [
  'seq',
  'at',
  'officeAt',
  'type',
  'actorKind',
  'actorId',
  'actorName',
  'subjectKind',
  'subjectId',
  'activityId',
  'consulateId',
  'data',
  'prevHash',
  'hash',
] as const

/** The events of a search as CSV (UTF-8 with a mark, RFC 4180), a thousand rows at a time, in the order of the chain. */
export async function* auditCsv(actor: Actor, filter: AuditFilter): AsyncGenerator<string> {
  yield `\uFEFF${COLUMNS.join(',')}\r\n`
  let seq = '0'
  for (;;) {
    const rows = await auditEventsAfter(actor, filter, seq)
    const last = rows.at(-1)
    if (!last) return
    yield stringify(rows.map(cells), { record_delimiter: 'windows' })
    seq = last.seq
  }
}

function cells(row: AuditRow): string[] {
  const texts: Record<(typeof COLUMNS)[number], string | null> = {
    ...row,
    at: row.at.toISOString(),
    officeAt: row.officeAt.toISOString(),
    data: JSON.stringify(row.data),
  }
  return COLUMNS.map(column => disarmed(texts[column] ?? ''))
}

/** A spreadsheet would take these for a formula. */
function disarmed(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
