import { type CalendarReply, readCalendarReply } from '@/lib/calendar/reply'
import { type Bounce, readBounce } from '@/lib/mail/bounce'
import type { InboundMail } from '@/lib/mail/inbound'

export type SortedMail =
  | { kind: 'bounce'; bounce: Bounce }
  | { kind: 'calendar_reply'; reply: CalendarReply }
  | { kind: 'automatic' }
  | { kind: 'letter' }

/**
 * What a mail that came in is. A report of a delivery comes before all, as it may return our own calendar entry; an absence notice or a
 * read receipt is nobody's answer; what a person wrote is a letter, for staff to read.
 */
export function sortMail(mail: InboundMail): SortedMail {
  const bounce = readBounce(mail)
  if (bounce) return { kind: 'bounce', bounce }
  const reply = mail.calendar ? readCalendarReply(mail.calendar, mail.from.address) : null
  if (reply) return { kind: 'calendar_reply', reply }
  return { kind: mail.isAutomatic || mail.reportType ? 'automatic' : 'letter' }
}
