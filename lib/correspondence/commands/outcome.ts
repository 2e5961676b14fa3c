import { actorOfJob } from '@/lib/access/gate'
import { auditRow } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { prepared } from '@/lib/db/client'
import type { HandOver } from '@/lib/mail/transport'
import { nextAttempt } from '../rules/back-off'
import type { Claim } from './claim'

// The claim must still be this attempt's: whoever lost the lease writes nothing.
const OUTCOME = `
  with done as (
    update "Delivery"
    set status = $3::"DeliveryStatus", response = $4, "leaseUntil" = null, "nextAttemptAt" = $5::timestamptz,
        "sentAt" = case when $3 = 'sent' then clock_timestamp() else "sentAt" end,
        "sentOn" = case when $3 = 'sent' then $6::timestamptz else "sentOn" end
    where id = $1::uuid and status = 'claimed' and attempts = $2
    returning id
  ), logged as (
    insert into "DeliveryAttempt" ("deliveryId", attempt, outcome, response) select id, $2, $3::"DeliveryStatus", $4 from done
  )
  select id,
    case when $5::timestamptz is not null then (graphile_worker.add_job('send-delivery', json_build_object('deliveryId', id),
      run_at => $5::timestamptz, job_key => 'delivery:' || id)).id end as job,
    case when $7::jsonb is not null then audit_record($7::jsonb)::text end as recorded
  from done`

const STATUS = { sent: 'sent', permanent: 'failed', in_doubt: 'in_doubt' } as const

export type Recorded = 'sent' | 'queued' | 'failed' | 'in_doubt' | 'lost'

/**
 * Records what became of an attempt, in one statement: the state, the attempt, the next job, and for one that staff must look at the
 * event. Gives the state; `lost` where another worker has taken the delivery over since.
 */
export async function recordOutcome(
  { delivery, message, attempt }: Claim,
  { outcome, response }: HandOver,
): Promise<Recorded> {
  const again = outcome === 'temporary' ? nextAttempt(attempt, new Date()) : null
  const status = outcome === 'temporary' ? (again ? 'queued' : 'failed') : STATUS[outcome]
  const event =
    status === 'failed' || status === 'in_doubt'
      ? auditRow(actorOfJob('send-delivery'), {
          type: 'delivery.failed',
          subject: { kind: 'message', id: message.id },
          activityId: message.subjectKind === 'activity' ? message.subjectId : null,
          data: { deliveryId: delivery.id, status, attempt },
        })
      : null
  const rows = await prepared('delivery-outcome', OUTCOME, [
    delivery.id,
    attempt,
    status,
    response.slice(0, 500),
    again,
    now(),
    event ? JSON.stringify(event) : null,
  ])
  return rows.length > 0 ? status : 'lost'
}
