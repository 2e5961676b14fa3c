import { now } from '@/lib/clock'
import { returnPathFor } from '@/lib/mail/inbox-address'
import { putDown, settled } from '@/lib/mail/journal'
import { bareAddress } from '@/lib/mail/sender'
import { handOver } from '@/lib/mail/transport'
import { mailSettings } from '../queries/mail-settings'
import { enclosed, filesOfMessage } from '../queries/message-files'
import { versionWords } from '../queries/versions'
import { compose } from '../templates/compose'
import { claim } from './claim'
import { keptLetter } from './kept-letter'
import { type Recorded, recordOutcome } from './outcome'

/**
 * Sends one delivery: claim, compose, hand over, put down, record. No transaction is open while the server is talked to. Gives what became of
 * it; `nothing` where it is not due, was stopped, or is another worker's.
 */
export async function deliver(deliveryId: string): Promise<Recorded | 'nothing'> {
  const claimed = await claim(deliveryId)
  if (!claimed) return 'nothing'
  const { message, delivery } = claimed
  const settings = mailSettings()
  const versions = await versionWords(message.versionEnId, message.versionZhId)
  const files = enclosed(await keptLetter(message, delivery), await filesOfMessage(message.id))
  const bytes = compose(message, delivery, versions, settings, files)
  const from = settings.inbox ? returnPathFor(settings.inbox, delivery.id) : bareAddress(settings.from)
  let taken = false
  const handed = await handOver(bytes, { from, to: delivery.address }, response => {
    taken = putDown({ id: delivery.id, claimedAt: claimed.claimedAt, at: now(), response })
  })
  const recorded = await recordOutcome(claimed, handed)
  if (taken) settled()
  return recorded
}
