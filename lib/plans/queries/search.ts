import { type Actor, may } from '@/lib/access/actor'
import { activityScope, TOLD } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { db, prepared } from '@/lib/db/client'
import { findEntries, type How } from '@/lib/search/find'

const MOST = 6

type FoundActivity = {
  id: string
  titleEn: string
  titleZh: string
  startsAt: Date | null
  zone: string
  status: string
  isPast: boolean
  /** The invitation of the reader's own post. */
  invitationId: string | null
}

const ACTIVITIES = `
  select a.id, a."titleEn", a."titleZh", a."startsAt", a.zone, a.status::text as status, coalesce(a."endsAt" < $2, false) as "isPast",
    (select i.id from "Invitation" i where i."activityId" = a.id and i."consulateId" = $3::uuid and i.status <> 'draft' and ${TOLD}
     order by i."createdAt" desc limit 1) as "invitationId"
  from unnest($1::uuid[]) with ordinality as f(id, place) join "Activity" a on a.id = f.id order by f.place`

/**
 * The activities that a text finds, the best first: of the office's own readers all, of a district's those it hosts, of an officer those that the
 * post is invited to. What the reader may not see is not looked at.
 */
export async function findActivities(actor: Actor, text: string, how: How): Promise<FoundActivity[]> {
  const seesAll = may(actor, 'activities.read')
  if (!seesAll && !may(actor, 'home.read') && !may(actor, 'district.read')) return []
  const among = seesAll ? null : await within(actor)
  const ids = await findEntries('activity', text, { among, most: MOST, how })
  return ids.length > 0 ? prepared('found-activities', ACTIVITIES, [ids, now(), actor.consulateId]) : []
}

async function within(actor: Actor): Promise<string[]> {
  // A district's page lists what has a date.
  const where = { AND: [activityScope(actor), { endsAt: { not: null } }] }
  const activities = await db().activity.findMany({ where, select: { id: true } })
  return activities.map(activity => activity.id)
}
