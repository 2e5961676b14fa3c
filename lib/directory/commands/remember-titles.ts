import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import { keyOf } from '../rules/import-columns'
import type { ImportedSheet } from '../schema/import-sheet'

/** Remembers what was said of a sheet's columns, for the next sheet; the last word stands. Nothing is written where nothing differs. */
export async function rememberTitles(
  actor: Actor,
  { kind, named }: Pick<ImportedSheet, 'kind' | 'named'>,
): Promise<void> {
  demand(actor, 'directory.write')
  await transaction(async tx => {
    const changes: Record<string, [string | null, string | null]> = {}
    for (const { title, column: said } of named) {
      const [key, column] = [keyOf(title), said || null]
      if (!key) continue
      const before = await tx.importTitle.findUnique({ where: { kind_key: { kind, key } } })
      if (before ? before.column === column : column === null) continue
      const facts = { title, column, setAt: now(), setByName: actor.name }
      await tx.importTitle.upsert({
        where: { kind_key: { kind, key } },
        create: { kind, key, ...facts },
        update: facts,
      })
      changes[title] = [before?.column ?? null, column]
    }
    if (Object.keys(changes).length > 0)
      await record(tx, actor, {
        type: 'import.titles_remembered',
        subject: { kind: 'office', id: null },
        data: { kind, changes },
      })
  })
}
