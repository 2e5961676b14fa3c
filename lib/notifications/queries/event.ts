import type { Tx } from '@/lib/db/client'
import { type Matter, matterOf } from '../rules/telling'
import type { About } from './concerned'

/** An event that somebody may be told of: what, about what, and who did it. */
export type ToldEvent = Matter & {
  about: About
  /** The user who did it; null where it was nobody of the office. */
  actedBy: string | null
  byName: string
  subjectId: string | null
}

/** What is to be told of an event, as things stand now; null where nobody is to be told, or not any more. */
export async function toldEvent(tx: Tx, eventId: string): Promise<ToldEvent | null> {
  const event = await tx.auditEvent.findUnique({ where: { id: eventId } })
  if (!event) return null
  const data = event.data as Record<string, unknown>
  const matter = matterOf({ type: event.type, data })
  if (!matter) return null
  const { subjectId } = event
  const own = { activityId: event.activityId, consulateId: event.consulateId }
  const by = event.actorKind === 'user' ? event : null
  const told = { actedBy: by?.actorId ?? null, byName: by?.actorName ?? '', subjectId }
  const approvalId = typeof data.approvalId === 'string' ? data.approvalId : null
  if (matter.kind === 'inbound') {
    const mail = subjectId ? await tx.inboundMail.findUnique({ where: { id: subjectId } }) : null
    // Seen to already, or nothing that waits.
    if (mail?.state !== 'waiting') return null
    const invitation = mail.subjectKind === 'invitation' ? await invited(tx, mail.subjectId) : null
    return { ...matter, ...told, about: { ...(invitation ?? own), approvalId } }
  }
  if (matter.kind === 'undelivered') {
    // A mail about no activity (an account, these very notices) is nobody's of these.
    if (!own.activityId) return null
    const delivery = await tx.delivery.findUnique({ where: { id: String(data.deliveryId) } })
    const invitation = delivery?.subjectKind === 'invitation' ? await invited(tx, delivery.subjectId) : null
    return { ...matter, ...told, about: { ...own, ...invitation, approvalId } }
  }
  const invitation = event.subjectKind === 'invitation' ? await invited(tx, subjectId) : null
  const about = { ...own, ...invitation, approvalId }
  const taken = event.type === 'reply.recorded' && (await tookPlace(tx, subjectId, Number(data.version)))
  return { ...matter, ...(taken ? ({ kind: 'place', what: 'taken' } as const) : {}), ...told, about }
}

async function invited(tx: Tx, id: string | null) {
  if (!id) return null
  return tx.invitation.findUnique({ where: { id }, select: { activityId: true, consulateId: true } })
}

/** Whether an answer took a place that had been offered. */
async function tookPlace(tx: Tx, invitationId: string | null, version: number): Promise<boolean> {
  const reply = invitationId && (await tx.reply.findFirst({ where: { invitationId, version } }))
  if (!reply) return false
  const place = { invitationId, outcome: 'taken', endedAt: reply.at } as const
  return (await tx.waitingPlace.count({ where: { ...place, offeredAt: { not: null } } })) > 0
}
