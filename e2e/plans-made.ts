import { randomUUID } from 'node:crypto'
import { actorOfUser } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { publishPlan, submitPlan } from '@/lib/plans/commands/work-plan'
import { ownPlan } from '@/lib/plans/queries/work-plans'
import { halfYearFrom, monthsOf } from '@/lib/plans/rules/half-year'
import { submitPlanSchema } from '@/lib/plans/schema'
import type { Role } from '@/prisma/generated/enums'

/**
 * Plans of a post and of a district: of the half-year that runs an earlier version that is published and a later one that is submitted,
 * of the next a draft. Gives the id of the post's, and the half-year.
 */
export async function makePlans(): Promise<{ plan: string; half: string }> {
  const staff = await actorOf('staff')
  for (const role of ['district', 'officer'] as const) {
    const actor = await actorOf(role)
    const { half } = await ownPlan(actor, null)
    await write(role, half, 'submit', 1)
    const plan = await db().workPlan.findFirstOrThrow({ where: planOf(actor, half) })
    const { versions } = await ownPlan(actor, half)
    await publishPlan(staff, { planId: plan.id, number: versions[0]?.number ?? 0 })
    await write(role, half, 'submit', 2)
    await write(role, halfYearFrom(half, 1), 'draft', 1)
    if (role === 'officer') return { plan: plan.id, half }
  }
  throw new Error('nobody has a plan')
}

async function actorOf(role: Role) {
  const user = await db().user.findFirstOrThrow({ where: { role }, orderBy: { createdAt: 'asc' } })
  const actor = await actorOfUser(user.id)
  if (!actor) throw new Error(`the ${role} may not work`)
  return actor
}

const planOf = (actor: Awaited<ReturnType<typeof actorOf>>, halfYear: string) =>
  actor.role === 'officer'
    ? { halfYear, consulateId: actor.consulateId }
    : { halfYear, officeId: actor.officeId }

async function write(role: Role, half: string, intent: 'draft' | 'submit', lines: number) {
  const actor = await actorOf(role)
  const [newest] = (await ownPlan(actor, half)).versions
  const [first = 1, , third = 3] = monthsOf(half)
  const activities = [
    { titleEn: 'Film week', titleZh: '电影周', kind: 'cultural', firstOn: `${half.slice(0, 4)}-${third}-8` },
    { titleEn: 'Water and cities: a talk', titleZh: '水与城市讲座', kind: 'economic', month: String(first) },
  ]
  const outcome = await submitPlan(
    actor,
    submitPlanSchema.parse({
      half,
      number: newest?.number ?? 0,
      edition: newest?.edition ?? 0,
      intent,
      prioritiesEn: `Trade in food, and students who come back. ${randomUUID().slice(0, 4)}`,
      prioritiesZh: '食品贸易，以及学成归来的学生。',
      activities: activities
        .slice(0, lines)
        .map((line, place) => ({ ...line, key: newest?.activities[place]?.key })),
    }),
  )
  if (!outcome.ok) throw new Error(`${role}: ${outcome.reason}`)
}
