import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import '@/lib/testing/database'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { kindsCountFrom, makeCounted } from '@/lib/testing/counted'
import { makePeople, type People } from '@/lib/testing/people'
import { makeSupported } from '@/lib/testing/supported'
import { ActivityKind, SupportStatus } from '@/prisma/generated/enums'
import { recordFigure } from '../commands/figures'
import { growth, growthText } from '../rules/growth'
import { type RowsAsked, rowsSchema } from '../schema'
import { currentHalfYear, halfYearFigures, halfYearsToChoose } from './half-year'
import { newestHalfYear } from './newest'
import { rowsOf } from './rows'

const SEED = 20230721
const COUNT: ActivityKind[] = ['economic', 'trade', 'cultural']
let people: People
const of = (half: string) => halfYearFigures(people.actors.staff, half)
const supported = async (half: string) => (await of(half)).now.supported.value
const rows = (half: string, asked: Partial<RowsAsked> = {}) =>
  rowsOf(people.actors.staff, half, rowsSchema.parse({ figure: 'supported_activities', ...asked }))
const one = (on: string, more: Partial<Parameters<typeof makeSupported>[0]> = {}) =>
  makeSupported({ consulateId: people.consulateId, on, ...more })
const record = (halfYear: string, value: number) =>
  recordFigure(people.actors.staff, {
    halfYear,
    value,
    figure: 'supported_activities',
    scope: 's',
    source: 'article',
  })

beforeAll(async () => {
  people = await makePeople()
})

// First, while nothing else is here: it says when the portal begins to know.
it('is known from the half-year in which the first request was submitted, or the first invitation issued', async () => {
  const current = await currentHalfYear()
  expect([await supported(current), await supported('2014H2')]).toEqual([0, null])
  await one('2015-08-01', { status: 'draft' })
  expect(await supported('2015H2')).toBeNull()
  await one('2015-09-01', { status: 'submitted', at: '2015-06-30T23:59:00+08:00' })
  expect([await supported('2014H2'), await supported('2015H1'), await supported('2016H1')]).toEqual([
    null,
    0,
    0,
  ])
  expect(await supported('2099H1')).toBeNull()

  const { officeId, consulateId } = people
  await makeCounted({ officeId, at: '2013-03-01T09:00:00+08:00', invited: [{ consulateId }] })
  expect([await supported('2012H2'), await supported('2013H1')]).toEqual([null, 0])
})

it.each(Object.values(SupportStatus))(
  'a request that is %s counts where its support was delivered',
  async status => {
    const year = 2030 + Object.values(SupportStatus).indexOf(status)
    const id = await one(`${year}-03-01`, { status })
    const delivered = status === 'delivered'
    expect((await of(`${year}H1`)).now.supported.rows).toBe(delivered ? 1 : 0)
    expect((await rows(`${year}H1`)).requests.map(row => row.id)).toEqual(delivered ? [id] : [])
  },
)

it.each(Object.values(ActivityKind))('a request of kind %s counts where that kind does', async kind => {
  const year = 2040 + Object.values(ActivityKind).indexOf(kind)
  await one(`${year}-03-01`, { kind })
  const count = COUNT.includes(kind) ? 1 : 0
  expect((await of(`${year}H1`)).now.supported.rows).toBe(count)
  expect((await rows(`${year}H1`)).total).toBe(count)
})

it('goes by the half-year of the first day, however long it lasts and whenever it was asked for', async () => {
  await one('2016-06-30', { until: '2016-07-20', at: '2015-12-01T09:00:00+08:00' })
  await one('2016-07-01')
  expect([await supported('2015H2'), await supported('2016H1'), await supported('2016H2')]).toEqual([0, 1, 1])
  expect((await of('2016H1')).now.months.map(month => month.supported)).toEqual([0, 0, 0, 0, 0, 1])
})

it('counts the requests of every consulate, each of them, also of a post beyond the city', async () => {
  await one('2017-03-01')
  await one('2017-03-01', { consulateId: people.otherConsulateId })
  await db().consulate.update({ where: { id: people.otherConsulateId }, data: { cityEn: 'Beyond' } })
  expect(await supported('2017H1')).toBe(2)
  expect((await rows('2017H1', { consulate: people.otherConsulateId })).total).toBe(1)
})

