import type {
  ActivityKind,
  ActivityStatus,
  Answer,
  InvitationStatus,
  RepresentationLevel,
  SupportStatus,
} from '@/prisma/generated/enums'

/** What is known of an activity of the office or a district when it is counted. Its half-year is that of its first day. */
export type ActivityFacts = {
  kind: ActivityKind
  status: ActivityStatus
  /** 1 to 12, of the first day in the activity's zone. */
  month: number
  /** At least one invitation to it is issued and not withdrawn. */
  invited: boolean
}

/** What is known of a consulate's request for support of an activity of its own when it is counted. Its half-year is that of its first day. */
export type SupportFacts = {
  kind: ActivityKind
  status: SupportStatus
  /** 1 to 12, of the first day. */
  month: number
}

/** What is known of an invitation to such an activity when it is counted. */
export type InvitationFacts = {
  consulateId: string
  kind: ActivityKind
  month: number
  activityStatus: ActivityStatus
  status: InvitationStatus
  answer: Answer
  /** Whether the first answer came by the deadline of that day; null without an answer. */
  inTime: boolean | null
  /** The activity is over, and somebody was checked in there. */
  checkedIn: boolean
  /** Somebody of this invitation was checked in. */
  came: boolean
  /** The highest level among those whom the current answer names; null where it names nobody. */
  level: RepresentationLevel | null
}

/** So many activities, invitations or requests, of which the same is known. */
export type Grouped<Facts> = Facts & { n: number }

/** Invitations of which the same is known, with the seconds from issue to first answer of those that were answered. */
export type InvitationGroup = Grouped<InvitationFacts> & { seconds: number[] }

/** A total that staff entered, of a half-year before the portal. */
export type RecordedTotal = { id: string; value: number; scope: string; source: string; version: number }

/** A figure as it is shown: recorded or counted, never both; null where it is not known. */
export type Known = {
  value: number | null
  /** Set where the value was recorded. */
  recorded: RecordedTotal | null
  /** What the rows here come to. They are shown beside a recorded total, never added to it. */
  rows: number
}

/** The kinds that count in a total, and the rule that says so; null where none was ever set for the half-year, and the default holds. */
export type Counting = {
  kinds: readonly ActivityKind[]
  rule: { id: string; fromHalf: string; setAt: Date; setByName: string } | null
}

/** A share of a whole, or a number where `whole` is not shown. */
export type Measured = { part: number; whole: number }
