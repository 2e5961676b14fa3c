import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { Prisma, type Tx } from '@/lib/db/client'

export type Removed = { activityId: string; notes: number }

/**
 * Removes private notes, at most `most`, by a condition on "Reply" r, "Invitation" i and "Activity" a. Each activity keeps how many went and
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
      select n."replyId", a.id as "activityId" from "ReplyPrivateNote" n join "Reply" r on r.id = n."replyId"
      join "Invitation" i on i.id = r."invitationId" join "Activity" a on a.id = i."activityId"
      where ${condition} order by a.id, n."replyId" limit ${most}::int
    ), gone as (
      delete from "ReplyPrivateNote" n using chosen c where n."replyId" = c."replyId" returning c."activityId"
    ), counted as (select "activityId", count(*)::int as notes from gone group by 1)
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
