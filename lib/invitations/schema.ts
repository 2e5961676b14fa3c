import { z } from 'zod'
import { takenSchema, typesetSchema } from '@/lib/documents/schema'
import { COMPANION_ROLES } from '@/lib/plans/rules/companions'
import { filterSchema } from '@/lib/plans/schema'
import { AddresseeMode, ConsulateClass, GuestOrder } from '@/prisma/generated/enums'
import { LEFT_OUT, WAYS } from './rules/choosing'
import { DEEDS, RESIDENCES, SPANS } from './rules/segments'
import { SHOWN } from './rules/showing'

const id = z.uuid('not_found')
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(value => (value === undefined || value === '' ? [] : [value].flat()), z.array(item))
const text = (max: number) => z.string().trim().max(max, 'too_long').default('')

const words = list(z.string().trim().min(1).max(120)).pipe(z.array(z.string()).max(100))

/** A group of posts by what is true of them; what is not said asks nothing. */
export const segmentRuleSchema = z.object({
  residences: list(z.enum(RESIDENCES)),
  districts: words,
  regions: words,
  languages: words,
  classes: list(z.enum(ConsulateClass)),
  tags: words,
  behaviour: z
    .array(z.object({ did: z.enum(['', ...DEEDS]), when: z.enum(SPANS).default('ever') }))
    .max(10)
    .default([])
    .transform(all => all.flatMap(({ did, when }) => (did ? [{ did, when }] : []))),
  within: list(id).pipe(z.array(z.uuid()).max(50)),
  without: list(id).pipe(z.array(z.uuid()).max(50)),
})
/** A segment to keep: a new one without `segmentId`, else the one of that version. */
export const saveSegmentSchema = z.object({
  segmentId: z
    .union([id, z.literal('')])
    .optional()
    .transform(value => value || null),
  version: z.coerce.number().int().default(0),
  name: text(60).pipe(z.string().min(1, 'name_missing')),
  rule: segmentRuleSchema.default(() => segmentRuleSchema.parse({})),
})
export const removeSegmentSchema = z.object({ segmentId: id, version: z.coerce.number().int() })

const step = z.object({
  way: z.enum(WAYS),
  of: z.union([z.uuid(), z.enum(['in_city', 'elsewhere']), z.string().regex(/^region:[a-z]{1,20}$/)]),
})

/** By consulate: why it was left out by hand. */
export const reasonsSchema = z.record(z.uuid(), text(200))

/** How an audience was chosen, as it was kept with the sending. */
export const keptStepsSchema = z.array(step.extend({ name: z.string(), rule: segmentRuleSchema }))
export const leftOutSchema = z.array(
  z.object({ consulateId: z.uuid(), why: z.enum(LEFT_OUT), reason: z.string() }),
)

/** Whom to invite: the posts, and to whom at each the letter is addressed. */
export const audienceSchema = z.object({
  activityId: id,
  /** `senior`: of each post the first of its people in the order of precedence, whoever that is. */
  addressee: z.enum([...Object.values(AddresseeMode), 'senior']),
  consulates: list(id).pipe(z.array(z.uuid()).min(1, 'choose_somebody').max(20_000)),
  /** By consulate: another addressee than the common one; `contact:<id>` for a named contact. */
  addressees: z.record(z.uuid(), z.string().max(60)).default({}),
  /** How the posts came to be chosen, before single ones were taken and left by hand. */
  steps: z.array(step).max(50).default([]),
  reasons: reasonsSchema.default({}),
})

const checkedSchema = z.object({ activityId: id, checked: z.string().length(64, 'changed_meanwhile') })
/** What was checked, to be sent: all of it, or a first group and the rest some minutes later. */
export const sendSchema = checkedSchema.extend({
  first: z
    .preprocess(
      value => (value === '' ? undefined : value),
      z.coerce.number('first_range').int('first_range').min(1, 'first_range').max(20_000, 'first_range'),
    )
    .optional(),
  restAfter: z.coerce.number('invalid_value').int().min(5).max(1440).optional(),
})
/** What was checked, submitted for the director's approval. */
export const submitApprovalSchema = checkedSchema.extend({ note: text(300) })

/** The director's decision; what is returned says why. */
export const decideSchema = z
  .object({ approvalId: id, decision: z.enum(['approved', 'returned']), reason: text(300) })
  .refine(({ decision, reason }) => decision === 'approved' || reason !== '', {
    path: ['reason'],
    message: 'reason_missing',
  })

export const leaveOutSchema = z.object({ activityId: id, invitationId: id })
export const attachmentSchema = z.object({ attachmentId: id })
/** A file for an activity's invitations; its bytes come beside it. */
export const attachSchema = z.object({ activityId: id })

/** An activity that another is made after. */
export const duplicateSchema = z.object({ activityId: id })

/** What was checked, to be sent at an hour to come: a day and an hour as typed. */
export const scheduleSchema = checkedSchema.extend({ day: text(20), time: text(20) })
export const scheduledSchema = z.object({ scheduledId: id })

/** The mail of a draft, to be tried by whoever asks. */
export const testSchema = leaveOutSchema.extend({ first: z.enum(['en', 'zh']).default('en').catch('en') })

