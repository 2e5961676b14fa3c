import type { Tx } from '@/lib/db/client'
import { enqueueDeliveries } from './issue'

// Never handed over, and set for later or paused: its recipient knows nothing yet.
const HELD = `
  from "Message" m where m.id = d."messageId" and d."subjectKind" = 'invitation' and d."subjectId" = any($1::uuid[])
    and d.status = 'queued' and d.attempts = 0 and m.key = 'invitation' and m."voidedAt" is null
    and (m."pausedAt" is not null or d."nextAttemptAt" > now())`

/** Stops the mails of these invitations that were held back for later, in the caller's transaction; gives whose those were. */
export async function stopHeldBack(tx: Tx, invitationIds: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRawUnsafe<{ subjectId: string }[]>(
    `update "Delivery" d set status = 'stopped' ${HELD} returning d."subjectId"`,
    invitationIds,
  )
  return new Set(rows.map(row => row.subjectId))
}

/** Lets the mails of these invitations that were set for later go out now, before their recipients are told of a change. */
export async function releaseHeldBack(tx: Tx, invitationIds: string[]): Promise<void> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `update "Delivery" d set "nextAttemptAt" = null ${HELD} returning d.id`,
    invitationIds,
  )
  await enqueueDeliveries(
    tx,
    rows.map(row => row.id),
    new Date(),
  )
}
