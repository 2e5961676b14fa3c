import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import { now, ZONE } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { exportHalfPlan } from '../commands/export-plan'
import { submitPlan } from '../commands/work-plan'
import { halfPlan } from '../queries/half-plan'
import { halfYearOf, monthsOf } from '../rules/half-year'
import { planExportSchema, submitPlanSchema } from '../schema'

let world: World
let half: string

beforeAll(async () => {
  world = await makeWorld()
  const { startsAt, zone } = await db().activity.findFirstOrThrow()
  half = halfYearOf(startsAt ?? now(), zone)
  await db().activity.updateMany({ data: { status: 'planned' } })
  // What a post may write now: the half-year that runs.
  const own = halfYearOf(now(), ZONE)
  const plan = (intent: string, titleEn: string) =>
    submitPlanSchema.parse({
      half: own,
      intent,
      activities: [{ titleEn, kind: 'cultural', month: String(monthsOf(own)[0]) }],
    })
  await submitPlan(await actorFor(world.users.officer), plan('submit', 'Film week'))
  await submitPlan(await actorFor(world.users.other), plan('draft', 'Secret concert'))
})

it('stands with a line for the office, each district and each open post, those in the city first', async () => {
  const rows = await halfPlan(await actorFor(world.users.staff), half)
  const own = rows.map(row => [row.host, row.isElsewhere])
  expect(own[0]).toEqual(['city', false])
  expect(own[1]).toEqual(['district', false])
  expect(rows.filter(row => row.host === 'consulate').map(row => row.code)).toEqual(
    expect.arrayContaining(['HU', 'JP', 'UY']),
  )
  expect(rows[0]?.entries.map(entry => entry.isFirm)).toEqual([false])
})

it('is taken away as its page shows it, without what a post has not submitted', async () => {
  const staff = await actorFor(world.users.staff)
  const asked = planExportSchema.parse({ half: halfYearOf(now(), ZONE), format: 'csv', locale: 'en' })
  const { columns, rows } = await exportHalfPlan(staff, asked)
  expect(columns).toHaveLength(8)
  expect(rows.every(row => row.length === 8)).toBe(true)
  expect(rows.find(row => row[2] === 'Film week')?.slice(0, 2)).toEqual(['Japan', 'Submitted'])
  expect(rows.find(row => row[0] === 'Hungary')?.slice(0, 3)).toEqual(['Hungary', 'Plan not received', null])
  expect(JSON.stringify(rows)).not.toContain('Secret')
  await expect(exportHalfPlan(await actorFor(world.users.officer), asked)).rejects.toThrow('plans.read')
  const event = await db().auditEvent.findFirstOrThrow({ where: { type: 'list.exported' } })
  expect(event.data).toMatchObject({ list: 'plan', rows: rows.length })
})
