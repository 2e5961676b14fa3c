import { prepared } from '@/lib/db/client'
import type { DeliveryContent, LetterVersions, MessageContent } from '../types'
import { together } from './together'

/** For how long a delivery is one worker's alone. Real time; longer than any hand-over may take. */
const LEASE = '60 seconds'

export type Claim = {
  message: MessageContent &
    LetterVersions & {
      id: string
      subjectKind: string
      subjectId: string | null
      versionEnId: string
      versionZhId: string
    }
  delivery: DeliveryContent & { subjectKind: string; subjectId: string | null }
  attempt: number
  /** Real time. */
  claimedAt: Date
}

// One statement, so that of two that come at once the second sees the row as the first left it, and finds nothing to claim.
const CLAIM = `
  update "Delivery" d
  set status = 'claimed', "claimedAt" = clock_timestamp(), "leaseUntil" = clock_timestamp() + interval '${LEASE}', attempts = d.attempts + 1
  from "Message" m
  where d.id = any($1::uuid[]) and m.id = d."messageId" and m."voidedAt" is null and m."pausedAt" is null and m."sendAfter" <= clock_timestamp()
    and ((d.status = 'queued' and (d."nextAttemptAt" is null or d."nextAttemptAt" <= clock_timestamp()))
      or (d.status = 'claimed' and d."leaseUntil" < clock_timestamp()))
  returning d.attempts as attempt, d."claimedAt", d.id, d."messageId", d."toName", d.address, d.locale, d.data, d."subjectKind", d."subjectId"`

type Row = Claim['delivery'] & Pick<Claim, 'attempt' | 'claimedAt'> & { messageId: string }

const claimRows = together<string, Row | undefined>(async ids => {
  const rows = new Map((await prepared<Row>('claim-deliveries', CLAIM, [ids])).map(row => [row.id, row]))
  return ids.map(id => {
    const row = rows.get(id)
    // Asked for twice in one statement, it is still claimed once.
    rows.delete(id)
    return row
  })
})

/** Takes a delivery that waits, or whose worker is gone, for this worker; null where there is nothing (any longer) to hand over. */
export async function claim(deliveryId: string): Promise<Claim | null> {
  const row = await claimRows(deliveryId)
  if (!row) return null
  const { attempt, claimedAt, messageId, ...delivery } = row
  return { attempt, claimedAt, delivery, message: await messageOf(messageId) }
}

const MESSAGE = `select id, key, year, number, data, "subjectKind", "subjectId", "versionEnId", "versionZhId", "letterEnId", "letterZhId", "issuedAt" from "Message" where id = $1`

// What a message says is never changed once it is issued: it is read once for its many deliveries.
const known = new Map<string, Claim['message']>()
const MOST = 100

async function messageOf(id: string): Promise<Claim['message']> {
  const cached = known.get(id)
  if (cached) return cached
  const [message] = await prepared<Claim['message']>('message-to-send', MESSAGE, [id])
  if (!message) throw new Error(`message ${id} is missing`)
  if (known.size >= MOST) known.clear()
  known.set(id, message)
  return message
}
