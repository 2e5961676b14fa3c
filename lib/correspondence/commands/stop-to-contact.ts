import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'

/** Mails to a person, by whatever records he or she has, that still wait never go out; gives how many. In the caller's transaction. One that a worker has in hand goes out. */
export async function stopToContact(tx: Tx, actor: Actor, contactIds: string[]): Promise<number> {
  demand(actor, 'invitations.send')
  const { count } = await tx.delivery.updateMany({
    where: { contactId: { in: contactIds }, status: 'queued' },
    data: { status: 'stopped' },
  })
  return count
}
