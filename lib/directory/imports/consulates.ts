import type { Actor } from '@/lib/access/actor'
import { readTable } from '@/lib/documents/table'
import type { Outcome } from '@/lib/errors'
import { writeConsulates } from '../commands/write-consulates'
import type { ConsulateColumn } from '../rules/import-titles'
import type { ImportReport } from '../types'

type File = {
  bytes: Uint8Array
  /** What columns hold whose titles are not known. */
  named?: ReadonlyMap<string, ConsulateColumn>
  /** Whether to write what the file says; without, it is only told. */
  apply: boolean
}

/** Imports a file of consulates, all of it or nothing. Refused as `readTable` and `writeConsulates` refuse. */
export async function importConsulates(
  actor: Actor,
  { bytes, named = new Map(), apply }: File,
): Promise<Outcome<ImportReport>> {
  const table = await readTable(bytes)
  return table.ok ? writeConsulates(actor, { rows: table.value, named, apply }) : table
}
