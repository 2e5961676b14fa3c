import { zoned } from '@/lib/i18n/zoned'
import type { Answer, InvitationStatus } from '@/prisma/generated/enums'
import type { whyClosed } from './answering'

type Facts = { status: InvitationStatus; answer: Answer; closed: ReturnType<typeof whyClosed>; endsAt: Date }

/** Where an invitation stands on its consulate's home: to be answered, still to come, or behind it. */
export function sectionOf(facts: Facts, at: Date): 'awaiting' | 'comingUp' | 'earlier' {
  const stands = facts.status === 'issued' && facts.closed !== 'cancelled'
  if (!stands || facts.endsAt <= at) return 'earlier'
  return facts.answer === 'awaiting' && facts.closed === null ? 'awaiting' : 'comingUp'
}

const DAY = 24 * 60 * 60 * 1000
const SOON = 3

/** How near a deadline is: past, soon (three calendar days of its zone or fewer), or later. */
export function urgencyOf(replyBy: Date, at: Date, zone: string): 'past' | 'soon' | 'later' {
  if (at > replyBy) return 'past'
  const days = (dayNumber(replyBy, zone) - dayNumber(at, zone)) / DAY
  return days <= SOON ? 'soon' : 'later'
}

function dayNumber(instant: Date, zone: string): number {
  const { year, month, day } = zoned(instant, zone)
  return Date.UTC(year, month - 1, day)
}
