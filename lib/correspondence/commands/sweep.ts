import { db } from '@/lib/db/client'
import { recordHandedOver } from './handed-over'

/**
 * Enqueues again what has been due for half a minute but has no job that waits or runs: queued ones whose job was lost, claimed ones
 * whose worker is gone; after what the gone ones had handed over is on record. Gives how many. The key keeps it to one job for each delivery.
 */
export async function sweep(): Promise<number> {
  await recordHandedOver()
  const [row] = await db().$queryRaw<{ count: bigint }[]>`
    select count(*) from graphile_worker.add_jobs(array(
      select row('send-delivery', json_build_object('deliveryId', d.id), null, null, null, 'delivery:' || d.id, null, null)::graphile_worker.job_spec
      from "Delivery" d join "Message" m on m.id = d."messageId"
      where d.status in ('queued', 'claimed') and m."voidedAt" is null and m."pausedAt" is null and m."sendAfter" < now() - interval '30 seconds'
        and (d.status <> 'queued' or coalesce(d."nextAttemptAt", m."sendAfter") < now() - interval '30 seconds')
        and (d.status <> 'claimed' or d."leaseUntil" < now())
        and not exists (select 1 from graphile_worker._private_jobs j
          where j.key = 'delivery:' || d.id and j.attempts < j.max_attempts
            and (j.locked_at is null or j.locked_at > now() - interval '2 minutes'))
      limit 10000))`
  return Number(row?.count ?? 0)
}
