import { z } from 'zod'
import { takenSchema } from '@/lib/documents/schema'
import { LABELS } from './rules/labels'

/** A text in both languages: two texts, neither a translation of the other. */
const both = z.object({ en: z.string(), zh: z.string() })
const instant = z.iso.datetime()

const office = z.object({
  name: both,
  /** The names as they stand at the head of a letter. */
  letterhead: both,
  division: both,
  city: both.default({ en: '', zh: '' }),
  /** Before the number in Chinese, for instance 渝外领邀. */
  registerPrefix: z.string(),
  /** Where answers by mail go; the organiser of calendar entries. */
  replyAddress: z.string().nullable(),
})

const activity = z.object({
  kind: z.string().nullable().default(null),
  title: both,
  purpose: both,
  place: both,
  dress: both,
  startsAt: instant,
  endsAt: instant,
  zone: z.string(),
  replyBy: instant.nullable(),
  rsvp: z.enum(['either_way', 'regrets_only']).default('either_way'),
  contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
  programme: z.array(z.object({ startsAt: instant, text: both })),
})

/**
 * `Message.data` of every letter about an activity: what is the same for all its recipients, as it stood when it was issued. Instants
 * are ISO 8601 in UTC. `reason` is why something is postponed, cancelled or withdrawn; `changes` says, in each language, what was and
 * what is, for a change or a postponement. The register number is not in it: the message itself carries that.
 */
export const activityMessageData = z.object({
  v: z.literal(1),
  kind: z.literal('activity'),
  office,
  activity,
  reason: both.nullable(),
  changes: z.array(z.object({ field: both, before: both, after: both })),
  /** The version of the activity that it tells of; earlier ones knew none. */
  version: z.number().int().nullable().default(null),
})
export type ActivityMessageData = z.infer<typeof activityMessageData>

/** `Message.data` of a letter about an account: how to sign in, or that one may. `minutes` is how long the link holds. */
export const accountMessageData = z.object({
  v: z.literal(1),
  kind: z.literal('account'),
  office,
  minutes: z.number().int().positive(),
})
export type AccountMessageData = z.infer<typeof accountMessageData>

/** `Message.data` of a letter that asks a post whether its people are still right. `unreached`: whom a mail did not reach, or empty. */
export const peopleMessageData = z.object({
  v: z.literal(1),
  kind: z.literal('people'),
  office,
  consulate: both,
  post: both,
  unreached: z.string(),
})
export type PeopleMessageData = z.infer<typeof peopleMessageData>

/**
 * `Message.data` of a letter that answers what a post has asked support for: which activity, what was decided, by when the office answers
 * (YYYY-MM-DD), and the office's words, which may be empty.
 */
export const supportMessageData = z.object({
  v: z.literal(1),
  kind: z.literal('support'),
  office,
  supportId: z.uuid(),
  post: both,
  title: both,
  outcome: z.enum(['in_review', 'approved', 'declined', 'delivered']),
  answerBy: z.iso.date().nullable(),
  words: both,
})
export type SupportMessageData = z.infer<typeof supportMessageData>

export const messageData = z.discriminatedUnion('kind', [
  activityMessageData,
  accountMessageData,
  peopleMessageData,
  supportMessageData,
  // A mail that gathers what somebody of the office is told of.
  z.object({ v: z.literal(1), kind: z.literal('notices'), office }),
])
export type MessageData = z.infer<typeof messageData>

/**
 * `Delivery.data` of one recipient of such a letter. `consulate` is the post's full name and `post` what it is called in a sentence
 * ("Consulate-General", 总领事馆). The addressee is null where the post itself is addressed; `name` has the honorific, in English
 * "Mr. Okuma Masaaki", and `zh` is the whole line 副总领事 Okuma Masaaki 先生. `salutation` opens mails that speak to a person
 * ("Dear Mr. Okuma"). `reference` is the number of the invitation that this mail is about, where the mail has none of its own.
 * `answer` and `delegates` say what was recorded (receipt, pour mémoire); `passedOnBy` who passed it on; `copyTo` is the
 * assistant whom this copy is for.
 */
