import type { Prisma } from '@/lib/db/client'
import type { Placed } from '@/lib/directory/rules/precedence'
import type { PersonInPost, PostWithPeople } from '@/lib/directory/types'
import type { Locale } from '@/lib/i18n/routing'
import type { AccountToErase } from '@/lib/users/types'
import type {
  ActivityStatus,
  Answer,
  DelegateFact,
  DelegateRole,
  ReplyChannel,
  RepresentationLevel,
} from '@/prisma/generated/enums'
import type { Approval } from './queries/approval'
import type { Chasing } from './queries/chasing-of'
import type { DeliveryState } from './queries/delivery-states'
import type { DraftRecipient } from './queries/drafts'
import type { HeldBack } from './queries/held-back'
import type { Unapproved } from './queries/nominations'
import type { placesOf } from './queries/places'
import type { WordsRecipient } from './queries/preview-words'
import type { GuestInvitation } from './queries/reply-page'
import type { Scheduled } from './queries/scheduled'
import type { Stoppable } from './queries/stoppable'
import type { whyClosed } from './rules/answering'
import type { ApprovalState } from './rules/approval'
import type { Standing, Tallies } from './rules/tallies'
import type { TypedReply } from './schema'

export type Places = NonNullable<Awaited<ReturnType<typeof placesOf>>>
export type { Chasing, HeldBack, TypedReply, Unapproved, WordsRecipient }

/** Everything that the reply page shows, in one language. */
export type ReplyView = {
  locale: Locale
  invitation: GuestInvitation
  closed: ReturnType<typeof whyClosed>
  overdue: boolean
  /** Office time. */
  now: Date
  addressee: string
  number: string
  contactLine: string
  typed: TypedReply
  /** Keys of the page's errors; the form keeps what was typed. */
  problems: string[] | null
  notice: 'recorded' | 'overtook' | 'passed_on' | null
  passedTo: string
  /** The contact whose link this is: not offered to pass on to. */
  holderContactId: string | null
}

export type CockpitDelegate = {
  id: string
  contactId: string | null
  honorific: string
  name: string
  titleEn: string
  titleZh: string
  role: DelegateRole
  /** At which level the principal represents the post. */
  level: RepresentationLevel
  /** Whom he or she stands for; null where that is nobody else. */
  represents: string | null
  /** Named by the post, and not approved yet. */
  isOpen: boolean
  came: boolean
}

export type CockpitRow = {
  id: string
  post: Omit<PostWithPeople, 'people'>
  people: { contactId: string; honorific: string; name: string; titleEn: string; titleZh: string }[]
  standing: Standing
  seats: number
  addressee: { name: string; titleEn: string } | null
  /** Who comes, without those who were declined. */
  delegates: CockpitDelegate[]
  replyVersion: number
  reply: {
    at: Date
    channel: ReplyChannel
    byName: string
    late: boolean
    note: string
    version: number
  } | null
  issuedAt: Date | null
  remindedAt: Date | null
  withdrawnAt: Date | null
  delivery: DeliveryState | null
  /** Whether it waits for a place. */
  waits: boolean
  /** Whether its mail is held back for later, or paused. */
  held: boolean
  /** Place in the activity's order among those that come; null for the others. */
  place: number | null
  /** The place that staff gave it, for when it comes. */
  placeByHand: number | null
  reason: Pick<Placed<unknown>, 'rule' | 'facts' | 'missing'>
}

export type CockpitActivity = Prisma.ActivityGetPayload<{
  include: {
    office: { select: { nameEn: true; nameZh: true; shortEn: true; shortZh: true } }
    hosts: { include: { office: { select: { shortEn: true; shortZh: true } } } }
    programme: true
    organisers: { include: { user: { select: { id: true; name: true } } } }
  }
}>

export type Cockpit = {
  activity: CockpitActivity
  rows: CockpitRow[]
  tallies: Tallies
  mayReadPrivate: boolean
  hasPrivate: boolean
  /** What is going out now and can still be stopped. */
  sending: Stoppable[]
  held: HeldBack[]
  places: Places | null
  /** Who was named and waits to be approved, or was declined. */
  nominations: Unapproved[]
  /** Office time. */
  now: Date
}

/** An invitation as a line of its consulate's home. */
export type HomeInvitation = {
  id: string
  answer: Answer
  seats: number
  /** Who comes, by the answer that stands; as signed. */
  delegates: string[]
  closed: ReturnType<typeof whyClosed>
  urgency: 'past' | 'soon' | 'later'
  activity: {
    status: ActivityStatus
    titleEn: string
    titleZh: string
    placeEn: string
    placeZh: string
    reasonEn: string
    reasonZh: string
    zone: string
    startsAt: Date
    endsAt: Date
    replyBy: Date
  }
}

/** What happened to an invitation, as its consulate may see it. Instants of office time. */
export type InvitationHistory = {
  issuedAt: Date | null
  cancelledAt: Date | null
  withdrawnAt: Date | null
  /** Every version of the answer, the newest first. */
  versions: {
    version: number
    answer: Answer
    at: Date
    channel: ReplyChannel
    /** Who answered for the post; empty where staff of the office took it down by telephone. */
    byName: string
    late: boolean
    note: string
    delegates: string[]
  }[]
}

export type Check = {
  activity: Pick<CockpitActivity, 'id' | 'titleEn' | 'titleZh' | 'seats' | 'replyBy' | 'zone' | 'letterForm'>
  drafts: DraftRecipient[]
  /** The files that go with every mail after its letter, in their order; sizes in bytes. */
  attachments: { id: string; name: string; size: number; type: string }[]
  /** Stands for what was seen; sending compares it. */
  fingerprint: string
  obstacle: 'incomplete' | 'begun' | null
  approval: { state: ApprovalState; latest: Approval }
  /** What waits for its hour to be sent. */
  scheduled: Scheduled | null
}

/** A consulate as its own officers see it on their home. */
export type HomePost = Pick<PostWithPeople, 'sendingState' | 'nameEn' | 'nameZh'> & {
  people: Pick<
    PersonInPost,
    | 'contactId'
    | 'honorific'
    | 'name'
    | 'nameZh'
    | 'addressEn'
    | 'addressZh'
    | 'nameLatin'
    | 'preferredName'
    | 'titleEn'
    | 'titleZh'
    | 'rank'
    | 'isActingHead'
    | 'focalPoint'
  >[]
}

/** What components name of the module's queries. */
export type { Audience, AudiencePost } from './queries/audience'
export type { InboxEntry } from './queries/inbox'
export type { PostHalf, PostInvitation } from './queries/of-post'
export type { SavedSegment } from './queries/segments'
export type { SentAudience } from './queries/sent-audiences'
export type { ReplyVersion } from './queries/versions'
export type { Stoppable }

/** One thing that a post told the organisers only; `who` is empty where it concerns the whole post. */
export type PrivateLine = {
  invitationId: string
  stateEn: string
  stateZh: string
  who: string
  kind: 'note' | 'mobile' | DelegateFact
  text: string
}

/** What has outlived its purpose: of activities that were over before an instant of office time. */
export type Outlived = { before: Date; notes: number; activities: number; links: number; mails: number }

/** A person who asked to be erased, and what the portal holds of him or her beyond the official record. */
export type ContactToErase = {
  name: string
  posts: string[]
  filled: ('email' | 'mobile' | 'addressEn' | 'addressZh')[]
  accounts: AccountToErase[]
  notes: number
  links: number
  mails: number
  /** Open invitations that go to a colleague. */
  readdressed: number
}
