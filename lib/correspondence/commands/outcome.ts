import { actorOfJob } from '@/lib/access/gate'
import { auditRow } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { prepared, transaction } from '@/lib/db/client'
import type { HandOver } from '@/lib/mail/transport'
import { nextAttempt } from '../rules/back-off'
import type { Claim } from './claim'
import { pauseIfBouncing } from './pause'
import { together } from './together'

// The claim must still be this attempt's: whoever lost the lease writes nothing.
const OUTCOME = `
  with done as (
    update "Delivery" d
    -- To somebody who was erased meanwhile nothing is tried again.
    set status = case when o.status = 'queued' and exists (
          select 1 from "Contact" k where k.id = d."contactId" and k."erasedAt" is not null) then 'stopped' else o.status end::"DeliveryStatus", response = o.response, "leaseUntil" = null, "nextAttemptAt" = o.again,
        "sentAt" = case when o.status = 'sent' then clock_timestamp() else d."sentAt" end,
        "sentOn" = case when o.status = 'sent' then o."sentOn" else d."sentOn" end
    from jsonb_to_recordset($1::jsonb)
      as o(id uuid, attempt int, status text, response text, again timestamptz, "sentOn" timestamptz, event jsonb, asks boolean)
    where d.id = o.id and d.status = 'claimed' and d.attempts = o.attempt
    returning o.*
  ), logged as (
    insert into "DeliveryAttempt" ("deliveryId", attempt, outcome, response)
    select id, attempt, status::"DeliveryStatus", response from done
  )
  select id,
    case when again is not null then (graphile_worker.add_job('send-delivery', json_build_object('deliveryId', id),
      run_at => again, job_key => 'delivery:' || id)).id end as job,
    case when event is not null then audit_record(event)::text end as recorded,
    -- Whether the person has left, or writes from another address, the post knows.
    case when asks then (graphile_worker.add_job('ask-unreached', json_build_object('deliveryId', id))).id end as asked
  from done`

type Row = {
  id: string
  attempt: number
  status: 'sent' | 'queued' | 'failed' | 'in_doubt'
  response: string
  again: Date | null
  sentOn: Date
  event: object | null
  /** Refused for good, not given up: the address may be wrong. */
  asks: boolean
}

const write = together<Row, boolean>(async rows => {
  const written = await prepared<{ id: string }>('delivery-outcomes', OUTCOME, [JSON.stringify(rows)])
  const ids = new Set(written.map(row => row.id))
  return rows.map(row => ids.has(row.id))
})

const STATUS = { sent: 'sent', permanent: 'failed', in_doubt: 'in_doubt' } as const

export type Recorded = 'sent' | 'queued' | 'failed' | 'in_doubt' | 'lost'

/**
 * Records what became of an attempt, in one statement with those that end at the same time: the state, the attempt, the next job, and for one that staff must look at the
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
  const row: Row = {
    id: delivery.id,
    attempt,
    status,
    response: response.slice(0, 500),
    again,
    sentOn: now(),
    event,
    asks: outcome === 'permanent',
  }
  if (!(await write(row))) return 'lost'
  if (status === 'failed') await transaction(tx => pauseIfBouncing(tx, message.id))
  return status
}
