import type { Actor } from '@/lib/access/actor'
import { readTable } from '@/lib/documents/table'
import type { Outcome } from '@/lib/errors'
import { writePeople } from '../commands/write-people'
import type { PersonColumn } from '../rules/import-titles'
import type { ImportReport } from '../types'

type File = {
  bytes: Uint8Array
  /** What columns hold whose titles are not known. */
  named?: ReadonlyMap<string, PersonColumn>
  /** Whether to write what the file says; without, it is only told. */
  apply: boolean
}

/** Imports a file of people and their postings, all of it or nothing. Refused as `readTable` and `writePeople` refuse. */
export async function importPeople(
  actor: Actor,
  { bytes, named = new Map(), apply }: File,
): Promise<Outcome<ImportReport>> {
  const table = await readTable(bytes)
  return table.ok ? writePeople(actor, { rows: table.value, named, apply }) : table
}
