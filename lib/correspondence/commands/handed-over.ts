import { db } from '@/lib/db/client'
import { leftBehind } from '@/lib/mail/journal'

/**
 * Puts on record what a mail server has taken and a worker that was killed could not record: it is not handed over again. Done before
 * anything is tried again. Gives how many.
 */
export async function recordHandedOver(): Promise<number> {
  const { mails, forget } = leftBehind()
  const count =
    mails.length === 0
      ? 0
      : await db().$executeRaw`
    with done as (
      update "Delivery" d set status = 'sent', response = o.response, "leaseUntil" = null, "nextAttemptAt" = null, "sentAt" = clock_timestamp(), "sentOn" = o.at
      from jsonb_to_recordset(${JSON.stringify(mails)}::jsonb) as o(id uuid, attempt int, at timestamptz, response text)
      where d.id = o.id and d.status = 'claimed' and d.attempts = o.attempt
      returning d.id, o.attempt, o.response
    )
    insert into "DeliveryAttempt" ("deliveryId", attempt, outcome, response) select id, attempt, 'sent', response from done`
  forget()
  return count
}
