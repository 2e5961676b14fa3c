import type { ActivityKind, DelegateFact, LetterForm, NominationRule, Rsvp } from '@/prisma/generated/enums'

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
