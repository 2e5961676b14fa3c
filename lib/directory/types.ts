import type { ConsulateClass, ConsulateStatus, FocalPoint, PostingRank } from '@/prisma/generated/enums'

/** A calendar day, YYYY-MM-DD: sorts as text and passes to the browser as it is. */
export type Day = string

/** What is known of a posting that a place in the order of precedence may depend on. */
export type PostingFacts = {
  rank: PostingRank | null
  isHead: boolean
  isActingHead: boolean
  exequaturOn: Day | null
  provisionalOn: Day | null
  commissionOn: Day | null
  actingSince: Day | null
  arrivedOn: Day | null
}

/** What a person is called, as kept on the record. */
export type Named = {
  honorific: string
  name: string
  nameZh: string | null
  nameLatin: string | null
  preferredName: string | null
  addressEn: string | null
  addressZh: string | null
}

/** One person in post on some day. Holds no private field. */
export type PersonInPost = Named &
  PostingFacts & {
    contactId: string
    postingId: string
    familyName: string | null
    sortName: string | null
    email: string | null
    titleEn: string
    titleZh: string | null
    rank: PostingRank
    focalPoint: FocalPoint | null
  }

/** A consulate with the people in post on some day: what invitations choose and address from. */
export type PostWithPeople = {
  id: string
  sendingState: string
  stateEn: string
  stateZh: string
  officialStateEn: string
  officialStateZh: string
  nameEn: string
  nameZh: string
  class: ConsulateClass
  honorary: boolean
  status: ConsulateStatus
  cityEn: string
  cityZh: string
  district: string[]
  region: string
  email: string | null
  people: PersonInPost[]
}
