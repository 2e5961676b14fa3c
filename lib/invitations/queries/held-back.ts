import { type Actor, demand } from '@/lib/access/actor'
import { clockOffset } from '@/lib/clock'
import { db } from '@/lib/db/client'

/** A sending of which part waits. Office time. */
export type HeldBack = {
  messageId: string
  /** How many wait, how many came back or were refused, of how many that were handed over. */
  waiting: number
  back: number
  out: number
  /** When the rest goes out; null where that is not set. */
  restAt: Date | null
  isPaused: boolean
}

/** What of an activity's invitations waits for its hour, or because mails came back. The caller has found the activity through its scope before. */
export async function heldBack(actor: Actor, activityId: string): Promise<HeldBack[]> {
  demand(actor, 'invitations.read')
  const rows = await db().$queryRaw<HeldBack[]>`
    select m.id as "messageId",
      count(*) filter (where d.status = 'queued' and (m."pausedAt" is not null or d."nextAttemptAt" > now()))::int as waiting,
      count(*) filter (where d.status in ('bounced', 'failed'))::int as back,
      count(*) filter (where d.status not in ('queued', 'claimed', 'stopped'))::int as out,
      min(d."nextAttemptAt") filter (where d.status = 'queued' and d.attempts = 0) as "restAt", m."pausedAt" is not null as "isPaused"
    from "Message" m join "Delivery" d on d."messageId" = m.id
    where m."subjectKind" = 'activity' and m."subjectId" = ${activityId}::uuid and m."voidedAt" is null
    group by m.id
    having count(*) filter (where d.status = 'queued') > 0
      and (m."pausedAt" is not null or bool_or(d.status = 'queued' and d.attempts = 0 and d."nextAttemptAt" > now()))
    order by m."createdAt" desc`
  return rows.map(row => ({ ...row, restAt: row.restAt && new Date(row.restAt.getTime() + clockOffset()) }))
}
