import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { enqueueDeliveries } from './issue'

/**
 * Sends a delivery again by hand: the same bytes, the same Message-ID. For those that failed, bounced, are in doubt, or were sent.
 * Refused with `on_its_way` while it waits or is being handed over, `stopped` where it was stopped or its person was erased.
 */
export async function resend(actor: Actor, deliveryId: string): Promise<Outcome<null>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const [delivery] = await tx.$queryRaw<Row[]>`
      select d.status::text, d."subjectKind", d."subjectId", d."messageId", m."subjectKind" as "aboutKind", m."subjectId" as "aboutId",
        exists (select 1 from "Contact" k where k.id = d."contactId" and k."erasedAt" is not null) as "isErased"
      from "Delivery" d join "Message" m on m.id = d."messageId" where d.id = ${deliveryId}::uuid for update of d`
    if (!delivery || !ABOUT.includes(delivery.aboutKind)) throw new NotFound('delivery')
    if (delivery.status === 'stopped' || delivery.isErased) return refused('stopped')
    if (delivery.status === 'queued' || delivery.status === 'claimed') return refused('on_its_way')
    await tx.delivery.update({
      where: { id: deliveryId },
      data: { status: 'queued', attempts: 0, nextAttemptAt: null },
    })
    await enqueueDeliveries(tx, [deliveryId], new Date())
    await record(tx, actor, {
      type: 'invitation.resent',
      subject:
        delivery.subjectKind === 'invitation'
          ? { kind: 'invitation', id: delivery.subjectId }
          : { kind: 'message', id: delivery.messageId },
      activityId: delivery.aboutKind === 'activity' ? delivery.aboutId : null,
      data: { deliveryId, before: delivery.status },
    })
    return done(null)
  })
}

/** Mails about accounts are asked for anew, never sent again by staff. */
const ABOUT = ['activity', 'invitation']

type Row = {
  status: string
  subjectKind: string
  subjectId: string | null
  messageId: string
  aboutKind: string
  aboutId: string | null
  isErased: boolean
}
