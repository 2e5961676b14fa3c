import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now, today } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { enqueue } from '@/lib/jobs/enqueue'
import { dayOf } from '../rules/people'
import type { EndPosting } from '../schema/directory'
import { lockedPosting } from './locks'

/**
 * Ends a posting with its last day. From the day after, the person's sign-in and reply links no longer work; the job `posting-ended`
 * brings open invitations to the successor or the focal point. A posting that has ended stays as it is.
 */
export async function endPosting(actor: Actor, input: EndPosting): Promise<Outcome<{ consulateId: string }>> {
  demand(actor, 'directory.write')
  const lastDay = input.lastDay
  if (!lastDay) return refused('invalid', { fields: { lastDay: 'required' } })
  return transaction(async tx => {
    const { posting, consulate } = await lockedPosting(tx, actor, input.postingId)
    if (posting.toOn && posting.toOn < today()) return refused('posting_over')
    if (posting.fromOn && lastDay < posting.fromOn) {
      return refused('invalid', { fields: { lastDay: 'last_day_before_first' } })
    }
    await endIn(tx, actor, posting, lastDay)
    return done({ consulateId: consulate.id })
  })
}

type Ending = { id: string; contactId: string; consulateId: string }

/** Ends a posting within the transaction that locked its consulate. */
export async function endIn(tx: Tx, actor: Actor, posting: Ending, lastDay: Date): Promise<void> {
  await tx.posting.update({
    where: { id: posting.id },
    data: { toOn: lastDay, focalPoint: null, version: { increment: 1 } },
  })
  await record(tx, actor, {
    type: 'posting.ended',
    subject: { kind: 'posting', id: posting.id },
    consulateId: posting.consulateId,
    data: { contactId: posting.contactId, lastDay: dayOf(lastDay) },
  })
  await enqueue(tx, 'posting-ended', { postingId: posting.id }, { runAt: realInstantAfter(lastDay) })
}

/** When, in real time, which jobs go by, the office's day after `lastDay` begins; at once where it has begun. */
function realInstantAfter(lastDay: Date): Date {
  const dayAfter = new Date(lastDay.getTime() + 24 * 60 * 60 * 1000)
  const begins = Date.parse(`${dayOf(dayAfter)}T00:00:00+08:00`)
  return new Date(Date.now() + Math.max(0, begins - now().getTime()))
}
