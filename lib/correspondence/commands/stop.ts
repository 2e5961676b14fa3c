import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'

/**
 * Stops a message before any of it was handed over: its number is void, its deliveries never go out; gives how many those are. In the caller's transaction.
 * Refused with `too_late` once the time to stop it is over, with `already_stopped` where that was done. It locks the deliveries first,
 * as a worker's claim does: a claim that comes at the same moment sees them stopped.
 */
export async function stop(tx: Tx, actor: Actor, messageId: string): Promise<Outcome<{ count: number }>> {
  demand(actor, 'invitations.send')
  const rows = await tx.$queryRaw<{ voided: boolean; late: boolean; started: bigint }[]>`
    with held as (select d.status from "Delivery" d where d."messageId" = ${messageId}::uuid order by d.id for update)
    select m."voidedAt" is not null as voided, m."sendAfter" <= clock_timestamp() as late,
           (select count(*) from held where status <> 'queued') as started
    from "Message" m where m.id = ${messageId}::uuid`
  const [message] = rows
  if (!message) throw new NotFound('message')
  if (message.voided) return refused('already_stopped')
  if (message.late || message.started > 0n) return refused('too_late')
  const voidedBy = actor.kind === 'user' ? actor.id : null
  await tx.$executeRaw`update "Message" set "voidedAt" = clock_timestamp(), "voidedBy" = ${voidedBy}::uuid where id = ${messageId}::uuid`
  const count =
    await tx.$executeRaw`update "Delivery" set status = 'stopped' where "messageId" = ${messageId}::uuid`
  return done({ count })
}
