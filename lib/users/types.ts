import type { Role } from '@/prisma/generated/enums'

/** A user as administrators see it. */
export type ManagedUser = {
  id: string
  name: string
  email: string
  role: Role
  locale: 'zh' | 'en'
  officeId: string | null
  /** The office or the consulate, in both languages. */
  place: { zh: string; en: string }
  hasPassword: boolean
  hasSecondFactor: boolean
  disabledAt: Date | null
  erasedAt: Date | null
  lastSeenAt: Date | null
  version: number
}

/** What a new user can belong to, with words in the reader's language. */
export type Place = { id: string; zh: string; en: string }

/** Where a calendar feed is read: by https, and by webcal. */
export type FeedAddresses = { address: string; webcal: string }

/** How many sessions and links to sign in are over. */
export type EndedSignIns = { sessions: number; links: number }

/** An account that somebody asked to have erased, and what hangs on it. */
export type AccountToErase = {
  id: string
  name: string
  role: Role
  contactId: string | null
  sessions: number
  links: number
}

/** A view of a list that its reader has put aside: its name and its filter, as an address says it. */
export type SavedView = { id: string; name: string; query: string }

/** One's own absences that are not over, by their first day, and whom one may name as a stand-in. Days are UTC midnights. */
export type OwnAbsences = {
  absences: { id: string; fromOn: Date; untilOn: Date; deputy: string }[]
  colleagues: { id: string; name: string }[]
}

/** Who stands in for somebody today, until which day, and for whom he or she does. */
export type StandingIn = {
  away: { name: string; untilOn: Date } | null
  standsInFor: { name: string; untilOn: Date }[]
}
