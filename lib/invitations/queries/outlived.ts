import { type Actor, demand } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import { db, Prisma } from '@/lib/db/client'
import { theOffice } from '@/lib/offices/queries'
import { keptUntil } from '../rules/keeping'
import type { Outlived } from '../types'

/**
 * The condition on "Activity" a and "Invitation" i that what was kept for the day has no purpose any longer: the activity was over, or
 * cancelled, or the invitation withdrawn, before an instant of office time.
 */
export function overBefore(before: Date): Prisma.Sql {
  return Prisma.sql`least(a."endsAt", a."cancelledAt", i."withdrawnAt") < ${before}`
}

/** Everything private that is kept with an answer, as rows of the answer's id `held`. */
export function privateRecords(): Prisma.Sql {
  return Prisma.sql`select "replyId" as held from "ReplyPrivateNote"
    union all select d."replyId" from "DelegatePrivate" p join "Delegate" d on d.id = p."delegateId"`
}

/** How many private notes, ended reply links and mails `removeOutlived` would remove now, and before when their activities were over. */
export async function outlived(actor: Actor): Promise<Outlived> {
  demand(actor, 'offices.manage')
  const before = keptUntil(now(), (await theOffice()).notesKeptDays)
  const [found] = await db().$queryRaw<Omit<Outlived, 'before'>[]>`
    select count(n.held)::int as notes, count(distinct a.id) filter (where n.held is not null)::int as activities,
      (select count(*)::int from "ReplyToken" t join "Invitation" i on i.id = t."invitationId" join "Activity" a on a.id = i."activityId"
       where t."revokedAt" is not null and ${overBefore(before)}) as links,
      (select count(*)::int from "InboundMail" where state in ('applied', 'ignored', 'cleared')
        and "receivedAt" < ${before} and "fromAddress" <> '') as mails
    from (${privateRecords()}) n join "Reply" r on r.id = n.held join "Invitation" i on i.id = r."invitationId"
    join "Activity" a on a.id = i."activityId" where ${overBefore(before)}`
  return { before, notes: 0, activities: 0, links: 0, mails: 0, ...found }
}
