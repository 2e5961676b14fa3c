import { type Actor, demand } from '@/lib/access/actor'
import { calendarReach, TOLD } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { prepared } from '@/lib/db/client'
import type { ActivityKind, ActivityStatus, Answer } from '@/prisma/generated/enums'

/** An activity of a calendar. Instants are Dates; the zone is the activity's. */
export type CalendarActivity = {
  id: string
  version: number
  status: Exclude<ActivityStatus, 'draft'>
  kind: ActivityKind
  titleEn: string
  titleZh: string
  placeEn: string
  placeZh: string
  dressEn: string
  dressZh: string
  reasonEn: string
  reasonZh: string
  contactName: string
  contactPhone: string
  zone: string
  startsAt: Date
  endsAt: Date
  replyBy: Date
  changedAt: Date
  officeEn: string
  officeZh: string
  replyAddress: string | null
  programme: { startsAt: Date; textEn: string; textZh: string }[]
  /** What the post of the calendar's owner was sent; null in a calendar of the office. */
  invitation: { id: string; uid: string; sequence: number; answer: Answer; seats: number } | null
}

const CALENDAR = `
  with own as (
    select i."activityId" as id from "Invitation" i where i."consulateId" = $1 and i.status = 'issued'
    union select o."activityId" from "ActivityOrganiser" o where o."userId" = $2
    union select h."activityId" from "ActivityHost" h where h."officeId" = $3
    union select a.id from "Activity" a where a."officeId" = $3
  )
  select a.id, a.version, a.status, a.kind, a."titleEn", a."titleZh", a."placeEn", a."placeZh", a."dressEn", a."dressZh", a."reasonEn",
    a."reasonZh", a."contactName", a."contactPhone", a.zone, a."startsAt", a."endsAt", a."replyBy",
    greatest(a."updatedAt", i."issuedAt", i."repliedAt") as "changedAt",
    f."nameEn" as "officeEn", f."nameZh" as "officeZh", f."replyAddress",
    (select coalesce(json_agg(json_build_object('startsAt', l."startsAt", 'textEn', l."textEn", 'textZh', l."textZh")
      order by l.position), '[]') from "ProgrammeLine" l where l."activityId" = a.id) as programme,
    case when i.id is not null then json_build_object('id', i.id, 'uid', i."calendarUid", 'sequence', i.sequence, 'answer', i.answer,
      'seats', i.seats) end as invitation
  from own join "Activity" a on a.id = own.id join "Office" f on f.id = a."officeId"
  left join "Invitation" i on i."activityId" = a.id and i."consulateId" = $1 and i.status = 'issued'
  where a.status <> 'draft' and a."endsAt" > $4 and ${TOLD}
  order by a."startsAt", a.id`

/** How long what is over stays in a calendar. */
const KEPT = 365 * 24 * 60 * 60 * 1000

/**
 * What stands in an actor's own calendar: for an officer what his or her post is invited to, for a district what it hosts, for staff what
 * they organise; no drafts, nothing withdrawn or held back, and what is over for a year. In the order of dates. One query.
 */
export async function calendarActivities(actor: Actor): Promise<CalendarActivity[]> {
  demand(actor, 'feed.read')
  const { consulateId, organiserId, officeId } = calendarReach(actor)
  const values = [consulateId, organiserId, officeId, new Date(now().getTime() - KEPT)]
  const rows = await prepared<CalendarActivity>('calendar-activities', CALENDAR, values)
  return rows.map(row => ({
    ...row,
    programme: row.programme.map(line => ({ ...line, startsAt: new Date(line.startsAt) })),
  }))
}