export const stopSchema = z.object({ messageId: id })

/** Who comes: picked from the post's people by id, or typed. */
export const delegateSchema = z
  .object({
    pick: z.union([z.uuid(), z.literal(''), z.literal('other')]).default(''),
    honorific: text(20),
    name: text(120),
    title: text(160),
    /** What the one who comes is there for; the first of them is the principal. */
    role: z.enum(['', ...COMPANION_ROLES]).optional(),
    /** What the activity asks of each: read by its organisers only. */
    diet: z.string().trim().max(200, 'too_long').optional(),
    document: z.string().trim().max(80, 'too_long').optional(),
    plate: z.string().trim().max(30, 'too_long').optional(),
  })
  .refine(delegate => delegate.pick !== 'other' || delegate.name !== '', {
    path: ['name'],
    message: 'name_missing',
  })

export type DelegateInput = z.output<typeof delegateSchema>

/** An answer, by whatever channel. */
export const replySchema = z.object({
  invitationId: id,
  answer: z.enum(['attending', 'tentative', 'regrets'], 'answer_missing'),
  delegates: z.array(delegateSchema).max(99).default([]),
  note: text(2000),
  privateNote: text(1000),
  /** The version of the answer that was on screen. */
  seenVersion: z.coerce.number().int().min(0).optional(),
})

export type ReplyInput = z.output<typeof replySchema>

/** What was typed into the reply form, as texts. */
export type TypedReply = {
  answer: string
  delegates: TypedDelegate[]
  note: string
  privateNote: string
}

export type TypedDelegate = {
  pick: string
  name: string
  title: string
  role: string
  /** What the activity asks of each; what was told before is not shown again. */
  diet: string
  document: string
  plate: string
}

export const chosenSchema = z.object({
  activityId: id,
  invitations: list(id).pipe(z.array(z.uuid()).max(20_000)),
})
export const seatsSchema = chosenSchema.extend({
  seats: z.coerce.number('number_missing').int().min(1, 'seats_range').max(99, 'seats_range'),
})
export const withdrawSchema = chosenSchema.extend({ reasonEn: text(500), reasonZh: text(500) })
export const reasonSchema = z.object({
  activityId: id,
  version: z.coerce.number().int(),
  reasonZh: text(500).pipe(z.string().min(1, 'reason_missing')),
  reasonEn: text(500).pipe(z.string().min(1, 'reason_missing')),
})
/** In which order an activity's guests stand: another than precedence says why. */
export const guestOrderSchema = z
  .object({ activityId: id, order: z.enum(GuestOrder), reason: text(300) })
  .refine(input => input.order === 'precedence' || input.reason !== '', {
    path: ['reason'],
    message: 'order_reason_missing',
  })
export const placeSchema = z.object({
  invitationId: id,
  place: z.coerce.number('place_range').int('place_range').min(1, 'place_range').max(999, 'place_range'),
  reason: text(300).pipe(z.string().min(1, 'place_reason_missing')),
})
/** A decision on somebody whom a post has named; who is declined is declined with a reason, in both languages. */
export const decideNominationSchema = z
  .object({
    nominationId: id,
    decision: z.enum(['approved', 'declined']),
    reasonEn: text(500),
    reasonZh: text(500),
    /** What stood decided on the screen. */
    seen: z.enum(['', 'approved', 'declined']).default(''),
  })
  .superRefine(({ decision, reasonEn, reasonZh }, context) => {
    if (decision === 'approved') return
    for (const [field, reason] of Object.entries({ reasonZh, reasonEn }))
      if (reason === '') context.addIssue({ code: 'custom', path: [field], message: 'reason_missing' })
  })
export const freePlaceSchema = z.object({ invitationId: id })
export const activitySchema = z.object({ activityId: id, version: z.coerce.number().int() })
export const passOnSchema = z.object({ invitationId: id, contactId: z.uuid('choose_colleague') })
export const resendSchema = z.object({ invitationId: id })
export const privateSchema = z.object({ activityId: id })

/** So many of a post wait for a place. */
export const waitSchema = z.object({
  invitationId: id,
  people: z.coerce.number('number_missing').int().min(1, 'seats_range').max(99, 'seats_range').default(1),
})
export const waitingPlaceSchema = z.object({ invitationId: id })

/** Lists that are taken away, as their pages ask for them. */
export const repliesExportSchema = takenSchema.extend({
  activityId: z.uuid(),
  show: z
    .enum([...SHOWN, 'all'])
    .default('all')
    .catch('all'),
})
export const messagesExportSchema = takenSchema.extend({ activityId: z.uuid() })
export const activitiesExportSchema = filterSchema.extend(takenSchema.shape)

export type RepliesExport = z.output<typeof repliesExportSchema>
export type MessagesExport = z.output<typeof messagesExportSchema>
export type ActivitiesExport = z.output<typeof activitiesExportSchema>

/** What is printed for an activity's invitations. */
export const papersExportSchema = typesetSchema.extend({ activityId: id, format: z.literal('pdf') })
export type PapersExport = z.output<typeof papersExportSchema>
