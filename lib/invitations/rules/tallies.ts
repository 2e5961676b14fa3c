import type { Answer, DeliveryStatus, InvitationStatus } from '@/prisma/generated/enums'

/** What stands in the cockpit's column "reply": an answer, or that the invitation did not arrive. */
export type Standing = Answer | 'undelivered' | 'withdrawn' | 'draft'

const UNDELIVERED: ReadonlySet<DeliveryStatus> = new Set(['failed', 'bounced', 'in_doubt'])

/** Where an invitation stands: an answer counts whatever became of the mail; an undelivered one is not "awaiting". */
export function standingOf(invitation: {
  status: InvitationStatus
  answer: Answer
  delivery: DeliveryStatus | null
}): Standing {
  if (invitation.status !== 'issued') return invitation.status
  if (invitation.answer !== 'awaiting') return invitation.answer
  return invitation.delivery && UNDELIVERED.has(invitation.delivery) ? 'undelivered' : 'awaiting'
}

export type Tallies = Record<Standing, number> & { invited: number; people: number }

/** Counts of an activity's cockpit; `people` are the delegates of those attending. */
export function tally(rows: { standing: Standing; delegates: number }[]): Tallies {
  const counts: Tallies = {
    invited: 0,
    people: 0,
    awaiting: 0,
    attending: 0,
    tentative: 0,
    regrets: 0,
    undelivered: 0,
    withdrawn: 0,
    draft: 0,
  }
  for (const row of rows) {
    counts[row.standing] += 1
    if (row.standing !== 'withdrawn' && row.standing !== 'draft') counts.invited += 1
    if (row.standing === 'attending') counts.people += row.delegates
  }
  return counts
}
