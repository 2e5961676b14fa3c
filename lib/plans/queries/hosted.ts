import { type Actor, demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'

const SHOWN = {
  id: true,
  status: true,
  kind: true,
  titleZh: true,
  titleEn: true,
  purposeZh: true,
  purposeEn: true,
  placeZh: true,
  placeEn: true,
  dressZh: true,
  dressEn: true,
  zone: true,
  startsAt: true,
  endsAt: true,
  reasonZh: true,
  reasonEn: true,
  contactName: true,
  contactPhone: true,
  programme: {
    select: { id: true, startsAt: true, textZh: true, textEn: true },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.ActivitySelect

export type HostedActivity = Prisma.ActivityGetPayload<{ select: typeof SHOWN }>

/** The activities that a district hosts: those to come in the order of their dates, or those that are over, the latest first. */
export async function hostedActivities(actor: Actor, which: 'coming' | 'over'): Promise<HostedActivity[]> {
  demand(actor, 'district.read')
  const isOver = which === 'over'
  return db().activity.findMany({
    where: { AND: [activityScope(actor), { endsAt: isOver ? { lt: now() } : { gte: now() } }] },
    select: SHOWN,
    orderBy: { startsAt: isOver ? 'desc' : 'asc' },
    take: 50,
  })
}
