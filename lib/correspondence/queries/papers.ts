import { type Actor, demand } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'
import { deliveryData, messageData } from '../schema'
import { addressed, type PaperRecipient } from '../templates/papers'
import { set } from '../templates/typeset'
import { versionWords } from './versions'

/**
 * The letters that went out to some records, for instance invitations, as one document to print and to seal, in their order; each with
 * the words and facts it was issued with. The newest of each counts. Null where there is none.
 */
export async function lettersToPrint(
  actor: Actor,
  subjectIds: string[],
): Promise<{ pdf: Uint8Array<ArrayBuffer>; count: number } | null> {
  demand(actor, 'invitations.read')
  const deliveries = await db().delivery.findMany({
    where: {
      subjectId: { in: subjectIds },
      message: { key: 'invitation', voidedAt: null, letterEnId: { not: null } },
    },
    include: { message: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const newest = new Map(deliveries.map(delivery => [delivery.subjectId, delivery]))
  const sent = subjectIds.flatMap(id => newest.get(id) ?? [])
  return sent.length > 0 ? { pdf: set(await Promise.all(sent.map(letterIssued))), count: sent.length } : null
}

type Delivered = Prisma.DeliveryGetPayload<{ include: { message: true } }>

async function letterIssued({ message, data }: Delivered) {
  return {
    message: { ...message, data: messageData.parse(message.data) },
    delivery: { data: deliveryData.parse(data) },
    versions: await versionWords(message.letterEnId ?? '', message.letterZhId ?? ''),
  }
}

/** Envelopes, or labels for them, for whom an office writes to. Null where that is nobody. */
export function papersToAddress(
  paper: 'envelopes' | 'labels',
  office: { letterheadEn: string; letterheadZh: string },
  recipients: PaperRecipient[],
  title: string,
): { pdf: Uint8Array<ArrayBuffer>; count: number } | null {
  if (recipients.length === 0) return null
  const letterhead = { en: office.letterheadEn, zh: office.letterheadZh }
  return { pdf: addressed(paper, letterhead, recipients, { title, at: now() }), count: recipients.length }
}
