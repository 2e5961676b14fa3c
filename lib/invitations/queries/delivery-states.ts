import { db } from '@/lib/db/client'
import type { DeliveryStatus } from '@/prisma/generated/enums'

export type DeliveryState = {
  status: DeliveryStatus
  /** The server's words of the last attempt. */
  response: string | null
  attempts: number
  /** Real time until which the sending can be stopped. */
  sendAfter: Date
}

/** The newest delivery of each invitation that was not stopped, to the addressee before a copy, by the invitation's id. */
export async function deliveryStates(invitationIds: string[]): Promise<Map<string, DeliveryState>> {
  const rows = await db().$queryRaw<(DeliveryState & { subjectId: string })[]>`
    select distinct on (d."subjectId") d."subjectId", d.status::text as status, d.response, d.attempts, m."sendAfter"
    from "Delivery" d join "Message" m on m.id = d."messageId"
    where d."subjectKind" = 'invitation' and d."subjectId" = any(${invitationIds}::uuid[]) and d.status <> 'stopped'
      and m.key in ('invitation', 'reminder', 'change', 'postponement', 'place_offered')
    order by d."subjectId", d."createdAt" desc, coalesce(d.data ->> 'copyTo', '') <> ''`
  return new Map(rows.map(({ subjectId, ...state }) => [subjectId, state]))
}
