import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome } from '@/lib/errors'
import type { ConfirmPeople } from '../schema/upkeep'
import { lockedConsulate } from './locks'

/** The post says that what is on record of its people is right. Whoever says it first is kept. Throws NotFound. */
export async function confirmPeople(
  actor: Actor,
  { id }: ConfirmPeople,
): Promise<Outcome<{ consulateId: string }>> {
  demand(actor, 'people.confirm')
  return transaction(async tx => {
    const found = await tx.peopleCheck.findUnique({ where: { id }, select: { consulateId: true } })
    if (!found) throw new NotFound('people check')
    const { id: consulateId } = await lockedConsulate(tx, actor, found.consulateId)
    const { count } = await tx.peopleCheck.updateMany({
      where: { id, confirmedAt: null },
      data: { confirmedAt: now(), confirmedBy: actor.contactId, confirmedByName: actor.name },
    })
    if (count > 0)
      await record(tx, actor, {
        type: 'people.confirmed',
        subject: { kind: 'consulate', id: consulateId },
        consulateId,
      })
    return done({ consulateId })
  })
}
