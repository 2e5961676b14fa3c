import type { Tx } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/enqueue'

/** An officer's answering for the post ends: the reply links that are out at once, open invitations go to a colleague. Nothing for others. */
export async function endAnswering(
  tx: Tx,
  { contactId, consulateId }: { contactId: string | null; consulateId: string | null },
  at: Date,
): Promise<void> {
  if (!contactId) return
  await tx.replyToken.updateMany({ where: { contactId, revokedAt: null }, data: { revokedAt: at } })
  if (consulateId) await enqueue(tx, 'officer-disabled', { contactId, consulateId })
}
