import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { today } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { inForceOn } from '../rules/people'
import type { SetAssists } from '../schema/directory'
import { lockedPosting } from './locks'

/**
 * Says for whom of the same post somebody may answer, as an assistant; null ends it. From then on the assistant gets a copy of each letter to that
 * person, with a link of his or her own. Refused as `posting_over`, and as `not_at_post` for somebody who is not in post there.
 */
export async function setAssists(
  actor: Actor,
  { postingId, assistsId }: SetAssists,
): Promise<Outcome<{ consulateId: string }>> {
  demand(actor, 'directory.write')
  return transaction(async tx => {
    const { posting, consulate } = await lockedPosting(tx, actor, postingId)
    if (posting.toOn && posting.toOn < today()) return refused('posting_over')
    if (posting.assistsId === assistsId) return done({ consulateId: consulate.id })
    const day = today()
    const principal = assistsId
      ? await tx.posting.findFirst({
          where: {
            contactId: assistsId,
            consulateId: consulate.id,
            ...inForceOn(day),
          },
          select: { contact: { select: { name: true } } },
        })
      : null
    if (assistsId && (!principal || assistsId === posting.contactId))
      return refused('invalid', { fields: { assistsId: 'not_at_post' } })
    await tx.posting.update({ where: { id: postingId }, data: { assistsId, version: { increment: 1 } } })
    await record(tx, actor, {
      type: 'posting.assists',
      subject: { kind: 'posting', id: postingId },
      consulateId: consulate.id,
      data: { contactId: posting.contactId, assistsId, name: principal?.contact.name ?? null },
    })
    return done({ consulateId: consulate.id })
  })
}
