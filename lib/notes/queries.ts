import { type Actor, demand } from '@/lib/access/actor'
import { activityScope, consulateScope } from '@/lib/access/scope'
import { db, type Tx } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { Noted } from './schema'

/** A note as its record shows it; office time. `isOwn` is whether the reader wrote it. */
export type Note = { id: string; text: string; writtenAt: Date; writtenByName: string; isOwn: boolean }

/** The notes on a record, the newest first. Throws NotFound for a record that the actor may not see. */
export async function notesOn(actor: Actor, kind: Noted, id: string): Promise<Note[]> {
  demand(actor, 'notes.keep')
  await recordSeen(db(), actor, kind, id)
  const notes = await db().internalNote.findMany({
    where: { subjectKind: kind, subjectId: id, removedAt: null },
    orderBy: [{ writtenAt: 'desc' }, { id: 'asc' }],
  })
  return notes.map(({ id: noteId, text, writtenAt, writtenBy, writtenByName }) => ({
    id: noteId,
    text,
    writtenAt,
    writtenByName,
    isOwn: actor.kind === 'user' && writtenBy === actor.id,
  }))
}

/** Nothing where the actor may see the record; throws NotFound where not. */
export async function recordSeen(tx: Tx, actor: Actor, kind: Noted, id: string): Promise<void> {
  const count =
    kind === 'activity'
      ? await tx.activity.count({ where: { AND: [{ id }, activityScope(actor)] } })
      : await tx.consulate.count({ where: { AND: [{ id }, consulateScope(actor)] } })
  if (count === 0) throw new NotFound(kind)
}
