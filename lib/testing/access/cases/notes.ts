import { writeNote } from '@/lib/notes/commands'
import { notesOn } from '@/lib/notes/queries'
import { open } from '@/lib/testing/access/records'
import type { People } from '@/lib/testing/people'
import type { Role } from '@/prisma/generated/enums'
import { type ActionCase, NOWHERE } from '../case'

const permission = 'notes.keep'
const NOTERS: Role[] = ['administrator', 'staff', 'director']

/** A note that this role wrote; where the role writes none, one of staff. */
async function written({ actors, consulateId: id }: People, role: Role): Promise<string> {
  const actor = actors[NOTERS.includes(role) ? role : 'staff']
  await writeNote(actor, { kind: 'consulate', id, text: 'A note.' })
  return (await notesOn(actor, 'consulate', id)).find(note => note.isOwn)?.id ?? ''
}

export const NOTES: Record<string, ActionCase> = {
  'notes.writeNote': {
    permission,
    own: async people => ({ kind: 'activity', id: (await open(people)).id, text: 'A note.' }),
    nonexistent: () => ({ kind: 'activity', id: NOWHERE, text: 'A note.' }),
    malformed: ({ consulateId }) => ({ kind: 'consulate', id: consulateId, text: ' ' }),
  },
  'notes.removeNote': {
    permission,
    own: async (people, role) => ({ noteId: await written(people, role) }),
    nonexistent: () => ({ noteId: NOWHERE }),
    malformed: () => ({ noteId: 'x' }),
  },
}
