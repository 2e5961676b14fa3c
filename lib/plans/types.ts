import type {
  ActivityKind,
  DelegateFact,
  LetterForm,
  NominationRule,
  Rsvp,
  WorkPlanStatus,
} from '@/prisma/generated/enums'
import type { HalfYear } from './rules/half-year'

export type ProgrammeEntry = { startsAt: Date; textEn: string; textZh: string }

/** What is known of an activity, as primitives and instants; a draft may lack the nullable ones. */
export type ActivityValues = {
  kind: ActivityKind | null
  titleEn: string
  titleZh: string
  purposeEn: string
  purposeZh: string
  placeEn: string
  placeZh: string
  dressEn: string
  dressZh: string
  startsAt: Date | null
  endsAt: Date | null
  replyBy: Date | null
  seats: number
  tentativeAllowed: boolean
  letterForm: LetterForm
  rsvp: Rsvp
  /** How many working days before the deadline those awaited are reminded: `7, 3, 1`; empty for not at all. */
  chaseDays: string
  /** How many may come in all; null for as many as are invited. */
  capacity: number | null
  /** Which of those who are named must be approved. */
  nominations: NominationRule
  /** At most so many of a kind of each consulate: `driver:1`. */
  roleSeats: string[]
  /** What is asked of each who comes. */
  asks: DelegateFact[]
  /** The main host: the city's office, or a district's. */
  officeId: string
  coHosts: string[]
  organisers: string[]
  contactName: string
  contactPhone: string
  contactEmail: string
  programme: ProgrammeEntry[]
}

export type ActivityField = keyof ActivityValues

type PlainLine = { startsAt: string; textEn: string; textZh: string }

/** A value as the audit keeps it: instants in ISO 8601 (UTC). */
export type PlainValue = string | number | boolean | null | string[] | PlainLine[]

/** What a change did to one field. */
export type Change = { field: ActivityField; before: PlainValue; after: PlainValue }

/** An activity of one's own that a work plan names. Its days are days, without a time; null while they are open. */
export type PlannedLine = {
  /** Which activity it is, over all versions of the plan. */
  key: string
  titleZh: string
  titleEn: string
  kind: ActivityKind
  /** 1 to 12. */
  month: number
  firstOn: Date | null
  lastOn: Date | null
  placeZh: string
  placeEn: string
}

/** What a version of a work plan says. */
export type PlanContent = { prioritiesZh: string; prioritiesEn: string; activities: PlannedLine[] }

/** A version of a work plan with what became of it, and through whom. The instants are office time. */
export type PlanVersion = PlanContent & {
  id: string
  number: number
  status: WorkPlanStatus
  /** How often the draft was saved. */
  edition: number
  savedAt: Date
  savedByName: string
  submittedAt: Date | null
  submittedByName: string
  publishedAt: Date | null
  publishedByName: string
}

/** Whose plan it is: a consulate's, or that of a district's office. */
export type PlanOwner = 'consulate' | 'office'

/** One's own work plan of a half-year. */
export type OwnWorkPlan = {
  owner: PlanOwner
  half: HalfYear
  /** The half-years to choose from, the earliest first. */
  halves: HalfYear[]
  /** Whether it can be written now. */
  isOpen: boolean
  /** The newest first. */
  versions: PlanVersion[]
}

/** Something on a half-year's plan: an activity that the office or a district hosts, or one that a plan names. Days are UTC midnights. */
export type PlanEntry = {
  id: string
  host: 'city' | 'district' | 'consulate'
  titleZh: string
  titleEn: string
  kind: ActivityKind | null
  month: number
  firstOn: Date | null
  lastOn: Date | null
  /** The day is fixed and, of the office's own, the invitations are out. */
  isFirm: boolean
  href: string
}

/** Whose line it is on the plan of a half-year, with what stands on it and the plan that was received. */
export type PlanRow = {
  id: string
  host: PlanEntry['host']
  nameZh: string
  nameEn: string
  /** Of a consulate's sending State, for its flag. */
  code: string | null
  /** A post in another city whose district covers this one. */
  isElsewhere: boolean
  entries: PlanEntry[]
  nationalDay: Date | null
  plan: { id: string; status: WorkPlanStatus; activities: number } | null
}

/** An activity of somebody else's published plan, with whose it is. */
export type PublishedActivity = PlannedLine & {
  whose: { code: string | null; nameZh: string; nameEn: string }
}
