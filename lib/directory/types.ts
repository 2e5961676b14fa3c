import type { Outcome } from '@/lib/errors'
import type {
  ConsulateClass,
  ConsulateStatus,
  FocalPoint,
  PeopleCheckWhy,
  PostingRank,
  ProposalDecision,
  ProposalKind,
} from '@/prisma/generated/enums'
import type { MergedField } from './rules/merged-fields'

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

/** The same with how officers of that rank are addressed by custom of the State, where that differs from the rule. */
export type Addressed = Named & { customEn: string | null; customZh: string | null }

/** One person in post on some day. Holds no private field. */
export type PersonInPost = Addressed &
  PostingFacts & {
    contactId: string
    postingId: string
    familyName: string | null
    sortName: string | null
    email: string | null
    /** The address on record, where its server knows no such mailbox: no mail goes there. */
    wrongEmail?: string | null
    titleEn: string
    titleZh: string | null
    rank: PostingRank
    focalPoint: FocalPoint | null
    /** The contact for whom this person may answer, as an assistant. */
    assistsId: string | null
  }

/** A consulate with the people in post on some day: what invitations choose and address from. */
export type PostWithPeople = {
  id: string
  sendingState: string
  stateEn: string
  stateZh: string
  officialStateEn: string
  officialStateZh: string
  /** By what the State is sorted in English, and in Chinese. */
  stateSortEn: string
  statePinyin: string
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
  wrongEmail?: string | null
  people: PersonInPost[]
}

/** What a post may speak of when it tells a change of its people. */
export type Fact =
  | 'honorific'
  | 'name'
  | 'nameZh'
  | 'nameLatin'
  | 'familyName'
  | 'preferredName'
  | 'email'
  | 'titleZh'
  | 'titleEn'
  | 'rank'
  | 'function'
  | 'fromOn'
  | 'arrivedOn'
  | 'lastDay'

/** Facts as a proposal keeps them: text, days as YYYY-MM-DD; null is nothing. */
export type Facts = Partial<Record<Fact, string | null>>

/** What a post has said of one of its people. Instants are office time. */
export type Proposal = {
  id: string
  kind: ProposalKind
  postingId: string | null
  contactId: string | null
  /** Whom it is about. */
  name: string
  facts: Facts
  before: Facts
  note: string
  proposedAt: Date
  proposedByName: string
  decision: ProposalDecision | null
  decidedAt: Date | null
  decidedByName: string | null
  reason: string
  consulate: { id: string; sendingState: string; nameEn: string; nameZh: string }
}

/** One fact of a proposal beside what is on record. */
export type Compared = {
  fact: Fact
  now: string | null
  proposed: string | null
  /** What stood when it was proposed, where that is not what stands now; else undefined. */
  was?: string | null
}

/** A proposal for whoever decides it. */
export type ComparedProposal = Proposal & {
  rows: Compared[]
  /** The versions of the records that it is compared with. */
  seen: string
  position: { titleEn: string; titleZh: string | null; rank: PostingRank } | null
  /** The posting has ended meanwhile: nothing said of it can be recorded. */
  isOver: boolean
  /** Of somebody new: who on record looks like the same person. */
  alike: AlikeOnRecord[]
}

/** A question to a post whether its people on record are still right. Instants are office time. */
export type PeopleCheck = {
  id: string
  why: PeopleCheckWhy
  askedAt: Date
  confirmedAt: Date | null
  /** Empty where the post itself was asked. */
  confirmedByName: string
  /** Whom a mail did not reach, where that is why. */
  unreached: string | null
}

/** The same for whoever is asked, with those on record, in order of precedence. */
export type AskedCheck = PeopleCheck & {
  consulate: { nameEn: string; nameZh: string }
  people: PersonInPost[]
}

/** By what two records look like one person's. */
export type AlikeBy = 'email' | 'mobile' | 'name'

/** Somebody on record who looks like a person, and where he or she is, or was last. */
export type AlikeOnRecord = {
  by: AlikeBy
  contactId: string
  name: string
  position: { titleEn: string; titleZh: string | null; rank: PostingRank }
  isInPost: boolean
  consulate: { id: string; nameEn: string; nameZh: string }
}

/** A record beside another that may be the same person's. Holds no private field. */
export type ContactSide = {
  id: string
  name: string
  nameZh: string | null
  hasMobile: boolean
  facts: Record<MergedField, string | null>
  postings: {
    id: string
    titleEn: string
    titleZh: string | null
    rank: PostingRank
    fromOn: Day | null
    toOn: Day | null
    isOver: boolean
    consulate: { id: string; nameEn: string; nameZh: string }
  }[]
}

export type DuplicatePair = { by: AlikeBy; one: ContactSide; other: ContactSide }

export type ComparedContacts = { kept: ContactSide; gone: ContactSide; seen: string }

/** Two records that were made one. Instants are office time. */
export type Merged = {
  id: string
  keptId: string
  kept: string
  gone: string
  consulateId: string | null
  mergedAt: Date
  mergedByName: string
  undoneAt: Date | null
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

/** How many of the rows of an import are done. */
export type ImportProgress = { done: number; total: number }

/** A line of the answer to an import: how far it is, or, at last, what came of it. */
export type ImportAnswer = { progress: ImportProgress } | { outcome: Outcome<CheckedSheet> }

/** What an import would do, or did where it was applied. With a fault nothing is. */
export type ImportReport = {
  added: { row: number; name: string }[]
  changed: { row: number; name: string; fields: string[] }[]
  left: number
  skipped: SkippedRow[]
  faults: CellFault[]
  /** The row of the titles, from 1, and what stands in it; `unknown` are those of columns that were not read. */
  heading: number
  titles: string[]
  unknown: string[]
  applied: boolean
}

/** The same with the sheet as it was read, row by row, and what was known from earlier sheets of its columns. */
export type CheckedSheet = {
  report: ImportReport
  rows: string[][]
  remembered: { title: string; column: string | null }[]
}
