import { db, Prisma } from '@/lib/db/client'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import type { ActivityKind } from '@/prisma/generated/enums'
import type { ActivityFacts, Grouped, InvitationFacts, InvitationGroup } from '../types'

/** Narrows to some months, consulates, kinds of a half-year. */
export type Narrowed = { month?: number; consulate?: string; kind?: ActivityKind }

const monthOf = Prisma.sql`extract(month from timezone(a.zone, a."startsAt"))::int`

/** The activities of a half-year that the office or one of its districts hosts or co-hosts, as `a`. A draft without a kind is none yet. */
function hosted(officeId: string, half: HalfYear, narrowed: Narrowed): Prisma.Sql {
  const ours = Prisma.sql`(select o.id from "Office" o where o.id = ${officeId}::uuid or o."parentId" = ${officeId}::uuid)`
  const conditions = [
    Prisma.sql`a."halfYear" = ${half} and a.kind is not null`,
    Prisma.sql`(a."officeId" in ${ours} or exists (
      select 1 from "ActivityHost" h where h."activityId" = a.id and h."officeId" in ${ours}))`,
  ]
  if (narrowed.kind) conditions.push(Prisma.sql`a.kind = ${narrowed.kind}::"ActivityKind"`)
  if (narrowed.month) conditions.push(Prisma.sql`${monthOf} = ${narrowed.month}`)
  return Prisma.join(conditions, ' and ')
}

const ACTIVITY_FACTS = Prisma.sql`
  a.kind, a.status, ${monthOf} as month,
  exists (select 1 from "Invitation" i where i."activityId" = a.id and i.status = 'issued') as invited`

/** The activities of a half-year by what is known of them, counted. */
export async function activityGroups(officeId: string, half: HalfYear): Promise<Grouped<ActivityFacts>[]> {
  return db().$queryRaw(Prisma.sql`
    select f.*, count(*)::int as n
    from (select ${ACTIVITY_FACTS} from "Activity" a where ${hosted(officeId, half, {})}) f
    group by kind, status, month, invited`)
}

/** The same, one by one, in the order in which they take place. */
export async function activityFacts(
  officeId: string,
  half: HalfYear,
  narrowed: Narrowed,
): Promise<(ActivityFacts & { id: string })[]> {
  return db().$queryRaw(Prisma.sql`
    select a.id, ${ACTIVITY_FACTS} from "Activity" a where ${hosted(officeId, half, narrowed)}
    order by a."startsAt", a.id`)
}

/** `at`: office time. An activity's attendance is taken when it is over and somebody was checked in. */
const invitationFacts = (at: Date) => Prisma.sql`
  i."consulateId", a.kind, ${monthOf} as month, a.status as "activityStatus", i.status, i.answer,
  (select not r.late from "Reply" r where r."invitationId" = i.id and r.version = 1) as "inTime",
  (a."endsAt" <= ${at} and coalesce(taken.yes, false)) as "checkedIn",
  exists (select 1 from "Attendance" t join "Delegate" d on d.id = t."delegateId" join "Reply" r on r.id = d."replyId"
          where r."invitationId" = i.id) as came,
  (select min(d.level) from "Delegate" d join "Reply" r on r.id = d."replyId" left join "Nomination" n on n.id = d."nominationId"
   where r."invitationId" = i.id and r.version = i."replyVersion" and n.decision is distinct from 'declined') as level`

const FROM_INVITATIONS = Prisma.sql`
  from "Invitation" i
  join "Activity" a on a.id = i."activityId"
  left join lateral (
    select true as yes from "Attendance" t join "Delegate" d on d.id = t."delegateId" join "Reply" r on r.id = d."replyId"
    join "Invitation" other on other.id = r."invitationId" where other."activityId" = a.id limit 1) taken on true`

/** From the issue of an invitation to its first answer, by office time; null without an answer. */
const SECONDS_TO_ANSWER = Prisma.sql`
  (select greatest(0, round(extract(epoch from r.at - i."issuedAt")))::int from "Reply" r
   where r."invitationId" = i.id and r.version = 1)`

const GROUP = Prisma.sql`"consulateId", kind, month, "activityStatus", status, answer, "inTime", "checkedIn", came, level`

const ofConsulate = ({ consulate }: Narrowed) =>
  consulate ? Prisma.sql`and i."consulateId" = ${consulate}::uuid` : Prisma.empty

/** The invitations to the activities of a half-year by what is known of them, counted. */
export async function invitationGroups(
  officeId: string,
  half: HalfYear,
  at: Date,
): Promise<InvitationGroup[]> {
  return db().$queryRaw(Prisma.sql`
    select ${GROUP}, count(*)::int as n, coalesce(array_agg(seconds) filter (where seconds is not null), '{}') as seconds
    from (select ${invitationFacts(at)}, ${SECONDS_TO_ANSWER} as seconds ${FROM_INVITATIONS}
          where ${hosted(officeId, half, {})}) f
    group by ${GROUP}`)
}

/** The same, one by one: by activity, then by the consulate's State. */
export async function invitationRows(
  officeId: string,
  half: HalfYear,
  at: Date,
  narrowed: Narrowed,
): Promise<(InvitationFacts & { id: string })[]> {
  return db().$queryRaw(Prisma.sql`
    select i.id, ${invitationFacts(at)} ${FROM_INVITATIONS}
    join "Consulate" c on c.id = i."consulateId"
    where ${hosted(officeId, half, narrowed)} ${ofConsulate(narrowed)}
    order by a."startsAt", a.id, c."stateEn", i.id`)
}

/**
 * From when on the portal's own rows are whole: the half-years since it came into use, by office time; null before that. It is in use once
 * the first invitation was issued or the first request for support submitted, and for both alike: from then on a half-year in which
 * nobody was invited, or no support was delivered, counts 0, and one before it is not known. What was done without the portal in its
 * first half-year is not here; staff record the total.
 */
export async function firstCounted(zone: string): Promise<HalfYear | null> {
  const [row] = await db().$queryRaw<{ half: HalfYear | null }[]>(Prisma.sql`
    select half_year(least((select min("issuedAt") from "Invitation"),
      (select min(at) from "SupportStep" where "to" = 'submitted')), ${zone}) as half`)
  return row?.half ?? null
}
