import { db } from '@/lib/db/client'
import type { Keys } from './keys'

export type EntryKind = 'consulate' | 'contact' | 'activity'

/** How many are made anew in one statement. */
const AT_ONCE = 500

/**
 * Makes the keys of a kind's stale entries anew, from what `read` gives for their records, until none is left. What is changed meanwhile is
 * stale again afterwards: an entry is taken before its record is read. Gives how many.
 */
export async function refreshEntries(
  kind: EntryKind,
  read: (ids: string[]) => Promise<{ id: string; keys: Keys }[]>,
): Promise<number> {
  let made = 0
  for (;;) {
    const taken = await db().$queryRaw<{ recordId: string }[]>`
      update "SearchEntry" set stale = false where (kind, "recordId") in (
        select kind, "recordId" from "SearchEntry" where stale and kind = ${kind} limit ${AT_ONCE} for update skip locked)
      returning "recordId"`
    if (taken.length === 0) return made
    const ids = taken.map(one => one.recordId)
    try {
      await write(kind, await read(ids))
    } catch (error) {
      await db()
        .$executeRaw`update "SearchEntry" set stale = true where kind = ${kind} and "recordId" = any(${ids}::uuid[])`
      throw error
    }
    made += taken.length
  }
}

async function write(kind: EntryKind, made: { id: string; keys: Keys }[]): Promise<void> {
  const rows = made.map(({ id, keys }) => ({ id, ...keys }))
  await db().$executeRaw`
    update "SearchEntry" e set text = k.text, grams = array(select jsonb_array_elements_text(k.grams))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as k(id uuid, text text, grams jsonb)
    where e.kind = ${kind} and e."recordId" = k.id`
}
