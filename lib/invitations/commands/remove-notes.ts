import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { Prisma, type Tx } from '@/lib/db/client'
import { privateRecords } from '../queries/outlived'

/** The condition on "Reply" r that something private is kept with it. */
const heldPrivately = () => Prisma.sql`r.id in (select n.held from (${privateRecords()}) n)`

export type Removed = { activityId: string; notes: number }

/**
 * Removes private notes and what each who comes was asked, of at most `most` answers, by a condition on "Reply" r, "Invitation" i and "Activity" a. Each activity keeps how many went and
 * when, and gets an event that says no more than that.
 */
export async function removeNotes(
  tx: Tx,
  actor: Actor,
  condition: Prisma.Sql,
  { why, most = null }: { why: 'purpose' | 'request'; most?: number | null },
): Promise<Removed[]> {
  const removed = await tx.$queryRaw<Removed[]>(Prisma.sql`
    with chosen as materialized (
      select r.id as "replyId", a.id as "activityId" from "Reply" r
      join "Invitation" i on i.id = r."invitationId" join "Activity" a on a.id = i."activityId"
      where ${heldPrivately()} and ${condition} order by a.id, r.id limit ${most}::int
    ), notes as (
      delete from "ReplyPrivateNote" n using chosen c where n."replyId" = c."replyId" returning c."activityId"
    ), facts as (
      delete from "DelegatePrivate" p using "Delegate" d, chosen c where d.id = p."delegateId" and d."replyId" = c."replyId"
      returning c."activityId"
    ), gone as (select "activityId" from notes union all select "activityId" from facts),
    counted as (select "activityId", count(*)::int as notes from gone group by 1)
    update "Activity" a set "notesRemoved" = a."notesRemoved" + c.notes, "notesRemovedAt" = ${now()}
    from counted c where a.id = c."activityId" returning a.id as "activityId", c.notes`)
  for (const { activityId, notes } of removed)
    await record(tx, actor, {
      type: 'private.removed',
      subject: { kind: 'activity', id: activityId },
      activityId,
      data: { count: notes, why },
    })
  return removed
}
