import { z } from 'zod'
import { TemplateKey } from '@/prisma/generated/enums'
import { LABELS } from '../rules/labels'

const wordText = (max: number) =>
  z
    .string()
    .max(max, 'too_long')
    .refine(text => !text.includes('\0'), 'invalid_value')
    .transform(text => text.replaceAll('\r\n', '\n').trim())
const wordTexts = z.object({
  subject: wordText(300).pipe(z.string().min(1, 'subject_needed')),
  body: wordText(8000).pipe(z.string().min(1, 'body_needed')),
  closing: wordText(2000).default(''),
  labels: z.partialRecord(z.enum(LABELS), wordText(600)).default({}),
})

const versions = {
  key: z.enum(TemplateKey, 'not_found'),
  /** The versions that were on screen. */
  versionEn: z.coerce.number('not_found').int().min(1),
  versionZh: z.coerce.number('not_found').int().min(1),
}

/** The words of a template in both languages, as they were typed over versions of it. */
export const wordsSchema = z.object({
  ...versions,
  en: wordTexts,
  zh: wordTexts,
  note: wordText(300).default(''),
  /** What was warned of and is meant: the warning's own sign. */
  confirmed: z.string().max(64).default(''),
})
export type TypedWords = z.output<typeof wordsSchema>

/** Back to what the words were in earlier versions. */
export const rollBackSchema = z.object({
  ...versions,
  toEn: z.coerce.number('not_found').int().min(1),
  toZh: z.coerce.number('not_found').int().min(1),
})

/** Words to look at before they are saved, for somebody who was invited; none is fitting for mails about accounts. */
export const previewWordsSchema = z.object({
  key: versions.key,
  en: wordTexts,
  zh: wordTexts,
  first: z.enum(['en', 'zh']).default('en').catch('en'),
  invitationId: z.union([z.literal(''), z.uuid()]).default(''),
})
export type WordsToPreview = z.output<typeof previewWordsSchema>
