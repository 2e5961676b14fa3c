import '@/lib/testing/database'
import { expect, it } from 'vitest'
import { now, ZONE } from '@/lib/clock'
import { db, pool } from '@/lib/db/client'
import { submitPlan } from '@/lib/plans/commands/work-plan'
import { halfYearOf } from '@/lib/plans/rules/half-year'
import { submitPlanSchema } from '@/lib/plans/schema'
import { actorFor, makeWorld } from '@/lib/testing/world'
import { tellOfEvent } from './commands/tell'
import { ownNotices } from './queries/notices'
import { addressOf, said } from './rules/saying'

it('the desk is told when a post or a district submits its plan, and nothing of drafts', async () => {
  const world = await makeWorld()
  const half = halfYearOf(now(), ZONE)
  const plan = (intent: string) => submitPlanSchema.parse({ half, intent, prioritiesEn: 'Trade' })
  await submitPlan(await actorFor(world.users.officer), plan('submit'))
  await submitPlan(await actorFor(world.users.other), plan('draft'))
  const { name } = await actorFor(world.users.district)
  await submitPlan(await actorFor(world.users.district), plan('submit'))
  const { rows } = await pool().query<{ eventId: string }>(
    `select p.payload->>'eventId' as "eventId" from graphile_worker._private_jobs p
     join graphile_worker.jobs j using (id) where j.task_identifier = 'event-recorded' order by p.id`,
  )
  for (const { eventId } of rows) await tellOfEvent(eventId)
  const { notices } = await ownNotices(await actorFor(world.users.staff), { page: 1 })
  expect(notices.map(notice => said(notice, 'en')).sort()).toEqual(
    ['Japan has submitted its work plan', `${name} has submitted the work plan of a district`].sort(),
  )
  const plans = await db().workPlan.findMany({ where: { versions: { some: { status: 'submitted' } } } })
  expect(new Set(notices.map(addressOf))).toEqual(new Set(plans.map(({ id }) => `/office/plans/of/${id}`)))
})
