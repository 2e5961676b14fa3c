import { z } from 'zod'
import { cardSchema, takenSchema, typesetSchema } from '@/lib/documents/schema'
import { ConsulateClass, ConsulateStatus, FocalPoint, PostingRank } from '@/prisma/generated/enums'
import { SOURCED } from '../rules/sourced'
import { REGIONS } from '../rules/states'
import { day, email, line, names, optional, required, ticked, version } from './fields'

/** Where to go on afterwards: only within the office's pages. */
export const backSchema = z
  .string()
  .regex(/^\/office\/[\w\-/?=&]*$/)
  .nullish()
  .catch(null)
  .transform(value => value ?? null)

/** Where single facts are known from; those without are left out. */
export const sourcesSchema = z
  .partialRecord(z.enum(SOURCED), line(300))
  .default({})
  .transform(sources => Object.fromEntries(Object.entries(sources).filter(([, source]) => source)))

const consulateFields = {
  sendingState: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'state'),
  officialStateEn: optional(),
  officialStateZh: optional(),
  nameEn: required(),
  nameZh: required(),
  class: z.enum(ConsulateClass, 'required'),
  honorary: ticked,
  cityEn: required(80),
  cityZh: required(40),
  district: names,
  openedOn: day,
  closedOn: day,
  status: z.enum(ConsulateStatus).default('open'),
  nationalDay: z
    .union([z.literal(''), z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'month_day')])
    .nullish()
    .transform(value => value || null),
  email,
  phone: optional(60),
  addressEn: optional(),
  addressZh: optional(),
  languages: names,
  tags: names,
  sources: sourcesSchema,
  source: line(300).default(''),
}

const isClosedAfterOpened = (input: { openedOn: Date | null; closedOn: Date | null }) =>
  !input.openedOn || !input.closedOn || input.closedOn > input.openedOn
const closedAfterOpened = { path: ['closedOn'], error: 'before_opening' }

export const newConsulateSchema = z.object(consulateFields).refine(isClosedAfterOpened, closedAfterOpened)
export const consulateSchema = z
  .object({ id: z.uuid(), version, back: backSchema, ...consulateFields })
  .refine(isClosedAfterOpened, closedAfterOpened)
export const consulateEmailSchema = z.object({ id: z.uuid(), version, email, back: backSchema })

export const contactFields = {
  honorific: line(20).default(''),
  name: required(),
  nameZh: optional(80),
  nameLatin: optional(),
  familyName: optional(80),
  preferredName: optional(),
  sortName: optional(),
  addressEn: optional(),
  addressZh: optional(),
  email,
  mobile: optional(40),
  source: line(300).default(''),
}

/** A family name is marked within the name as signed, in Latin or in Chinese; it adds nothing to it. */
export const isWithinName = (input: {
  name: string
  nameZh: string | null
  nameLatin: string | null
  familyName: string | null
}) =>
  !input.familyName ||
  [input.name, input.nameZh, input.nameLatin].some(name => name?.includes(input.familyName ?? ''))
export const withinName = { path: ['familyName'], error: 'family_name' }

/** A person's own record. A private field that is left empty stays as it is: these pages do not show it. */
export const contactSchema = z
  .object({ id: z.uuid(), version, consulateId: z.uuid(), back: backSchema, ...contactFields })
  .refine(isWithinName, withinName)

/** What may become known, or be put right, while somebody is in post. */
export const postingFacts = {
  titleEn: required(),
  titleZh: optional(80),
  rank: z.enum(PostingRank, 'required'),
  function: line().default(''),
  fromOn: day,
  exequaturOn: day,
  provisionalOn: day,
  commissionOn: day,
  actingSince: day,
  actingUntil: day,
  arrivedOn: day,
}

const postingFields = {
  ...postingFacts,
  toOn: day,
  isHead: ticked,
  isActingHead: ticked,
  focalPoint: z
    .union([z.literal(''), z.enum(FocalPoint)])
    .nullish()
    .transform(value => value || null),
}