export const activityDeliveryData = z.object({
  v: z.literal(1),
  kind: z.literal('activity'),
  consulate: both,
  /** The post with its State's official name, as a letter has it; earlier ones knew none. */
  formal: both.nullable().default(null),
  post: both,
  addressee: z.object({ name: z.string(), title: z.string(), zh: z.string() }).nullable(),
  salutation: both,
  seats: z.number().int().positive(),
  reference: z.object({ year: z.number().int(), number: z.number().int() }).nullable(),
  calendar: z
    .object({
      uid: z.string().min(1),
      sequence: z.number().int().min(0),
      method: z.enum(['REQUEST', 'CANCEL']),
      partstat: z.enum(['NEEDS-ACTION', 'ACCEPTED', 'TENTATIVE', 'DECLINED']),
    })
    .nullable(),
  hasReply: z.boolean(),
  answer: z.enum(['attending', 'tentative', 'regrets']).nullable(),
  delegates: z.array(z.string()),
  passedOnBy: z.string(),
  copyTo: z.string().default(''),
})
export type ActivityDeliveryData = z.infer<typeof activityDeliveryData>

/** `Delivery.data` of a letter about an account: whose, and the record of the mailed link, whose secret is derived when it is sent. */
export const accountDeliveryData = z.object({
  v: z.literal(1),
  kind: z.literal('account'),
  name: z.string(),
  signInTokenId: z.uuid(),
})
export type AccountDeliveryData = z.infer<typeof accountDeliveryData>

/** `Delivery.data` of one recipient of such a letter. */
export const peopleDeliveryData = z.object({
  v: z.literal(1),
  kind: z.literal('people'),
  salutation: both,
})
export type PeopleDeliveryData = z.infer<typeof peopleDeliveryData>

/** `Delivery.data` of a mail that gathers notices: how many they are, and what they say, a line each. */
const noticesDeliveryData = z.object({
  ...{ v: z.literal(1), kind: z.literal('notices'), name: z.string() },
  ...{ count: z.number().int().positive(), lines: z.array(both) },
})

/** `Delivery.data` of one recipient of such a letter: whom, and which request the link opens. */
const supportDeliveryData = z.object({
  ...{ v: z.literal(1), kind: z.literal('support'), supportId: z.uuid(), salutation: both },
})

export const deliveryData = z.discriminatedUnion('kind', [
  activityDeliveryData,
  accountDeliveryData,
  peopleDeliveryData,
  supportDeliveryData,
  noticesDeliveryData,
])
export type DeliveryData = z.infer<typeof deliveryData>

/** `InboundMail.data` of what a calendar answered. */
export const inboundData = z.object({
  method: z.enum(['REPLY', 'COUNTER']),
  uid: z.string(),
  sequence: z.number().nullable(),
  stampedAt: instant.nullable(),
  attendee: z.string(),
  partstat: z.enum(['ACCEPTED', 'TENTATIVE', 'DECLINED', 'DELEGATED']).nullable(),
  delegatedTo: z.string().nullable(),
  comment: z.string(),
  proposed: z.object({ startsAt: instant, endsAt: instant.nullable() }).nullable(),
})
export type InboundData = z.infer<typeof inboundData>
/** What of the mails that came in is on show. */
export const inboundSchema = z.object({
  show: z.enum(['waiting', 'all']).default('waiting').catch('waiting'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})
export type InboundAsked = z.output<typeof inboundSchema>

/** One message; one mail that came in. */
export const messageIdSchema = z.object({ messageId: z.uuid('not_found') })
export const inboundIdSchema = z.object({ inboundId: z.uuid('not_found') })

const UNSAID = Object.fromEntries(LABELS.map(label => [label, '']))

/** `TemplateVersion.labels`: the words beside the sentences of a letter, in its language. What a version does not say, it leaves out. */
export const templateLabels = z.preprocess(
  value => ({ ...UNSAID, ...(value as object) }),
  z.record(z.enum(LABELS), z.string()),
)
export type TemplateLabels = z.infer<typeof templateLabels>

/** One mail, to be sent again by hand. */
export const resendDeliverySchema = z.object({ deliveryId: z.uuid('not_found') })

/** What of the register is on show: the letters with a number, or all that went out; narrowed to a text. */
export const registerSchema = z.object({
  show: z.enum(['numbered', 'all']).default('numbered').catch('numbered'),
  // A NUL is no text that the database could hold.
  text: z
    .string()
    .trim()
    .max(100)
    .refine(text => !text.includes('\0'))
    .default('')
    .catch(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})
export type RegisterAsked = z.output<typeof registerSchema>

export const registerExportSchema = registerSchema.extend(takenSchema.shape)
export type RegisterExport = z.output<typeof registerExportSchema>
