import { type Actor, demand } from '@/lib/access/actor'
import { activityScope, consulateScope, invitationScope } from '@/lib/access/scope'
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
    where: {
      subjectKind: kind,
      ...(kind === 'contact' ? { contactId: id } : { subjectId: id }),
      removedAt: null,
    },
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

/** Whose history a note on a record stands in. */
export type About = { activityId?: string; consulateId?: string }

/** Whose history a note on a record stands in, for an actor who may see the record; throws NotFound for any other. */
export async function recordSeen(tx: Tx, actor: Actor, kind: Noted, id: string): Promise<About> {
  const about = await ABOUT[kind](tx, actor, id)
  if (!about) throw new NotFound(kind)
  return about
}

const ABOUT: Record<Noted, (tx: Tx, actor: Actor, id: string) => Promise<About | null>> = {
  activity: async (tx, actor, id) =>
    (await tx.activity.count({ where: { AND: [{ id }, activityScope(actor)] } })) > 0
      ? { activityId: id }
      : null,
  consulate: async (tx, actor, id) =>
    (await tx.consulate.count({ where: { AND: [{ id }, consulateScope(actor)] } })) > 0
      ? { consulateId: id }
      : null,
  contact: async (tx, actor, id) => {
    const posting = await tx.posting.findFirst({
      where: { contactId: id, consulate: consulateScope(actor) },
      orderBy: { createdAt: 'desc' },
      select: { consulateId: true },
    })
    return posting && { consulateId: posting.consulateId }
  },
  invitation: (tx, actor, id) =>
    tx.invitation.findFirst({
      where: { AND: [{ id }, invitationScope(actor)] },
      select: { activityId: true, consulateId: true },
    }),
}
