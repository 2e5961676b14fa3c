import type { Locale } from '@/lib/i18n/routing'
import type { GuestInvitation } from './queries/reply-page'
import type { whyClosed } from './rules/answering'

/** What was typed into the reply form, as texts. */
export type TypedReply = {
  answer: string
  delegates: { pick: string; name: string; title: string }[]
  note: string
  privateNote: string
}

/** Everything that the reply page shows, in one language. */
export type ReplyView = {
  locale: Locale
  invitation: GuestInvitation
  closed: ReturnType<typeof whyClosed>
  overdue: boolean
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
