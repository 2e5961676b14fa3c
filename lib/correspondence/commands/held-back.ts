import type { Tx } from '@/lib/db/client'

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
  await tx.$queryRawUnsafe(
    `with released as (update "Delivery" d set "nextAttemptAt" = null ${HELD} returning d.id)
     select count(*) from graphile_worker.add_jobs(array(
       select row('send-delivery', json_build_object('deliveryId', id), null, now(), null, 'delivery:' || id, null, null)::graphile_worker.job_spec
       from released))`,
    invitationIds,
  )
}
