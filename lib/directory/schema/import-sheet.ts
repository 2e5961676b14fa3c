import { z } from 'zod'

/** A sheet to import: what it lists, the file in base64, what columns hold whose titles are not known, and whether to write it. */
export const importSchema = z.object({
  kind: z.enum(['consulates', 'people']),
  file: z
    .base64('file')
    .min(1, 'file')
    .transform(text => new Uint8Array(Buffer.from(text, 'base64'))),
  named: z
    .array(z.object({ title: z.string().max(200), column: z.string().max(40) }))
    .max(200)
    .default([]),
  apply: z
    .literal('true')
    .nullish()
    .transform(value => value === 'true'),
})
export type ImportedSheet = z.output<typeof importSchema>
