import { z } from 'zod'
import { FACTS } from '../rules/proposals'
import { contactFields, isWithinName, postingFacts, withinName } from './directory'
import { day, line, required } from './fields'

/** What a post may say of a person of its own. Whose the private, protocol and precedence facts are, says docs/decisions/0019. */
const contactSaid = z.object(contactFields).pick({
  honorific: true,
  name: true,
  nameZh: true,
  nameLatin: true,
  familyName: true,
  preferredName: true,
  email: true,
})
const postingSaid = z.object(postingFacts).pick({
  titleEn: true,
  titleZh: true,
  rank: true,
  function: true,
  fromOn: true,
  arrivedOn: true,
})
const said = z.object({ ...contactSaid.shape, ...postingSaid.shape })
const note = line(500).default('')

/** All that is said of a person, as a proposal keeps it; the parts of it by the record to which they belong. */
export const saidSchema = said.refine(isWithinName, withinName)
export const contactSaidSchema = contactSaid
export const postingSaidSchema = postingSaid

export const proposeArrivalSchema = said.extend({ note }).refine(isWithinName, withinName)
/** `shown` is what the form was filled from: only what differs from that is the post's word. */
export const proposeChangeSchema = said
  .extend({ postingId: z.uuid(), note, shown: z.partialRecord(z.enum(FACTS), line(254)).default({}) })
  .refine(isWithinName, withinName)
export const proposeLeavingSchema = z.object({
  postingId: z.uuid(),
  lastDay: day.refine(value => value !== null, 'required'),
  note,
})
export const withdrawProposalSchema = z.object({ id: z.uuid() })

/** `seen` says which versions of the record the decision was made upon. */
export const acceptProposalSchema = z.object({ id: z.uuid(), seen: line(60).default('') })
export const declineProposalSchema = z.object({ id: z.uuid(), reason: required(500) })

export const confirmPeopleSchema = z.object({ id: z.uuid() })

export type Said = z.output<typeof said>
export type ProposeArrival = z.output<typeof proposeArrivalSchema>
export type ProposeChange = z.output<typeof proposeChangeSchema>
export type ProposeLeaving = z.output<typeof proposeLeavingSchema>
export type WithdrawProposal = z.output<typeof withdrawProposalSchema>
export type AcceptProposal = z.output<typeof acceptProposalSchema>
export type DeclineProposal = z.output<typeof declineProposalSchema>
export type ConfirmPeople = z.output<typeof confirmPeopleSchema>
