import type { Tx } from '@/lib/db/client'
import { HELD } from '../queries/held'
import { enqueueDeliveries } from './issue'

/** Stops the mails of these invitations that were held back for later, in the caller's transaction; gives whose those were. */
export async function stopHeldBack(tx: Tx, invitationIds: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRawUnsafe<{ subjectId: string }[]>(
    `update "Delivery" d set status = 'stopped' from "Message" m where ${HELD} returning d."subjectId"`,
    invitationIds,
  )
  return new Set(rows.map(row => row.subjectId))
}

/** Lets the mails of these invitations that were set for later go out now, before their recipients are told of a change. */
export async function releaseHeldBack(tx: Tx, invitationIds: string[]): Promise<void> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `update "Delivery" d set "nextAttemptAt" = null from "Message" m where ${HELD} returning d.id`,
    invitationIds,
  )
  await enqueueDeliveries(
    tx,
    rows.map(row => row.id),
    new Date(),
  )
}
