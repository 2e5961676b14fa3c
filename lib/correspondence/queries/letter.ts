import { db, prepared } from '@/lib/db/client'
import { deliveryData, messageData } from '../schema'
import { letterName, typeset } from '../templates/typeset'
import type { DeliveryContent, LetterVersions, MessageContent, TypesetLetter } from '../types'
import { versionWords } from './versions'

/** What of a message and a delivery its letter is found and set by. */
export type LetterMessage = MessageContent & LetterVersions & { id: string }
export type LetterDelivery = Pick<DeliveryContent, 'data'> & { subjectId: string | null }

const KEPT = `select pdf from "Letter" where "messageId" = $1 and "subjectId" = $2`

/**
 * The typeset letter that goes with a delivery: as it was kept when it went out, before that as it would be set now. Null where the
 * message has none.
 */
export async function letterOf(
  message: LetterMessage,
  delivery: LetterDelivery,
): Promise<(TypesetLetter & { kept: boolean }) | null> {
  const { letterEnId, letterZhId } = message
  if (!letterEnId || !letterZhId || !delivery.subjectId) return null
  const [row] = await prepared<{ pdf: Buffer }>('kept-letter', KEPT, [message.id, delivery.subjectId])
  if (row) return { name: letterName(message), pdf: row.pdf, kept: true }
  return { ...typeset(message, delivery, await versionWords(letterEnId, letterZhId)), kept: false }
}

/** The letter of a message to the one whom a record is about, as above. The caller has found both through scope. */
export async function letterOfSubject(messageId: string, subjectId: string): Promise<TypesetLetter | null> {
  const delivery = await db().delivery.findFirst({
    where: { messageId, subjectId },
    include: { message: true },
    orderBy: { createdAt: 'asc' },
  })
  if (!delivery) return null
  const { message, data } = delivery
  return letterOf(
    { ...message, data: messageData.parse(message.data) },
    { subjectId, data: deliveryData.parse(data) },
  )
}
