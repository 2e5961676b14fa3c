import { z } from 'zod'
import { EVENT_TYPES } from './catalogue'

// A NUL is no text that the database could hold.
const words = z
  .string()
  .trim()
  .max(100)
  .refine(text => !text.includes('\0'))
  .catch('')
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine(text => !Number.isNaN(Date.parse(text)))
  .or(z.literal(''))
  .catch('')

/** What the audit is searched for, from the page's address or a form; whatever does not fit is left out. */
export const auditFilterSchema = z.object({
  type: z.enum(EVENT_TYPES).or(z.literal('')).catch(''),
  actor: words,
  subject: words,
  from: day,
  to: day,
  text: words,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type AuditFilter = z.output<typeof auditFilterSchema>
