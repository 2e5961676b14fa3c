import type { SupportStatus } from '@/prisma/generated/enums'

/** Whose step it is: the post asks and takes back, the office answers. */
export type Side = 'post' | 'office'

/** What may follow each state. The database keeps the same order (migration 20261128180000_support). */
const NEXT: Record<SupportStatus, readonly SupportStatus[]> = {
  draft: ['submitted'],
  submitted: ['in_review', 'approved', 'declined', 'withdrawn'],
  in_review: ['approved', 'declined', 'withdrawn'],
  approved: ['delivered', 'declined', 'withdrawn'],
  // A decision can be thought over; what was delivered or taken back is over.
  declined: ['in_review'],
  delivered: [],
  withdrawn: [],
}

const POST_STEPS: readonly SupportStatus[] = ['submitted', 'withdrawn']

/** The states that still ask something of somebody, those that wait for a decision first. */
export const OPEN = ['submitted', 'in_review', 'approved'] as const satisfies SupportStatus[]

/** The states in which the office has still to decide. */
export const TO_DECIDE = ['submitted', 'in_review'] as const satisfies SupportStatus[]

/** Whose step leads to a state. */
export function sideOf(to: SupportStatus): Side {
  return POST_STEPS.includes(to) ? 'post' : 'office'
}

/** Whether a request may go from one state to the other. */
export function mayFollow(from: SupportStatus, to: SupportStatus): boolean {
  return NEXT[from].includes(to)
}

/** The steps that one side may take from a state. */
export function stepsOf(from: SupportStatus, side: Side): SupportStatus[] {
  return NEXT[from].filter(to => sideOf(to) === side)
}

const WEEK = 7 * 24 * 60 * 60 * 1000

/** The day that is proposed for the office's answer: a week from a day. */
export function proposedAnswer(day: Date): Date {
  return new Date(day.getTime() + WEEK)
}
