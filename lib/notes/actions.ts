'use server'

import { action } from '@/lib/web/action'
import * as notes from './commands'
import { removeNoteSchema, writeNoteSchema } from './schema'

export const writeNote = action({
  permission: 'notes.keep',
  schema: writeNoteSchema,
  run: notes.writeNote,
  message: 'note_written',
})

export const removeNote = action({
  permission: 'notes.keep',
  schema: removeNoteSchema,
  run: notes.removeNote,
  message: 'note_removed',
})
