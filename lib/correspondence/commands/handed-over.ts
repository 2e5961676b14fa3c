import { db } from '@/lib/db/client'
import { leftBehind } from '@/lib/mail/journal'

/**
 * Puts on record what a mail server has taken and a worker that was killed could not record: it is not handed over again. Done before
 * anything is tried again, and only for the very hand-over that was claimed then. Gives how many.
 */
export async function recordHandedOver(): Promise<number> {
  const { mails, forget } = leftBehind()
  const count =
    mails.length === 0
      ? 0
      : await db().$executeRaw`
    with done as (
      update "Delivery" d set status = 'sent', response = o.response, "leaseUntil" = null, "nextAttemptAt" = null, "sentAt" = clock_timestamp(), "sentOn" = o.at
      from jsonb_to_recordset(${JSON.stringify(mails)}::jsonb) as o(id uuid, "claimedAt" timestamptz, at timestamptz, response text)
      where d.id = o.id and d.status = 'claimed' and d."claimedAt" = o."claimedAt"
      returning d.id, d.attempts, o.response
    )
    insert into "DeliveryAttempt" ("deliveryId", attempt, outcome, response) select id, attempts, 'sent', response from done`
  forget()
  return count
}
