import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { recordSeen } from './queries'
import { NOTED, type removeNoteSchema, type writeNoteSchema } from './schema'

/** Writes a note on a record that the actor may see. The audit knows that, not what it says. Throws NotFound. */
export async function writeNote(
  actor: Actor,
  { kind, id, text }: z.output<typeof writeNoteSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'notes.keep')
  return transaction(async tx => {
    const about = await recordSeen(tx, actor, kind, id)
    const by = { writtenBy: actor.kind === 'user' ? actor.id : null, writtenByName: actor.name }
    await tx.internalNote.create({
      data: {
        subjectKind: kind,
        subjectId: id,
        contactId: kind === 'contact' ? id : null,
        text,
        writtenAt: now(),
        ...by,
      },
    })
    await record(tx, actor, { type: 'note.written', subject: { kind, id }, ...about })
    return done(null)
  })
}

/** Takes a note of one's own away, with its text. Refuses `not_own`. Throws NotFound. */
export async function removeNote(
  actor: Actor,
  { noteId }: z.output<typeof removeNoteSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'notes.keep')
  return transaction(async tx => {
    const note = await tx.internalNote.findFirst({ where: { id: noteId, removedAt: null } })
    const kind = NOTED.find(one => one === note?.subjectKind)
    if (!note || !kind) throw new NotFound('note')
    const id = note.contactId ?? note.subjectId
    const about = await recordSeen(tx, actor, kind, id)
    if (actor.kind !== 'user' || note.writtenBy !== actor.id) return refused('not_own')
    await tx.internalNote.update({
      where: { id: noteId },
      data: { text: '', removedAt: now(), removedBy: actor.id },
    })
    await record(tx, actor, {
      type: 'note.removed',
      subject: { kind, id },
      ...about,
    })
    return done(null)
  })
}
