import { type Actor, may } from '@/lib/access/actor'
import { absentNow } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'
import type { OwnAbsences, StandingIn } from '../types'

/** Those of the office who can take over somebody's work. */
export function mayStandIn(actor: Actor): Prisma.UserWhereInput {
  return { disabledAt: null, role: { in: ['administrator', 'staff'] }, id: { not: actor.id } }
}

/** One's own absences that are not over, and whom one may name; null for somebody whose work nobody takes over. */
export async function ownAbsences(actor: Actor): Promise<OwnAbsences | null> {
  if (!may(actor, 'absence.own')) return null
  const [absences, colleagues] = await Promise.all([
    db().absence.findMany({
      where: { userId: actor.id, endedAt: null, untilOn: { gte: today() } },
      include: { deputy: { select: { name: true } } },
      orderBy: { fromOn: 'asc' },
    }),
    db().user.findMany({
      where: mayStandIn(actor),
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ])
  return {
    absences: absences.map(({ id, fromOn, untilOn, deputy }) => ({
      ...{ id, fromOn, untilOn },
      deputy: deputy.name,
    })),
    colleagues,
  }
}

/** Who stands in for the actor today, and for whom the actor does; by office time. */
export async function standingIn(actor: Actor): Promise<StandingIn> {
  if (!may(actor, 'absence.own')) return { away: null, standsInFor: [] }
  const found = await db().absence.findMany({
    where: { AND: [absentNow(), { OR: [{ userId: actor.id }, { deputyId: actor.id }] }] },
    include: { user: { select: { name: true } }, deputy: { select: { name: true } } },
    orderBy: { untilOn: 'asc' },
  })
  const own = found.find(one => one.userId === actor.id)
  return {
    away: own ? { name: own.deputy.name, untilOn: own.untilOn } : null,
    standsInFor: found
      .filter(one => one.deputyId === actor.id)
      .map(({ user, untilOn }) => ({ name: user.name, untilOn })),
  }
}
