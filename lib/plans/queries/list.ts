import { type Actor, demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'
import { exactlyElseAlike, findEntries } from '@/lib/search/find'
import type { ActivityStatus } from '@/prisma/generated/enums'
import { halfYearFrom, halfYearOf } from '../rules/half-year'
import type { Filter } from '../schema'

/** How many of what the search finds a list takes. */
const MOST_FOUND = 1000

const PAGE = 50
const NAMES = { shortZh: true, shortEn: true } as const

const SHOWN = {
  id: true,
  status: true,
  kind: true,
  titleZh: true,
  titleEn: true,
  placeZh: true,
  placeEn: true,
  zone: true,
  startsAt: true,
  endsAt: true,
  replyBy: true,
  halfYear: true,
  repliesClosedAt: true,
  office: { select: NAMES },
  hosts: { select: { office: { select: NAMES } } },
} satisfies Prisma.ActivitySelect

/**
 * Activities of one half-year (the present one where the filter names none; drafts without a date count to it), in the order of their
 * dates, 50 a page; `counts` by state without regard to the state that is chosen.
 */
export async function listActivities(actor: Actor, filter: Filter, zone: string) {
  demand(actor, 'activities.read')
  const { within, where, orderBy, half, present } = await asked(actor, filter, zone)
  const [rows, total, groups] = await Promise.all([
    db().activity.findMany({ where, select: SHOWN, orderBy, skip: (filter.page - 1) * PAGE, take: PAGE }),
    db().activity.count({ where }),
    db().activity.groupBy({ by: ['status'], where: { AND: within }, _count: true }),
  ])
  const counts = new Map(groups.map(group => [group.status, group._count] as [ActivityStatus, number]))
  return { rows, total, pages: Math.max(1, Math.ceil(total / PAGE)), counts, half, present }
}

/** All the pages of that list at once, and the half-year that they are of: for an export. */
export async function allListed(actor: Actor, filter: Filter, zone: string) {
  demand(actor, 'activities.read')
  const { where, orderBy, half } = await asked(actor, filter, zone)
  return { rows: await db().activity.findMany({ where, select: SHOWN, orderBy }), half }
}

async function asked(actor: Actor, filter: Filter, zone: string) {
  const present = halfYearOf(now(), zone)
  const half = filter.half ?? present
  const within: Prisma.ActivityWhereInput[] = [
    activityScope(actor),
    ...inHalf(half, present),
    ...(filter.kind ? [{ kind: filter.kind }] : []),
    ...(filter.host
      ? [{ OR: [{ officeId: filter.host }, { hosts: { some: { officeId: filter.host } } }] }]
      : []),
    ...(await inText(filter.q)),
  ]
  const where = { AND: [...within, ...(filter.status ? [{ status: filter.status }] : [])] }
  const order = half === 'all' ? 'desc' : 'asc'
  const orderBy: Prisma.ActivityOrderByWithRelationInput[] = [
    { startsAt: { sort: order, nulls: half === 'all' ? 'first' : 'last' } },
    { createdAt: order },
    { id: order },
  ]
  return { within, where, orderBy, half, present }
}

function inHalf(half: string, present: string): Prisma.ActivityWhereInput[] {
  if (half === 'all') return []
  return [half === present ? { OR: [{ halfYear: half }, { halfYear: null }] } : { halfYear: half }]
}

/** Whose words all stand in it, and what the search finds besides: by pinyin, initials, without accents, misspelt. */
async function inText(text: string): Promise<Prisma.ActivityWhereInput[]> {
  const words = text.split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const [found] = await exactlyElseAlike(
    async how => [await findEntries('activity', text, { among: null, most: MOST_FOUND, how })] as const,
  )
  return [{ OR: [{ AND: words.map(inWord) }, { id: { in: found } }] }]
}

function inWord(word: string): Prisma.ActivityWhereInput {
  // A sign of a pattern is the sign that it is.
  const contains = { contains: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  return {
    OR: [{ titleZh: contains }, { titleEn: contains }, { placeZh: contains }, { placeEn: contains }],
  }
}

/** The half-years to switch between: from the first activity to the next half from now, the latest last. */
export async function halfYearsInUse(actor: Actor, zone: string): Promise<string[]> {
  demand(actor, 'activities.read')
  const present = halfYearOf(now(), zone)
  const used = await db().activity.groupBy({
    by: ['halfYear'],
    where: { AND: [activityScope(actor), { halfYear: { not: null } }] },
  })
  const halves = used.flatMap(({ halfYear }) => (halfYear ? [halfYear] : []))
  return [...new Set([...halves, halfYearFrom(present, -1), present, halfYearFrom(present, 1)])].sort()
}
