import { z } from 'zod'

/** What notes can be about. */
export const NOTED = ['activity', 'consulate', 'contact', 'invitation'] as const
export type Noted = (typeof NOTED)[number]

export const writeNoteSchema = z.object({
  kind: z.enum(NOTED, 'not_found'),
  id: z.uuid('not_found'),
  text: z
    .string()
    .max(2000, 'too_long')
    .refine(text => !text.includes('\0'), 'invalid_value')
    .transform(text => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(1, 'text_missing')),
})

export const removeNoteSchema = z.object({ noteId: z.uuid('not_found') })
