import { type Actor, demand } from '@/lib/access/actor'
import { bareAddress, mailFrom } from '@/lib/mail/sender'
import { type HandOver, handOver } from '@/lib/mail/transport'
import { type MailPreview, testMail } from '../queries/preview'

/** Hands a mail that is not stored, and is marked as a test, to the mail server at once, for whoever tries it. Gives what the server said. */
export async function sendTest(
  actor: Actor,
  preview: MailPreview,
  to: { name: string; address: string },
): Promise<HandOver> {
  demand(actor, 'invitations.send')
  const bytes = await testMail(actor, preview, to)
  return handOver(bytes, { from: bareAddress(mailFrom()), to: to.address })
}
