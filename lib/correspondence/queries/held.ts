import type { Tx } from '@/lib/db/client'

/** The condition that an invitation's mail, "Delivery" d of "Message" m, was never handed over, and is set for later or paused: its recipient knows nothing yet. */
export const HELD = `m.id = d."messageId" and d."subjectKind" = 'invitation' and d."subjectId" = any($1::uuid[])
    and d.status = 'queued' and d.attempts = 0 and m.key = 'invitation' and m."voidedAt" is null
    and (m."pausedAt" is not null or d."nextAttemptAt" > now())`

/** Which of these invitations were issued and not sent yet: they are held back for later, or paused. */
export async function heldInvitations(tx: Tx, invitationIds: string[]): Promise<Set<string>> {
  if (invitationIds.length === 0) return new Set()
  const rows = await tx.$queryRawUnsafe<{ subjectId: string }[]>(
    `select distinct d."subjectId" from "Delivery" d, "Message" m where ${HELD}`,
    invitationIds,
  )
  return new Set(rows.map(row => row.subjectId))
}
