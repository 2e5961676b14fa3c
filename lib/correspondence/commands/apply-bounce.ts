import { actorOfJob } from '@/lib/access/gate'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/client'
import { markWrong } from '@/lib/directory/commands/wrong-address'
import { enqueue } from '@/lib/jobs/enqueue'
import type { Bounce, BouncedRecipient } from '@/lib/mail/bounce'
import { deliveryIn } from '@/lib/mail/inbox-address'
import { judgeBounce } from '../rules/inbound'
import { pauseIfBouncing } from './pause'

/** `to` is where the report went; `text` what staff read where it cannot be applied. */
type Reported = { id: string; to: string[]; text: string; bounce: Bounce }
type Delivery = {
  id: string
  address: string
  status: string
  attempts: number
  messageId: string
  subjectKind: string
  subjectId: string | null
  activityId: string | null
}

/**
 * What a server reports of a mail that went out: the delivery says it, an address that its server does not know gets no more mail, and
 * its post is asked. A report that cannot be tied to a mail of ours, by the return path or its Message-ID, or that names nobody, waits for staff.
 */
export async function applyBounce(tx: Tx, { id, to, text, bounce }: Reported): Promise<void> {
  const delivery = await deliveryOf(tx, to, bounce)
  const recipient = delivery && recipientOf(bounce, delivery.address)
  if (!delivery || !recipient) {
    const reason = delivery ? 'bounce_unread' : 'bounce_unknown'
    await tx.inboundMail.update({
      where: { id },
      data: { state: 'waiting', reason, text },
    })
    await record(tx, actorOfJob('read-inbox'), {
      type: 'inbound.received',
      subject: { kind: 'inbound', id },
      data: { kind: 'bounce', reason },
    })
    return
  }
  const verdict = judgeBounce(recipient)
  const subject = { subjectKind: delivery.subjectKind, subjectId: delivery.subjectId }
  await tx.inboundMail.update({ where: { id }, data: { ...subject, reason: verdict } })
  if (verdict === 'nothing') return
  const words = [recipient.status, recipient.words].filter(Boolean).join(' ').slice(0, 500)
  // One that was forwarded fails somewhere else: this says nothing of the address that we know.
  const isOurs = recipient.address === delivery.address.toLowerCase()
  const isWrong = verdict === 'wrong_address' && isOurs
  if (isWrong) await markWrong(tx, delivery.address)
  if (verdict === 'delayed') return
  const outcome = verdict === 'arrived' ? 'delivered' : 'bounced'
  if (delivery.status === outcome || delivery.status === 'stopped') return
  await tx.delivery.update({ where: { id: delivery.id }, data: { status: outcome, response: words } })
  await tx.deliveryAttempt.create({
    data: { deliveryId: delivery.id, attempt: delivery.attempts, outcome, response: words },
  })
  await record(tx, actorOfJob('read-inbox'), {
    type: outcome === 'delivered' ? 'delivery.delivered' : 'delivery.bounced',
    subject: { kind: 'message', id: delivery.messageId },
    activityId: delivery.activityId,
    data: { deliveryId: delivery.id, verdict, status: recipient.status },
  })
  if (outcome === 'bounced') await pauseIfBouncing(tx, delivery.messageId)
  if (isWrong) await enqueue(tx, 'ask-unreached', { deliveryId: delivery.id })
}

/** By our return path, or by the Message-ID of the mail that is returned, which is the delivery's own. */
async function deliveryOf(tx: Tx, to: string[], { messageId }: Bounce): Promise<Delivery | null> {
  const [, fromMessageId = ''] = /^([0-9a-f-]{36})@/i.exec(messageId) ?? []
  const deliveryId = deliveryIn(to) ?? fromMessageId
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(deliveryId)) return null
  const [found] = await tx.$queryRaw<Delivery[]>`
    select d.id, d.address, d.status::text, d.attempts, d."messageId", d."subjectKind", d."subjectId",
      case when m."subjectKind" = 'activity' then m."subjectId" end as "activityId"
    from "Delivery" d join "Message" m on m.id = d."messageId"
    where d.id = ${deliveryId}::uuid and d.attempts > 0 for update of d`
  return found ?? null
}

/** Each of our mails has one recipient: a report about one other names where it was forwarded to. */
function recipientOf({ recipients }: Bounce, address: string): BouncedRecipient | null {
  const own = recipients.find(one => one.address === address.toLowerCase())
  return own ?? (recipients.length === 1 ? (recipients[0] ?? null) : null)
}