it('counts by the kinds that were set for that half-year', async () => {
  const kinds = (fromHalf: string, counted: ActivityKind[]) =>
    kindsCountFrom(people.actors.administrator, fromHalf, counted, 'supported_activities')
  for (const on of ['2018-08-01', '2019-02-01', '2019-08-01']) await one(on, { kind: 'briefing' })
  await kinds('2019H1', ['briefing'])
  await kinds('2019H2', COUNT)
  expect([await supported('2018H2'), await supported('2019H1'), await supported('2019H2')]).toEqual([0, 1, 0])
  expect((await of('2019H1')).now.counting.supported_activities.kinds).toEqual(['briefing'])
})

it('shows a recorded total instead of the count, never with it added, and grows against the year before', async () => {
  for (const on of ['2020-02-01', '2020-03-01']) await one(on)
  await record('2020H1', 25)
  await record('2021H1', 27)
  const { now, then } = await of('2021H1')
  expect(then.supported).toMatchObject({ value: 25, rows: 2, recorded: { source: 'article' } })
  expect(growthText(growth(now.supported.value, then.supported.value), 'new')).toBe('+8.0 %')
  // Its rows are still there to be looked at.
  expect((await rows('2020H1')).total).toBe(2)
})

it('neither counts among the activities that consulates were invited to, nor is counted of them', async () => {
  const { officeId, consulateId } = people
  await one('2022-03-01')
  await makeCounted({
    officeId,
    at: '2022-04-01T09:00:00+08:00',
    kind: 'cultural',
    invited: [{ consulateId }],
  })
  const { now } = await of('2022H1')
  expect([now.invited.value, now.supported.value]).toEqual([0, 1])
})

describe('the rows', () => {
  const HALF = '2060H2'
  const asked = fc.record({
    status: fc.constantFrom(...Object.values(SupportStatus), 'delivered' as const, 'delivered' as const),
    kind: fc.constantFrom(...Object.values(ActivityKind), 'trade' as const, 'cultural' as const),
    day: fc.integer({ min: 150, max: 380 }),
    other: fc.boolean(),
  })

  beforeAll(async () => {
    for (const { day, other, ...facts } of fc.sample(asked, { numRuns: 60, seed: SEED })) {
      const on = new Date(Date.UTC(2060, 0, day)).toISOString().slice(0, 10)
      await one(on, { ...facts, ...(other ? { consulateId: people.otherConsulateId } : {}) })
    }
  })

  it('are as many as the number says, for the half-year, each month, consulate and kind', async () => {
    const { now } = await of(HALF)
    const [{ total }, posts] = [await rows(HALF), [people.consulateId, people.otherConsulateId]]
    expect(total, `seed ${SEED}`).toBe(now.supported.rows)
    expect(total).toBeGreaterThan(5)
    for (const { month, supported } of now.months)
      expect((await rows(HALF, { month })).requests).toHaveLength(supported)
    expect(now.months.reduce((sum, month) => sum + month.supported, 0)).toBe(total)
    for (const parts of [posts.map(consulate => ({ consulate })), COUNT.map(kind => ({ kind }))]) {
      const counts = await Promise.all(parts.map(part => rows(HALF, part as Partial<RowsAsked>)))
      expect(counts.reduce((sum, { requests }) => sum + requests.length, 0)).toBe(total)
    }
  })

  it('are delivered requests of that half-year, of kinds that count, in their order, a page at a time', async () => {
    const { requests, activities, invitations } = await rows(HALF)
    expect([activities, invitations]).toEqual([[], []])
    const days = requests.map(row => row.firstOn.toISOString())
    expect([...days].sort()).toEqual(days)
    const found = await db().supportRequest.findMany({ where: { id: { in: requests.map(row => row.id) } } })
    expect(found).toHaveLength(requests.length)
    for (const { halfYear, status, kind } of found)
      expect([halfYear, status, COUNT.includes(kind)]).toEqual([HALF, 'delivered', true])
    expect(await rows(HALF, { page: 2 })).toMatchObject({ pages: 1, requests: [], total: requests.length })
  })
})

it('makes its half-year one to choose, and to open on', async () => {
  expect(await newestHalfYear(people.actors.staff)).toBe('2022H1')
  await one('2011-03-01')
  await one('2024-03-01')
  expect(await newestHalfYear(people.actors.staff)).toBe('2024H1')
  const halves = await halfYearsToChoose(people.actors.staff, '2023H1')
  expect([halves.at(-1), halves[0]]).toEqual(['2011H1', '2061H1'])
})

it.each(['district', 'officer', 'auditor'] as const)(
  'its rows are not for a user in the role %s',
  async role => {
    const asked = rowsSchema.parse({ figure: 'supported_activities' })
    await expect(rowsOf(people.actors[role], '2016H1', asked)).rejects.toThrow(Forbidden)
  },
)
