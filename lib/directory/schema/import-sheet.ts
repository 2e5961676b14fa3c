import { z } from 'zod'

const named = z.array(z.object({ title: z.string().max(200), column: z.string().max(40) })).max(200)

/** A cell that was mended in the browser: its row from 1, its column from 0. */
const mended = z
  .array(
    z.object({
      row: z.number().int().min(1).max(20_000),
      column: z.number().int().min(0).max(199),
      // A NUL is no text that the database could hold.
      text: z
        .string()
        .max(10_000)
        .refine(text => !text.includes('\0')),
    }),
  )
  .max(20_000)

/** JSON within a field of a form. */
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .max(5_000_000)
    .default('[]')
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue({ code: 'custom', message: 'json' })
        return z.NEVER
      }
    })
    .pipe(schema)

/** A sheet to import: what it lists, what columns hold whose titles are not known, the cells that were mended since, and whether to write it. */
export const importSchema = z.object({
  kind: z.enum(['consulates', 'people']),
  named: json(named),
  mended: json(mended),
  apply: z
    .enum(['true', ''])
    .nullish()
    .transform(value => value === 'true'),
})

export type SheetKind = 'consulates' | 'people'
export type ImportedSheet = z.output<typeof importSchema> & { file: Uint8Array }
