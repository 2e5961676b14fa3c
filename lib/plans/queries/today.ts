import { type Actor, demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { ActivityStatus } from '@/prisma/generated/enums'
import { instantAt, typedMoment } from '../rules/moments'

const WEEK = 7
const OUT: ActivityStatus[] = ['open', 'postponed']
const NAMES = {
  id: true,
  status: true,
  titleZh: true,
  titleEn: true,
  placeZh: true,
  placeEn: true,
  zone: true,
  startsAt: true,
  endsAt: true,
  replyBy: true,
} as const

/** What the coming seven days bring: activities that take place, deadlines that end; and what is begun or over but not dealt with. */
export async function dueThisWeek(actor: Actor, zone: string) {
  demand(actor, 'activities.read')
  const from = now()
  const until = weekFrom(from, zone)
  const scope = activityScope(actor)
  const [activities, deadlines, drafts, over] = await Promise.all([
    db().activity.findMany({
      where: {
        AND: [
          scope,
          {
            status: { in: ['planned', 'open', 'postponed'] },
            endsAt: { gte: from },
            startsAt: { lt: until },
          },
        ],
      },
      select: NAMES,
      orderBy: { startsAt: 'asc' },
    }),
    db().activity.findMany({
      where: {
        AND: [scope, { status: { in: OUT }, replyBy: { gte: from, lt: until }, repliesClosedAt: null }],
      },
      select: NAMES,
      orderBy: { replyBy: 'asc' },
    }),
    db().activity.findMany({
      where: {
        AND: [
          scope,
          { status: { in: ['draft', 'planned'] }, OR: [{ startsAt: null }, { startsAt: { gte: from } }] },
        ],
      },
      select: NAMES,
      orderBy: [{ startsAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
      take: 8,
    }),
    db().activity.findMany({
      where: { AND: [scope, { status: { in: OUT }, endsAt: { lt: from } }] },
      select: NAMES,
      orderBy: { endsAt: 'desc' },
      take: 8,
    }),
  ])
  return { activities, deadlines, drafts, over }
}

/** The end of the seventh day from now in the zone. */
function weekFrom(from: Date, zone: string): Date {
  const { day } = typedMoment(from, zone)
  return instantAt(day, (WEEK + 1) * 24 * 60, zone) ?? new Date(from.getTime() + (WEEK + 1) * 86_400_000)
}
