import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'

/** Mails to a person that still wait never go out; gives how many. In the caller's transaction. One that a worker has in hand goes out. */
export async function stopToContact(tx: Tx, actor: Actor, contactId: string): Promise<number> {
  demand(actor, 'invitations.send')
  const { count } = await tx.delivery.updateMany({
    where: { contactId, status: 'queued' },
    data: { status: 'stopped' },
  })
  return count
}
