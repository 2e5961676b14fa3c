import { type Actor, demand } from '@/lib/access/actor'
import { actorOfJob } from '@/lib/access/gate'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome } from '@/lib/errors'

/** More than so many in a hundred that came back, and at least two, pause a sending: one wrong address says nothing of the others. */
const PERCENT = 3
const LEAST = 2

/**
 * Pauses a message about an activity of which part still waits, where of its mails that were handed over since staff last looked too many came back or
 * were refused. In the caller's transaction, which holds what has just come back.
 */
export async function pauseIfBouncing(tx: Tx, messageId: string): Promise<void> {
  const paused = await tx.$queryRaw<{ subjectId: string | null; back: number; waiting: number }[]>`
    update "Message" m set "pausedAt" = clock_timestamp()
    from (select count(*) filter (where status in ('bounced', 'failed'))::int as back,
            count(*) filter (where status not in ('queued', 'claimed', 'stopped'))::int as out,
            count(*) filter (where status = 'queued')::int as waiting
          from "Delivery" where "messageId" = ${messageId}::uuid) d
    where m.id = ${messageId}::uuid and m."subjectKind" = 'activity' and m."pausedAt" is null and d.waiting > 0
      and d.back - m."bouncesSeen" >= ${LEAST} and (d.back - m."bouncesSeen") * 100 > ${PERCENT} * d.out
    returning m."subjectId", d.back, d.waiting`
  for (const { subjectId, back, waiting } of paused)
    await record(tx, actorOfJob('send-delivery'), {
      type: 'sending.paused',
      subject: { kind: 'message', id: messageId },
      activityId: subjectId,
      data: { back, waiting },
    })
}

/** What waits of a paused message goes out, at the hour that was set for it or now. Throws NotFound for one that is not paused. */
export async function resumeSending(
  actor: Actor,
  { messageId }: { messageId: string },
): Promise<Outcome<null>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const [resumed] = await tx.$queryRaw<{ subjectId: string | null }[]>`
      update "Message" m set "pausedAt" = null, "bouncesSeen" = (
        select count(*) from "Delivery" d where d."messageId" = m.id and d.status in ('bounced', 'failed'))
      where id = ${messageId}::uuid and "pausedAt" is not null returning "subjectId"`
    if (!resumed) throw new NotFound('message')
    await tx.$executeRaw`
      select count(*) from graphile_worker.add_jobs(array(
        select row('send-delivery', json_build_object('deliveryId', d.id), null, coalesce(d."nextAttemptAt", now()), null,
          'delivery:' || d.id, null, null)::graphile_worker.job_spec
        from "Delivery" d where d."messageId" = ${messageId}::uuid and d.status = 'queued'))`
    await record(tx, actor, {
      type: 'sending.resumed',
      subject: { kind: 'message', id: messageId },
      activityId: resumed.subjectId,
    })
    return done(null)
  })
}
