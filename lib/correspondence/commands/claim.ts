import { prepared } from '@/lib/db/client'
import type { DeliveryContent, MessageContent } from '../types'

/** For how long a delivery is one worker's alone. Real time; longer than any hand-over may take. */
const LEASE = '60 seconds'

export type Claim = {
  message: MessageContent & {
    id: string
    subjectKind: string
    subjectId: string | null
    versionEnId: string
    versionZhId: string
  }
  delivery: DeliveryContent & { subjectKind: string; subjectId: string | null }
  attempt: number
}

// One statement, so that of two that come at once the second sees the row as the first left it, and finds nothing to claim.
const CLAIM = `
  update "Delivery" d
  set status = 'claimed', "claimedAt" = clock_timestamp(), "leaseUntil" = clock_timestamp() + interval '${LEASE}', attempts = d.attempts + 1
  from "Message" m
  where d.id = $1 and m.id = d."messageId" and m."voidedAt" is null and m."sendAfter" <= clock_timestamp()
    and ((d.status = 'queued' and (d."nextAttemptAt" is null or d."nextAttemptAt" <= clock_timestamp()))
      or (d.status = 'claimed' and d."leaseUntil" < clock_timestamp()))
  returning d.attempts as attempt,
    json_build_object('id', d.id, 'toName', d."toName", 'address', d.address, 'locale', d.locale, 'data', d.data,
      'subjectKind', d."subjectKind", 'subjectId', d."subjectId") as delivery,
    json_build_object('id', m.id, 'key', m.key, 'year', m.year, 'number', m.number, 'data', m.data, 'subjectKind', m."subjectKind",
      'subjectId', m."subjectId", 'versionEnId', m."versionEnId", 'versionZhId', m."versionZhId") as message,
    m."issuedAt" as "issuedAt"`

/** Takes a delivery that waits, or whose worker is gone, for this worker; null where there is nothing (any longer) to hand over. */
export async function claim(deliveryId: string): Promise<Claim | null> {
  const [row] = await prepared<Claim & { issuedAt: Date }>('claim-delivery', CLAIM, [deliveryId])
  if (!row) return null
  const { attempt, delivery, message, issuedAt } = row
  return { attempt, delivery, message: { ...message, issuedAt } }
}
