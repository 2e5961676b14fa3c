import { z } from 'zod'
import { day, line, required, version } from '@/lib/directory/schema/fields'
import { takenSchema } from '@/lib/documents/schema'
import { SupportNeed, SupportStatus } from '@/prisma/generated/enums'
import { OWN_KINDS } from './rules/kinds'

const id = z.uuid('not_found')
const known = day.refine(value => value !== null, 'required').transform(value => value as Date)
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(value => (value === undefined || value === '' ? [] : [value].flat()), z.array(item))

/** A request as its form sends it: a new one without `supportId`, else the draft of that version; `submit` hands it in as well. */
export const saveSupportSchema = z
  .object({
    supportId: z
      .union([id, z.literal('')])
      .optional()
      .transform(value => value || null),
    version: version.default(0),
    intent: z.enum(['save', 'submit']).default('save'),
    /** The activity of the work plan that it is for. */
    plannedKey: z
      .union([id, z.literal('')])
      .optional()
      .transform(value => value || null),
    titleZh: line(),
    titleEn: line(),
    kind: z.enum(OWN_KINDS, 'required'),
    firstOn: known,
    /** Empty for a single day. */
    lastOn: day,
    placeZh: line().default(''),
    placeEn: line().default(''),
    expected: z
      .union([z.literal(''), z.coerce.number('number').int('number').min(1, 'range').max(100_000, 'range')])
      .optional()
      .transform(value => value || null),
    needs: list(z.enum(SupportNeed)).pipe(z.array(z.enum(SupportNeed)).min(1, 'needs_missing')),
    details: line(2000).default(''),
  })
  .refine(one => one.titleZh !== '' || one.titleEn !== '', { path: ['titleZh'], message: 'title_missing' })
  .refine(one => !one.lastOn || one.lastOn >= one.firstOn, { path: ['lastOn'], message: 'ends_first' })
  .refine(one => one.intent === 'save' || one.details !== '', {
    path: ['details'],
    message: 'details_missing',
  })

const stepSchema = z.object({ supportId: id, version })

export const discardSupportSchema = stepSchema
export const withdrawSupportSchema = stepSchema
/** `answerBy`: the day by which the office means to answer. */
export const takeSupportSchema = stepSchema.extend({ answerBy: known })
/** The office's words may be left out; one who writes them writes both languages. */
export const sayingSupportSchema = stepSchema
  .extend({ wordsZh: line(1000).default(''), wordsEn: line(1000).default('') })
  .refine(one => (one.wordsZh === '') === (one.wordsEn === ''), {
    path: ['wordsZh'],
    message: 'both_languages',
  })
export const declineSupportSchema = stepSchema.extend({ reasonZh: required(500), reasonEn: required(500) })

/** Which requests are listed: of one state, or all of them. */
export const supportFilterSchema = z.object({
  status: z.enum(SupportStatus).exclude(['draft']).optional().catch(undefined),
})
/** The same list to take away. */
export const supportExportSchema = supportFilterSchema.extend(takenSchema.shape)

/** For which activity of the work plan a request is begun. */
export const supportForSchema = z.object({ planned: z.uuid().optional().catch(undefined) })

export type SaveSupport = z.output<typeof saveSupportSchema>
export type SupportFilter = z.output<typeof supportFilterSchema>
export type SupportExport = z.output<typeof supportExportSchema>
