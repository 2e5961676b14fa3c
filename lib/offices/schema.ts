import { z } from 'zod'
import {
  ActivityKind,
  ApprovalRule,
  FigureName,
  OfficerOrder,
  Representation,
} from '@/prisma/generated/enums'

const line = (max = 200) => z.string().trim().max(max, 'too_long')
const required = (max = 200) => line(max).min(1, 'required')
const optionalEmail = z
  .union([z.literal(''), z.email({ error: 'email' }).max(254, 'too_long')])
  .default('')
  .transform(value => value || null)
const wholeNumber = (min: number, max: number) =>
  z.coerce.number({ error: 'number' }).int('number').min(min, 'out_of_range').max(max, 'out_of_range')

const names = {
  nameEn: required(),
  nameZh: required(),
  shortEn: required(80),
  shortZh: required(40),
  divisionEn: line().default(''),
  divisionZh: line().default(''),
  cityEn: required(80),
  cityZh: required(40),
  mark: required(3),
  letterheadEn: required(),
  letterheadZh: required(),
}

/** An office's settings as its form sends them; `version` is the one that was read. */
export const officeSettingsSchema = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  ...names,
  registerPrefix: line(20).default(''),
  scopeEn: line().default(''),
  scopeZh: line().default(''),
  replyAddress: optionalEmail,
  phone: line(40)
    .default('')
    .transform(value => value || null),
  deadlineDays: wholeNumber(0, 60),
  defaultSeats: wholeNumber(1, 99),
  officerOrder: z.enum(OfficerOrder).default('rank_arrival'),
  representation: z.enum(Representation).default('own'),
  approval: z.enum(ApprovalRule).default('none'),
  /** For how many days after an activity its private notes are kept. */
  notesKeptDays: wholeNumber(0, 365),
})

/** A new office: the city's own, without a parent, or a district's. */
export const newOfficeSchema = officeSettingsSchema.omit({ id: true, version: true }).extend({
  parentId: z.uuid().nullable().default(null),
  zone: z.string().default('Asia/Shanghai'),
  isSample: z.boolean().default(false),
  notesKeptDays: wholeNumber(0, 365).default(30),
})

/** Which kinds count in a figure, from a half-year on; `version` is the number of its rules that was read. */
export const countingRuleSchema = z.object({
  version: z.coerce.number().int().min(0),
  figure: z.enum(FigureName),
  kinds: z
    .union([z.enum(ActivityKind), z.array(z.enum(ActivityKind))], { error: 'required' })
    .transform(value => [...new Set([value].flat())])
    .refine(kinds => kinds.length > 0, 'required'),
  fromHalf: z.string().regex(/^\d{4}H[12]$/, 'half_year'),
  reason: line(300).default(''),
})

export type OfficeSettings = z.output<typeof officeSettingsSchema>
export type NewOffice = z.output<typeof newOfficeSchema>
export type NewOfficeInput = z.input<typeof newOfficeSchema>
export type CountingRuleInput = z.output<typeof countingRuleSchema>
