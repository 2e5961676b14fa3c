import { prepared } from '@/lib/db/client'
import { type LetterDelivery, type LetterMessage, letterOf } from '../queries/letter'
import type { TypesetLetter } from '../types'

// Of two that are set at the same moment the first stays, and is what both hand over.
const KEEP = `insert into "Letter" ("messageId", "subjectId", pdf) values ($1, $2, $3) on conflict do nothing`

/** The letter of a delivery that is about to go out, kept from now on as it goes out. Null where the message has none. */
export async function keptLetter(
  message: LetterMessage,
  delivery: LetterDelivery,
): Promise<TypesetLetter | null> {
  const letter = await letterOf(message, delivery)
  if (!letter || letter.kept) return letter
  await prepared('keep-letter', KEEP, [message.id, delivery.subjectId, letter.pdf])
  return letterOf(message, delivery)
}
