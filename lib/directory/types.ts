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

/** A cell of an imported sheet that cannot stand, or a field that no cell gives (`column` null); `reason` is a key of the `imports` messages. */
export type CellFault = {
  row: number
  column: string | null
  field: string
  title: string
  text: string
  reason: string
}

/** A row of an imported sheet that is left out, and why. */
export type SkippedRow = { row: number; why: 'total' | 'repeated' }

/** What an import would do, or did where it was applied. With a fault nothing is. */
export type ImportReport = {
  added: { row: number; name: string }[]
  changed: { row: number; name: string; fields: string[] }[]
  left: number
  skipped: SkippedRow[]
  faults: CellFault[]
  /** Titles of columns that were not read. */
  unknown: string[]
  applied: boolean
}
