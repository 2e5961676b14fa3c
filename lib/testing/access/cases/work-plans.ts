import { now, ZONE } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { halfYearOf } from '@/lib/plans/rules/half-year'
import type { People } from '@/lib/testing/people'
import type { Role } from '@/prisma/generated/enums'
import { type ActionCase, NOWHERE } from '../case'

const half = () => halfYearOf(now(), ZONE)
const LINE = { 'activities.0.titleEn': 'Film week', 'activities.0.kind': 'cultural' }
const month = () => ({ 'activities.0.month': half().endsWith('1') ? '3' : '9' })

/** Where the plan of the district, or else of the officer's post, stands. */
async function standing({ districtId, consulateId }: People, role: Role) {
  const owner = role === 'district' ? { officeId: districtId } : { consulateId }
  const plan = await db().workPlan.upsert({
    where:
      role === 'district'
        ? { halfYear_officeId: { halfYear: half(), officeId: districtId } }
        : { halfYear_consulateId: { halfYear: half(), consulateId } },
    create: { halfYear: half(), ...owner },
    update: {},
  })
  const newest = await db().workPlanVersion.findFirst({
    where: { planId: plan.id },
    orderBy: { number: 'desc' },
  })
  return { planId: plan.id, number: newest?.number ?? 0, newest }
}

/** A draft of one's own plan, the newest version. */
async function draftOf(people: People, role: Role) {
  const { planId, number, newest } = await standing(people, role)
  if (newest?.status === 'draft') return newest
  return db().workPlanVersion.create({
    data: { planId, number: number + 1, prioritiesEn: `Trade ${number}`, savedAt: now() },
  })
}

/** A version of the post's plan that was submitted and waits to be published. */
export async function submittedPlan(people: People) {
  const { id, planId, number } = await draftOf(people, 'officer')
  await db().workPlanVersion.update({ where: { id }, data: { status: 'submitted', submittedAt: now() } })
  return { planId, number }
}

const permission = 'plans.own'

export const WORK_PLANS: Record<string, ActionCase> = {
  'plans.submitPlan': {
    permission,
    own: async (people, role) => {
      const { number, newest } = await standing(people, role)
      const seen = { number: String(number), edition: String(newest?.edition ?? 0) }
      return { half: half(), ...seen, intent: 'draft', ...LINE, ...month() }
    },
    malformed: () => ({ half: '2023H3', number: 'x', intent: 'burn', 'activities.0.kind': 'war' }),
  },
  'plans.discardPlan': {
    permission,
    own: async (people, role) => ({
      half: half(),
      edition: String((await draftOf(people, role)).edition),
    }),
    nonexistent: () => ({ half: '1999H1', edition: '1' }),
    malformed: () => ({ half: "x' or true", edition: 'x' }),
  },
  'plans.publishPlan': {
    permission: 'plans.publish',
    own: async people => {
      const { planId, number } = await submittedPlan(people)
      return { planId, number: String(number) }
    },
    nonexistent: () => ({ planId: NOWHERE, number: '1' }),
    malformed: () => ({ planId: 'x', number: 'x' }),
  },
}
