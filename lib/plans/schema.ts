import { z } from 'zod'
import { takenSchema } from '@/lib/documents/schema'
import {
  ActivityKind,
  ActivityStatus,
  DelegateFact,
  LetterForm,
  NominationRule,
  Rsvp,
} from '@/prisma/generated/enums'

import { ROLE_LIMIT } from './rules/companions'
import { isHalfYear } from './rules/half-year'

const text = (max: number) => z.string().max(max, 'too_long').default('')
const idOrNone = z.union([z.literal(''), z.uuid('invalid_value')]).default('')
const ids = z.array(z.uuid('invalid_value')).max(60).default([])

const line = z.object({ date: text(20), time: text(20), textEn: text(300), textZh: text(300) })

const formFields = {
  titleZh: text(300),
  titleEn: text(300),
  kind: z.union([z.literal(''), z.enum(ActivityKind)], 'invalid_value').default(''),
  purposeZh: text(2000),
  purposeEn: text(2000),
  placeZh: text(300),
  placeEn: text(300),
  dressZh: text(120),
  dressEn: text(120),
  date: text(20),
  startTime: text(20),
  endDate: text(20),
  endTime: text(20),
  replyBy: text(20),
  seats: text(10),
  tentativeAllowed: z.enum(['', 'on']).default(''),
  letterForm: z.enum(LetterForm, 'invalid_value').default('letter'),
  rsvp: z.enum(Rsvp, 'invalid_value').default('either_way'),
  nominations: z.enum(NominationRule, 'invalid_value').default('outside'),
  /** At most so many of a kind of each consulate, by its kind: `driver:1`. */
  roleSeats: z
    .preprocess(
      said => (typeof said === 'object' && said !== null ? Object.values(said) : []),
      z.array(z.string()).max(9),
    )
    .transform(said => said.filter(limit => ROLE_LIMIT.test(limit))),
  chaseDays: text(60),
  capacity: text(10),
  asks: z.array(z.enum(DelegateFact, 'invalid_value')).max(9).default([]),
  officeId: idOrNone,
  coHosts: ids,
  organisers: ids,
  contactName: text(120),
  contactPhone: text(60),
  contactEmail: text(254),
  programme: z.array(line).max(60, 'too_long').default([]),
}

/** An activity as it is typed: every value a text, whether it can be read or not. */
const activityForm = z.object(formFields)
export type ActivityForm = z.output<typeof activityForm>

/** The edit form: what was typed, the record and version it was typed over (none for a new one), and what to do with it. */
export const submitSchema = z.object({
  id: idOrNone,
  version: z.coerce.number('invalid_value').int().min(0).default(0),
  intent: z.enum(['draft', 'save', 'invite']).default('draft'),
  ...formFields,
})
export type Submitted = z.output<typeof submitSchema>

/** The same over an activity that is out: there is no new one. */
export const changeSchema = submitSchema.extend({ id: z.uuid('not_found') })

/** One activity at the version that was on screen. */
export const versionedSchema = z.object({ id: z.uuid('not_found'), version: z.coerce.number().int() })

const reason = text(500).transform(value => value.trim())

/** A new date for an activity that is out, with why, in both languages. */
export const postponeSchema = versionedSchema.extend({
  date: text(20),
  startTime: text(20),
  endDate: text(20),
  endTime: text(20),
  replyBy: text(20),
  reasonEn: reason,
  reasonZh: reason,
})
export type Postponement = z.output<typeof postponeSchema>

const plannedLine = z.object({
  key: idOrNone,
  titleZh: text(200),
  titleEn: text(200),
  kind: z.union([z.literal(''), z.enum(ActivityKind)], 'invalid_value').default(''),
  month: text(2),
  firstOn: text(20),
  lastOn: text(20),
  placeZh: text(200),
  placeEn: text(200),
})

const half = z.string().refine(isHalfYear, 'not_found')

const planFields = {
  prioritiesZh: text(4000),
  prioritiesEn: text(4000),
  activities: z.array(plannedLine).max(40, 'too_many').default([]),
}

/** A work plan as it is typed: every value a text. */
const planForm = z.object(planFields)
export type PlanForm = z.output<typeof planForm>

/** The form of a work plan: over which version and edition it was typed (none for a new one), and what to do with it. */
export const submitPlanSchema = z.object({
  half,
  number: z.coerce.number('invalid_value').int().min(0).default(0),
  edition: z.coerce.number('invalid_value').int().min(0).default(0),
  intent: z.enum(['draft', 'submit']).default('draft'),
  ...planFields,
})
export type SubmittedPlan = z.output<typeof submitPlanSchema>

const said = z.string().optional().catch(undefined)

/** What of one's own work plan is shown, as its address says it; what cannot be read counts as not said. */
export const planViewSchema = z.object({ half: said, edit: said, version: said, done: said })

/** The plan of a half-year to take away. */
export const planExportSchema = takenSchema.extend({ half })
export type PlanExport = z.output<typeof planExportSchema>

/** The draft of one's own work plan, at the edition that was on screen. */
export const planDraftSchema = z.object({ half, edition: z.coerce.number('invalid_value').int() })

/** A submitted version of a work plan. */
export const planVersionSchema = z.object({
  planId: z.uuid('not_found'),
  number: z.coerce.number('invalid_value').int(),
})

/** What of the list is shown, as its address says it; what cannot be read counts as not said. */
export const filterSchema = z.object({
  half: z
    .union([z.literal('all'), z.string().regex(/^\d{4}H[12]$/)])
    .optional()
    .catch(undefined),
  status: z.enum(ActivityStatus).optional().catch(undefined),
  kind: z.enum(ActivityKind).optional().catch(undefined),
  host: z.uuid().optional().catch(undefined),
  // A NUL is no text that the database could hold.
  q: z
    .string()
    .trim()
    .max(100)
    .refine(text => !text.includes('\0'))
    .default('')
    .catch(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})
export type Filter = z.output<typeof filterSchema>
