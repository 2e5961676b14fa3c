import { type Actor, demand } from '@/lib/access/actor'
import { activityScope, consulateScope, workPlanVersionScope } from '@/lib/access/scope'
import { dayIn, now, ZONE } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { zoned } from '@/lib/i18n/zoned'
import { districts, theOffice } from '@/lib/offices/queries'
import { type HalfYear, halfYearFrom, halfYearOf } from '../rules/half-year'
import { yearlyDay } from '../rules/timeline'
import type { PlanEntry, PlanRow, PlanVersion } from '../types'
import { PLAN_VERSION } from './work-plans'

/**
 * The plan of a half-year: the office's activities, then each district's and each open post's, those in the city first: what they host, and
 * what the newest version of their plan names that the actor may see.
 */
export async function halfPlan(actor: Actor, half: HalfYear): Promise<PlanRow[]> {
  demand(actor, 'plans.read')
  const [office, areas, posts, plans, activities] = await Promise.all([
    theOffice(),
    districts(),
    postsToPlan(actor),
    newestPlans(actor, half),
    hostedIn(actor, half),
  ])
  const city: PlanRow = {
    ...NOTHING,
    id: office.id,
    host: 'city',
    nameZh: office.shortZh,
    nameEn: office.shortEn,
    entries: activities.filter(({ hosts }) => hosts.has(office.id)).map(({ entry }) => entry),
  }
  const byDistrict = areas.map((area): PlanRow => {
    const hosted = activities.filter(({ hosts }) => hosts.has(area.id))
    return {
      ...NOTHING,
      ...received(plans.get(area.id), 'district'),
      id: area.id,
      host: 'district',
      nameZh: area.shortZh,
      nameEn: area.shortEn,
      entries: [
        ...hosted.map(({ entry }) => ({ ...entry, host: 'district' as const })),
        ...entriesOf(plans.get(area.id), 'district'),
      ],
    }
  })
  const byPost = posts.map(
    (post): PlanRow => ({
      ...NOTHING,
      ...received(plans.get(post.id), 'consulate'),
      id: post.id,
      host: 'consulate',
      nameZh: post.stateZh,
      nameEn: post.stateEn,
      code: post.sendingState,
      isElsewhere: post.cityEn !== office.cityEn,
      nationalDay: yearlyDay(post.nationalDay, half),
    }),
  )
  const inCity = byPost.filter(row => !row.isElsewhere)
  const elsewhere = byPost.filter(row => row.isElsewhere)
  return [city, ...byDistrict, ...inCity, ...elsewhere]
}

const NOTHING = { code: null, isElsewhere: false, entries: [], nationalDay: null, plan: null }

/** The half-years of plans to choose from, the earliest first: from two before the one that runs to the next, with the one that is shown. */
export function halvesOfPlans(shown: HalfYear): HalfYear[] {
  const current = currentHalf()
  return [...new Set([shown, ...[-2, -1, 0, 1].map(by => halfYearFrom(current, by))])].sort()
}

/** The half-year that runs, by office time. */
export function currentHalf(): HalfYear {
  return halfYearOf(now(), ZONE)
}

function postsToPlan(actor: Actor) {
  return db().consulate.findMany({
    where: { AND: [consulateScope(actor), { status: 'open' }] },
    select: {
      id: true,
      sendingState: true,
      stateZh: true,
      stateEn: true,
      cityEn: true,
      nationalDay: true,
    },
    orderBy: [{ stateEn: 'asc' }, { cityEn: 'asc' }],
  })
}

type Newest = { planId: string; version: PlanVersion }

/** The newest version that the actor may see of each plan of a half-year, by whose it is. */
async function newestPlans(actor: Actor, half: HalfYear): Promise<Map<string, Newest>> {
  const plans = await db().workPlan.findMany({
    where: { halfYear: half },
    include: {
      versions: {
        where: workPlanVersionScope(actor),
        orderBy: { number: 'desc' },
        take: 1,
        include: PLAN_VERSION,
      },
    },
  })
  return new Map(
    plans.flatMap(({ id, consulateId, officeId, versions: [version] }) =>
      version ? [[consulateId ?? officeId ?? '', { planId: id, version }]] : [],
    ),
  )
}

function received(newest: Newest | undefined, host: PlanEntry['host']) {
  if (!newest) return {}
  const { planId, version } = newest
  return {
    plan: { id: planId, status: version.status, activities: version.activities.length },
    entries: entriesOf(newest, host),
  }
}

function entriesOf(newest: Newest | undefined, host: PlanEntry['host']): PlanEntry[] {
  return (newest?.version.activities ?? []).map(
    ({ key, titleZh, titleEn, kind, month, firstOn, lastOn }) => ({
      id: key,
      host,
      titleZh,
      titleEn,
      kind,
      month,
      firstOn,
      lastOn,
      isFirm: firstOn !== null,
      href: `/office/plans/of/${newest?.planId}`,
    }),
  )
}

/** The activities of a half-year that the office and the districts host, with the offices that do. Drafts and what is cancelled are left out. */
async function hostedIn(actor: Actor, half: HalfYear) {
  const found = await db().activity.findMany({
    where: { AND: [activityScope(actor), { halfYear: half, status: { notIn: ['draft', 'cancelled'] } }] },
    select: {
      id: true,
      titleZh: true,
      titleEn: true,
      kind: true,
      startsAt: true,
      endsAt: true,
      zone: true,
      status: true,
      officeId: true,
      hosts: { select: { officeId: true } },
    },
    orderBy: { startsAt: 'asc' },
  })
  return found.flatMap(({ startsAt, endsAt, zone, officeId, hosts, status, ...activity }) => {
    if (!startsAt) return []
    const entry: PlanEntry = {
      ...activity,
      host: 'city',
      month: zoned(startsAt, zone).month,
      firstOn: dayOf(startsAt, zone),
      lastOn: dayOf(endsAt ?? startsAt, zone),
      isFirm: status !== 'planned',
      href: `/office/activities/${activity.id}`,
    }
    return [{ entry, hosts: new Set([officeId, ...hosts.map(host => host.officeId)]) }]
  })
}

function dayOf(instant: Date, zone: string): Date {
  return new Date(`${dayIn(zone, instant)}T00:00:00Z`)
}
