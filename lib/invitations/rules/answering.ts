import type { ActivityStatus, Answer, InvitationStatus } from '@/prisma/generated/enums'

/** The facts on which an answer is decided, as they stand under the versions that are named with it. */
export type AnswerFacts = {
  invitationStatus: InvitationStatus
  activityStatus: ActivityStatus
  startsAt: Date
  replyBy: Date
  repliesClosedAt: Date | null
  tentativeAllowed: boolean
  seats: number
}

/** Why no answer is taken any more; null while answers are taken. The deadline marks, it does not lock. */
export function whyClosed(
  facts: AnswerFacts,
  at: Date,
): 'withdrawn' | 'cancelled' | 'closed' | 'started' | null {
  if (facts.activityStatus === 'cancelled') return 'cancelled'
  if (facts.invitationStatus !== 'issued') return 'withdrawn'
  if (facts.repliesClosedAt) return 'closed'
  if (at >= facts.startsAt || facts.activityStatus === 'concluded') return 'started'
  return null
}

export type AnswerDecision =
  | { ok: true; late: boolean }
  | {
      ok: false
      reason:
        | NonNullable<ReturnType<typeof whyClosed>>
        | 'tentative_not_allowed'
        | 'nobody_comes'
        | 'too_many'
    }

/** Whether an answer is taken at an instant of office time, and whether it is late. */
export function decideAnswer(
  facts: AnswerFacts,
  answer: Answer,
  delegates: number,
  at: Date,
): AnswerDecision {
  const closed = whyClosed(facts, at)
  if (closed) return { ok: false, reason: closed }
  if (answer === 'tentative' && !facts.tentativeAllowed) return { ok: false, reason: 'tentative_not_allowed' }
  if (answer === 'attending' && delegates === 0) return { ok: false, reason: 'nobody_comes' }
  if (delegates > facts.seats) return { ok: false, reason: 'too_many' }
  return { ok: true, late: at > facts.replyBy }
}
