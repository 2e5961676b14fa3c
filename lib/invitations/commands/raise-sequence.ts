import type { Tx } from '@/lib/db/client'
import type { Issued } from '../queries/issued'

/** RFC 5546 §2.1.4: what is sent again about a calendar entry carries a higher SEQUENCE. Returns the invitations with it. */
export async function raiseSequence(tx: Tx, concerned: Issued[]): Promise<Issued[]> {
  const ids = concerned.map(one => one.invitation.id)
  await tx.invitation.updateMany({ where: { id: { in: ids } }, data: { sequence: { increment: 1 } } })
  return concerned.map(one => ({
    ...one,
    invitation: { ...one.invitation, sequence: one.invitation.sequence + 1 },
  }))
}
