import { type Actor, demand } from '@/lib/access/actor'
import { workPlanVersionScope } from '@/lib/access/scope'
import { now, ZONE } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { type HalfYear, halfYearOf, isHalfYear } from '../rules/half-year'
import { byDay, halvesToPlan } from '../rules/work-plan'
import type { OwnWorkPlan, PlanContent, PlanOwner, PlanVersion, PublishedActivity } from '../types'

/** With a version, what it names, in its order. */
export const PLAN_VERSION = {
  activities: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.WorkPlanVersionInclude

/** The content of a version, without its history. */
export function contentOf({ prioritiesZh, prioritiesEn, activities }: PlanVersion): PlanContent {
  return { prioritiesZh, prioritiesEn, activities }
}

/** Whose plan an actor writes: an officer that of the post, a district's staff that of their office. Throws NotFound. */
export function planOwner(actor: Actor): { kind: PlanOwner; id: string } {
  if (actor.role === 'officer' && actor.consulateId) return { kind: 'consulate', id: actor.consulateId }
  if (actor.role === 'district' && actor.officeId) return { kind: 'office', id: actor.officeId }
  throw new NotFound('plan')
}

const ownedBy = ({ kind, id }: ReturnType<typeof planOwner>): Prisma.WorkPlanWhereInput =>
  kind === 'consulate' ? { consulateId: id } : { officeId: id }

/**
 * One's own work plan of a half-year with all its versions, the newest first, and the half-years to choose from, the earliest first: those
 * that are planned now, and those that were. Without a half-year, the one that runs. Throws NotFound for what is no half-year of these.
 */
export async function ownPlan(actor: Actor, asked: string | null): Promise<OwnWorkPlan> {
  demand(actor, 'plans.own')
  const owner = planOwner(actor)
  const current = halfYearOf(now(), ZONE)
  const plans = await db().workPlan.findMany({
    where: { ...ownedBy(owner), versions: { some: {} } },
    select: { id: true, halfYear: true },
  })
  const open = halvesToPlan(current)
  const halves = [...new Set([...open, ...plans.map(plan => plan.halfYear)])].sort()
  const half = asked ?? current
  if (!isHalfYear(half) || !halves.includes(half)) throw new NotFound('plan')
  const plan = plans.find(({ halfYear }) => halfYear === half)
  return {
    owner: owner.kind,
    half,
    halves,
    isOpen: open.includes(half),
    versions: plan ? await seenVersions(actor, plan.id) : [],
  }
}

/** One's own plan of the half-year that runs, in short: its draft, and the newest version that was submitted; null for none. */
export async function ownPlanNow(
  actor: Actor,
): Promise<{ half: HalfYear; draft: PlanVersion | null; standing: PlanVersion | null }> {
  demand(actor, 'plans.own')
  const half = halfYearOf(now(), ZONE)
  const newest = await db().workPlanVersion.findMany({
    where: { plan: { halfYear: half, ...ownedBy(planOwner(actor)) } },
    include: PLAN_VERSION,
    orderBy: { number: 'desc' },
    take: 2,
  })
  return {
    half,
    draft: newest.find(({ status }) => status === 'draft') ?? null,
    standing: newest.find(({ status }) => status !== 'draft') ?? null,
  }
}

const PLAN_OWNER = {
  id: true,
  halfYear: true,
  consulate: {
    select: { id: true, sendingState: true, stateZh: true, stateEn: true, nameZh: true, nameEn: true },
  },
  office: { select: { id: true, nameZh: true, nameEn: true } },
} as const satisfies Prisma.WorkPlanSelect

/** A plan for the office: whose it is, and the versions that it may see, the newest first. Throws NotFound. */
export async function workPlan(actor: Actor, planId: string) {
  demand(actor, 'plans.read')
  const plan = UUID.test(planId)
    ? await db().workPlan.findFirst({ where: { id: planId }, select: PLAN_OWNER })
    : null
  const versions = plan ? await seenVersions(actor, plan.id) : []
  const [newest] = versions
  if (!plan || !newest) throw new NotFound('plan')
  return { ...plan, newest, versions }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function seenVersions(actor: Actor, planId: string): Promise<PlanVersion[]> {
  return db().workPlanVersion.findMany({
    where: { AND: [{ planId }, workPlanVersionScope(actor)] },
    include: PLAN_VERSION,
    orderBy: { number: 'desc' },
  })
}

/** The work plans of a post, the newest half-year first, each with its newest version that the actor may see. */
export async function plansOfPost(actor: Actor, consulateId: string) {
  demand(actor, 'plans.read')
  const plans = await db().workPlan.findMany({
    where: { consulateId, versions: { some: workPlanVersionScope(actor) } },
    select: {
      id: true,
      halfYear: true,
      versions: {
        where: workPlanVersionScope(actor),
        orderBy: { number: 'desc' },
        take: 1,
        include: PLAN_VERSION,
      },
    },
    orderBy: { halfYear: 'desc' },
  })
  return plans.flatMap(({ id, halfYear, versions: [newest] }) => (newest ? [{ id, halfYear, newest }] : []))
}

/**
 * The activities of the plans of a half-year that others have published, in the order of their days, each with whose it is. Priorities are
 * between a post and the office.
 */
export async function publishedActivities(actor: Actor, half: HalfYear): Promise<PublishedActivity[]> {
  demand(actor, 'plans.own')
  const own = await db().workPlan.findFirst({
    where: { halfYear: half, ...ownedBy(planOwner(actor)) },
    select: { id: true },
  })
  const plans = await db().workPlan.findMany({
    where: { halfYear: half, ...(own ? { id: { not: own.id } } : {}) },
    select: {
      consulate: { select: { sendingState: true, stateZh: true, stateEn: true } },
      office: { select: { shortZh: true, shortEn: true } },
      versions: {
        where: { AND: [workPlanVersionScope(actor), { status: 'published' }] },
        orderBy: { number: 'desc' },
        take: 1,
        include: PLAN_VERSION,
      },
    },
  })
  const all = plans.flatMap(({ consulate, office, versions: [version] }) => {
    const whose = {
      code: consulate?.sendingState ?? null,
      nameZh: consulate?.stateZh ?? office?.shortZh ?? '',
      nameEn: consulate?.stateEn ?? office?.shortEn ?? '',
    }
    return (version?.activities ?? []).map(line => ({ ...line, whose }))
  })
  return all.sort(byDay)
}

/** How many plans wait to be published, and since when the longest, of which half-year: those whose newest submitted version is not. */
export async function waitingPlans(
  actor: Actor,
): Promise<{ count: number; since: Date | null; half: HalfYear | null }> {
  demand(actor, 'plans.read')
  const newest = await db().workPlanVersion.findMany({
    where: workPlanVersionScope(actor),
    distinct: ['planId'],
    orderBy: [{ planId: 'asc' }, { number: 'desc' }],
    select: { status: true, submittedAt: true, plan: { select: { halfYear: true } } },
  })
  const waiting = newest.filter(({ status }) => status === 'submitted')
  const at = ({ submittedAt }: (typeof waiting)[number]) => submittedAt?.getTime() ?? 0
  const [oldest] = [...waiting].sort((a, b) => at(a) - at(b))
  return {
    count: waiting.length,
    since: oldest?.submittedAt ?? null,
    half: oldest?.plan.halfYear ?? null,
  }
}