const notBoth = { path: ['isActingHead'], error: 'head_and_acting' }
export const newPostingSchema = z
  .object({
    contactId: z.uuid(),
    consulateId: z.uuid(),
    source: line(300).default(''),
    /** Whether the head who is there leaves on the day before. */
    closesHead: ticked,
    ...postingFields,
  })
  .refine(input => !(input.isHead && input.isActingHead), notBoth)

/** A person and the posting that brings him or her here, from one form. */
export const newPersonSchema = z
  .object({ consulateId: z.uuid(), closesHead: ticked, ...contactFields, ...postingFields })
  .refine(isWithinName, withinName)
  .refine(input => !(input.isHead && input.isActingHead), notBoth)

/** The same, asked first where somebody on record looks like this person, until that has been answered. */
export const unlessAlikeSchema = newPersonSchema.safeExtend({ evenIfAlike: ticked })

/** The next posting of somebody who is in post: the present one ends on the day before. */
export const movePersonSchema = newPostingSchema.refine(input => input.fromOn !== null, {
  path: ['fromOn'],
  error: 'required',
})

/** The facts of a posting in force. Whether it is a head's is history: another posting, never another tick. */
export const postingSchema = z.object({ postingId: z.uuid(), version, ...postingFacts })

export const endPostingSchema = z.object({
  postingId: z.uuid(),
  lastDay: day.refine(value => value !== null, 'required'),
})
export const focalPointSchema = z.object({
  postingId: z.uuid(),
  focalPoint: z
    .union([z.literal('none'), z.enum(FocalPoint)])
    .transform(value => (value === 'none' ? null : value)),
})

export const assistsSchema = z.object({
  postingId: z.uuid(),
  assistsId: z.union([z.literal(''), z.uuid('not_at_post')]).transform(value => value || null),
})

export type NewConsulate = z.output<typeof newConsulateSchema>
export type ChangedConsulate = z.output<typeof consulateSchema>
export type ConsulateEmail = z.output<typeof consulateEmailSchema>
const newContact = z.object(contactFields)
export type NewContact = z.output<typeof newContact>
export type ChangedContact = z.output<typeof contactSchema>
export type NewPosting = z.output<typeof newPostingSchema>
export type NewPerson = z.output<typeof newPersonSchema>
export type UnlessAlike = z.output<typeof unlessAlikeSchema>
export type ChangedPosting = z.output<typeof postingSchema>
export type EndPosting = z.output<typeof endPostingSchema>
export type SetFocalPoint = z.output<typeof focalPointSchema>
export type SetAssists = z.output<typeof assistsSchema>

/** What of the list is shown, as its address says it; what cannot be read counts as not said. */
export const consulateFilterSchema = z.object({
  place: z.enum(['city', 'covering']).nullable().default(null).catch(null),
  region: z.enum(REGIONS).nullable().default(null).catch(null),
  status: z.enum(ConsulateStatus).nullable().default(null).catch(null),
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
export type ConsulateFilter = z.output<typeof consulateFilterSchema>

/** Lists that are taken away, as their pages ask for them. */
export const consulatesExportSchema = consulateFilterSchema.extend(takenSchema.shape)
export const peopleExportSchema = cardSchema.extend({
  consulateId: z.uuid(),
  contactId: z.uuid().nullable().default(null).catch(null),
})

/** The consular list as its address asks for it: as at which day (today where it is not said), by what was known, of which posts. */
export const consularListSchema = z.object({
  on: z.iso.date().nullable().default(null).catch(null),
  known: z.enum(['then', 'now']).default('then').catch('then'),
  place: z.enum(['city', 'covering']).nullable().default(null).catch(null),
})
export const consularListExportSchema = consularListSchema.extend(typesetSchema.shape)
export type ConsularListExport = z.output<typeof consularListExportSchema>
export type ConsularListAsked = z.output<typeof consularListSchema>

export type ConsulatesExport = z.output<typeof consulatesExportSchema>
export type PeopleExport = z.output<typeof peopleExportSchema>

/** Whose address is right, whatever its server said. */
export const trustAddressSchema = z.object({
  kind: z.enum(['contact', 'consulate']),
  id: z.uuid('not_found'),
})
export type TrustAddress = z.output<typeof trustAddressSchema>
