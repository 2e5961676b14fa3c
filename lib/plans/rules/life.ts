import type { ActivityStatus } from '@/prisma/generated/enums'

/** What can happen to an activity. */
export type Step = 'plan' | 'open' | 'postpone' | 'conclude' | 'cancel'

const STEPS: Record<Step, { from: readonly ActivityStatus[]; to: ActivityStatus }> = {
  plan: { from: ['draft', 'planned'], to: 'planned' },
  open: { from: ['planned', 'open', 'postponed'], to: 'open' },
  postpone: { from: ['open', 'postponed'], to: 'postponed' },
  conclude: { from: ['planned', 'open', 'postponed'], to: 'concluded' },
  cancel: { from: ['planned', 'open', 'postponed'], to: 'cancelled' },
}

type Facts = { status: ActivityStatus; startsAt: Date | null; repliesClosedAt?: Date | null }

/**
 * Where a step leads, or why it may not be taken, as a key of the `errors` messages: `concluded`, `cancelled`, `still_a_draft`,
 * `not_invited_yet`, `open_activity`,
 * `not_begun_yet` (only what has begun is concluded).
 */
export function stepTo(step: Step, activity: Facts, now: Date): { to: ActivityStatus } | { refused: string } {
  const { from, to } = STEPS[step]
  if (!from.includes(activity.status)) return { refused: whyNot(step, activity.status) }
  if (step === 'conclude' && !(activity.startsAt && activity.startsAt <= now))
    return { refused: 'not_begun_yet' }
  return { to }
}

function whyNot(step: Step, status: ActivityStatus): string {
  if (step === 'plan' && isOut(status)) return 'open_activity'
  if (status === 'concluded' || status === 'cancelled') return status
  return status === 'draft' ? 'still_a_draft' : 'not_invited_yet'
}

/** Whether invitations went out, so that a change of it is told to those invited. */
export function isOut(status: ActivityStatus): boolean {
  return status === 'open' || status === 'postponed'
}

/** Whether it can still be edited at all. */
export function isEditable(status: ActivityStatus): boolean {
  return status !== 'concluded' && status !== 'cancelled'
}
