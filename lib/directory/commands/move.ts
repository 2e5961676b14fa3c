import { type Actor, demand } from '@/lib/access/actor'
import { transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { dayBefore } from '../rules/people'
import type { NewPosting } from '../schema/directory'
import { endIn } from './ending'
import { lockedConsulate } from './locks'
import { postIn } from './postings'
import { refusedRoom } from './room'

/**
 * The next posting of somebody who is in post, at the same consulate or another: the person keeps one record, and the present posting ends
 * on the day before. Refused as `addPosting` refuses, `required` without a first day, and `before_present` where the present posting
 * begins no earlier than that.
 */
export async function movePerson(actor: Actor, input: NewPosting): Promise<Outcome<{ consulateId: string }>> {
  demand(actor, 'directory.write')
  const { contactId, consulateId, fromOn } = input
  if (!fromOn) return refused('invalid', { fields: { fromOn: 'required' } })
  return transaction(async tx => {
    const standing = { contactId, OR: [{ toOn: null }, { toOn: { gte: fromOn } }] }
    const left = await tx.posting.findMany({ where: standing, select: { consulateId: true } })
    if (left.length === 0) throw new NotFound('posting')
    // Always in one order, so that of two who move at once neither waits for the other.
    const concerned = new Set([consulateId, ...left.map(one => one.consulateId)])
    for (const id of [...concerned].sort()) await lockedConsulate(tx, actor, id)
    const present = await tx.posting.findMany({ where: standing, orderBy: { id: 'asc' } })
    // Made part of another record meanwhile.
    if (present.length === 0) throw new NotFound('posting')
    if (present.some(posting => posting.fromOn && posting.fromOn >= fromOn))
      return refused('invalid', { fields: { fromOn: 'before_present' } })
    const refusal = await refusedRoom(
      tx,
      actor,
      input,
      present.map(posting => posting.id),
    )
    if (refusal) return refusal
    for (const posting of present) await endIn(tx, actor, posting, dayBefore(fromOn))
    // Whom somebody assists at a post, he or she assists there in the next posting too.
    const assistsId = present.find(posting => posting.consulateId === consulateId)?.assistsId ?? null
    await postIn(tx, actor, { ...input, assistsId })
    return done({ consulateId })
  })
}
