import type { InboundData } from '@/lib/correspondence/schema'
import type { PersonInPost } from '@/lib/directory/types'
import type { DelegateInput } from '../schema'

/** What a calendar's answer is weighed against. Instants are real time. */
export type CalendarFacts = {
  /** Of the entry that went out last. */
  sequence: number
  /** When the answer that stands was recorded; null where none has been. */
  answeredAt: Date | null
  answer: 'awaiting' | 'attending' | 'tentative' | 'regrets'
  delegates: { contactId: string | null; honorific: string; name: string; title: string }[]
  /** The person whom the invitation is addressed to, while in post. */
  addresseeId: string | null
  /** Who answers: the person whose address it is; null for the post's own. */
  senderId: string | null
  people: Pick<PersonInPost, 'contactId' | 'email' | 'assistsId'>[]
}

export type CalendarDecision =
  | { do: 'record'; answer: 'attending' | 'tentative' | 'regrets'; delegates: DelegateInput[] }
  | { do: 'ignore'; reason: 'older_revision' | 'older_answer' | 'nothing_answered' }
  | { do: 'ask'; reason: 'counter' | 'delegated_outside' | 'who_comes' }

/** What the answer of a calendar is called here; one that is delegated is that somebody comes. */
export const ANSWERS = {
  ACCEPTED: 'attending',
  DELEGATED: 'attending',
  TENTATIVE: 'tentative',
  DECLINED: 'regrets',
} as const

/**
 * What becomes of an answer from a calendar. One to an earlier revision, or given before the answer that stands, changes nothing (RFC
 * 5546, 2.1.5). Who was named before still comes; else the addressee where it is he, his assistant or the post that answers, else the
 * colleague who answers for himself. A delegation inside the post is an answer; outside it, and a proposal of another time, staff decide.
 */
export function decideCalendarReply(reply: InboundData, facts: CalendarFacts): CalendarDecision {
  if (reply.sequence !== null && reply.sequence < facts.sequence)
    return { do: 'ignore', reason: 'older_revision' }
  if (reply.stampedAt && facts.answeredAt && secondsOf(reply.stampedAt) < secondsOf(facts.answeredAt))
    return { do: 'ignore', reason: 'older_answer' }
  if (reply.method === 'COUNTER') return { do: 'ask', reason: 'counter' }
  if (reply.partstat === null) return { do: 'ignore', reason: 'nothing_answered' }
  if (reply.partstat === 'DELEGATED') {
    const delegate = facts.people.find(({ email }) => email?.toLowerCase() === reply.delegatedTo)
    if (!delegate) return { do: 'ask', reason: 'delegated_outside' }
    return { do: 'record', answer: 'attending', delegates: [picked(delegate.contactId)] }
  }
  const answer = ANSWERS[reply.partstat]
  const delegates = answer === 'regrets' ? [] : whoComes(facts)
  if (answer === 'attending' && delegates.length === 0) return { do: 'ask', reason: 'who_comes' }
  return { do: 'record', answer, delegates }
}

function whoComes(facts: CalendarFacts): DelegateInput[] {
  if (facts.answer === 'attending' || facts.answer === 'tentative') {
    const named = facts.delegates.map(({ contactId, ...typed }) => ({ pick: contactId ?? 'other', ...typed }))
    if (named.length > 0) return named
  }
  const { addresseeId, senderId, people } = facts
  const assists = people.find(({ contactId }) => contactId === senderId)?.assistsId
  const isForAddressee = senderId === null || (assists && assists === addresseeId)
  const comes = isForAddressee ? addresseeId : senderId
  return comes ? [picked(comes)] : []
}

function picked(contactId: string): DelegateInput {
  return { pick: contactId, honorific: '', name: '', title: '' }
}

/** A calendar's stamp knows no parts of a second. */
function secondsOf(instant: Date | string): number {
  return Math.floor(new Date(instant).getTime() / 1000)
}
