import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { provideSettings } from '@/lib/env'
import { Forbidden, NotFound } from '@/lib/errors'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import type { ActivityKind } from '@/prisma/generated/enums'
import { createActivity } from '../commands/create'
import { planActivity } from '../commands/plan'
import { filterSchema } from '../schema'
import { activityExists } from './activity'
import { hostedActivities } from './hosted'
import { halfYearsInUse, listActivities } from './list'
import { dueThisWeek } from './today'

const ZONE = 'Asia/Shanghai'
let world: World
let staff: Actor

beforeAll(async () => {
  provideSettings({ CLOCK_START: `2023-07-10T09:00:00+08:00@${new Date().toISOString()}` })
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
  await plan('Spring', '2023-03-10', 'economic')
  await plan('Visit', '2023-07-13', 'district_visit', [world.district.id])
  await plan('Autumn', '2023-09-20', 'economic')
  await createActivity(staff, { titleEn: 'Some day' })
})

async function plan(titleEn: string, day: string, kind: ActivityKind, coHosts: string[] = []) {
  const startsAt = new Date(`${day}T09:00:00+08:00`)
  const endsAt = new Date(`${day}T12:00:00+08:00`)
  const both = { titleEn, titleZh: `${titleEn}会`, placeEn: 'Hall', placeZh: '会堂' }
  const made = await createActivity(staff, { ...both, startsAt, endsAt, kind, coHosts })
  if (made.ok) await planActivity(staff, made.value)
  return made.ok ? made.value.id : ''
}

const titles = async (query: Record<string, string>, actor = staff) =>
  (await listActivities(actor, filterSchema.parse(query), ZONE)).rows.map(row => row.titleEn)

describe('the list', () => {
  it('shows the present half-year, drafts without a date last', async () => {
    expect(await titles({})).toEqual(['Visit', 'Meeting of deputy heads', 'Autumn', 'Some day'])
  })
  it('takes its filter from the address, and ignores what it cannot read', async () => {
    expect(await titles({ half: '2023H1' })).toEqual(['Spring'])
    expect(await titles({ half: 'all', kind: 'economic' })).toEqual(['Autumn', 'Spring'])
    expect(await titles({ status: 'draft' })).toEqual(['Some day'])
    expect(await titles({ host: world.district.id })).toEqual(['Visit'])
    expect(await titles({ q: ' visit 会' })).toEqual(['Visit'])
    expect(await titles({ half: 'x', status: 'x', kind: 'x', host: 'x', page: '-1' })).toHaveLength(4)
  })
  it('counts states whatever state is shown', async () => {
    const { counts, total } = await listActivities(staff, filterSchema.parse({ status: 'draft' }), ZONE)
    expect([total, counts.get('draft'), counts.get('planned')]).toEqual([1, 1, 3])
  })
  it('offers the half-years from the first to the next', async () => {
    expect(await halfYearsInUse(staff, ZONE)).toEqual(['2023H1', '2023H2', '2024H1'])
  })
})

describe('today', () => {
  it('brings the coming week, and what nobody was invited to', async () => {
    const due = await dueThisWeek(staff, ZONE)
    expect(due.activities.map(row => row.titleEn)).toEqual(['Visit'])
    expect(due.drafts.map(row => row.titleEn)).toEqual([
      'Visit',
      'Meeting of deputy heads',
      'Autumn',
      'Some day',
    ])
  })
})

describe('a district', () => {
  it('sees what it hosts, and nothing of the office', async () => {
    const district = await actorFor(world.users.district)
    expect((await hostedActivities(district, 'coming')).map(row => row.titleEn)).toEqual(['Visit'])
    expect(await hostedActivities(district, 'over')).toEqual([])
    await expect(listActivities(district, filterSchema.parse({}), ZONE)).rejects.toThrow(Forbidden)
  })
})

it('does not tell another’s activity from one that is not', async () => {
  await activityExists(staff, world.activity.id)
  await expect(activityExists(staff, '00000000-0000-4000-8000-000000000000')).rejects.toThrow(NotFound)
  await expect(activityExists(staff, 'nonsense')).rejects.toThrow(NotFound)
  await expect(activityExists(await actorFor(world.users.officer), world.activity.id)).rejects.toThrow(
    Forbidden,
  )
})
