import { beforeAll, expect, it } from 'vitest'
import '@/lib/testing/database'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { kindsCountFrom, makeCounted } from '@/lib/testing/counted'
import { makePeople, type People } from '@/lib/testing/people'
import type { ActivityKind } from '@/prisma/generated/enums'
import { recordFigure } from '../commands/figures'
import { growth, growthText, shareOf } from '../rules/growth'
import { measure, medianAnswer } from '../rules/measure'
import { currentHalfYear, halfYearFigures, halfYearsToChoose } from './half-year'
import { newestHalfYear } from './newest'

let people: People
const of = (half: string) => halfYearFigures(people.actors.staff, half)
const invited = async (half: string) => (await of(half)).now.invited.value
const grown = async (half: string) => {
  const figures = await of(half)
  return growthText(growth(figures.now.invited.value, figures.then.invited.value), 'new')
}
const one = (at: string, more: Partial<Parameters<typeof makeCounted>[0]> = {}) =>
  makeCounted({
    officeId: people.officeId,
    at,
    invited: [{ consulateId: people.consulateId }],
    ...more,
  })
const record = (halfYear: string, value: number) =>
  recordFigure(people.actors.staff, {
    halfYear,
    value,
    figure: 'invited_activities',
    scope: 's',
    source: 'article',
  })

beforeAll(async () => {
  people = await makePeople()
})

it('counts what was open, postponed or concluded, of the office, its districts and as co-host', async () => {
  const elsewhere = await makeElsewhere()
  await one('2015-03-01T09:00:00+08:00')
  await one('2015-03-02T09:00:00+08:00', { status: 'concluded' })
  await one('2015-03-03T09:00:00+08:00', { status: 'postponed' })
  await one('2015-03-04T09:00:00+08:00', { officeId: people.districtId })
  await one('2015-04-05T09:00:00+08:00', {
    officeId: elsewhere,
    coHosts: [people.districtId, people.officeId],
  })
  expect(await invited('2015H1')).toBe(5)
  const { months } = (await of('2015H1')).now
  expect(months.map(month => month.invited)).toEqual([0, 0, 4, 1, 0, 0])

  await one('2015-05-01T09:00:00+08:00', { status: 'cancelled' })
  await one('2015-05-02T09:00:00+08:00', { status: 'planned' })
  await one('2015-05-03T09:00:00+08:00', { status: 'draft' })
  await one('2015-05-04T09:00:00+08:00', { officeId: elsewhere })
  await one('2015-05-05T09:00:00+08:00', { kind: 'trade' })
  await one('2015-05-06T09:00:00+08:00', { invited: [] })
  await one('2015-05-07T09:00:00+08:00', { invited: [{ consulateId: people.consulateId, status: 'draft' }] })
  await one('2015-05-08T09:00:00+08:00', {
    invited: [{ consulateId: people.consulateId, status: 'withdrawn' }],
  })
  expect(await invited('2015H1')).toBe(5)
})

it('counts once what was invited to again after a withdrawal, and with many consulates', async () => {
  const { consulateId, otherConsulateId } = people
  await one('2016-03-01T09:00:00+08:00', {
    invited: [{ consulateId, status: 'withdrawn' }, { consulateId }, { consulateId: otherConsulateId }],
  })
  expect(await invited('2016H1')).toBe(1)
  expect(measure('invitations', (await of('2016H1')).now.invitations).part).toBe(2)
})

it('goes by the first day in the zone of the activity, also when it is moved to another half-year', async () => {
  const id = await one('2017-06-30T23:59:00+08:00')
  await one('2017-07-01T00:00:00+08:00')
  await one('2017-06-30T22:00:00Z', { zone: 'Europe/London' })
  expect([await invited('2017H1'), await invited('2017H2')]).toEqual([2, 1])

  const [startsAt, endsAt] = [new Date('2017-12-31T15:59:00Z'), new Date('2017-12-31T17:00:00Z')]
  await db().activity.update({ where: { id }, data: { startsAt, endsAt, status: 'postponed' } })
  expect([await invited('2017H1'), await invited('2017H2'), await invited('2018H1')]).toEqual([1, 2, 0])
})

it('counts by the kinds that were set for that half-year', async () => {
  const kinds = (fromHalf: string, ...counted: ActivityKind[]) =>
    kindsCountFrom(people.actors.administrator, fromHalf, counted)
  for (const half of ['2019-02', '2019-08', '2020-02'])
    for (const kind of ['trade', 'cultural'] as const) await one(`${half}-01T09:00:00+08:00`, { kind })
  expect(await invited('2019H1')).toBe(0)
  await kinds('2019H2', 'trade')
  await kinds('2020H1', 'trade', 'cultural')
  expect([await invited('2019H1'), await invited('2019H2'), await invited('2020H1')]).toEqual([0, 1, 2])
  expect((await of('2019H2')).now.counting.invited_activities).toMatchObject({
    kinds: ['trade'],
    rule: { fromHalf: '2019H2', setByName: 'Person administrator' },
  })
  expect((await of('2019H1')).now.counting.invited_activities.rule).toBe(null)
  await kinds('2020H2', 'international_exchange')
})

it('shows a recorded total instead of the count, and says what would be counted', async () => {
  await one('2022-02-01T09:00:00+08:00')
  expect(await grown('2023H1')).toBe('-100.0 %')
  await record('2022H1', 13)
  await record('2023H1', 24)
  const { now, then } = await of('2023H1')
  expect(now.invited).toMatchObject({ value: 24, rows: 0, recorded: { source: 'article' } })
  expect(then.invited).toMatchObject({ value: 13, rows: 1 })
  expect(await grown('2023H1')).toBe('+84.6 %')
})

it('knows nothing of half-years before the first invitation, and nought of those after it', async () => {
  expect(await invited('2010H1')).toBeNull()
  expect(await grown('2010H1')).toBe('–')
  expect(await invited('2021H2')).toBe(0)
  expect(await invited('2099H1')).toBeNull()
  await one('2022-08-01T09:00:00+08:00')
  expect(await grown('2022H2')).toBe('new')
})

it('measures replies and attendance', async () => {
  const { consulateId, otherConsulateId } = people
  await one('2024-03-01T09:00:00+08:00', {
    status: 'concluded',
    invited: [
      { consulateId, answer: 'attending', hours: 10, level: 'head', came: true },
      {
        consulateId: otherConsulateId,
        answer: 'attending',
        late: true,
        hours: 40,
        level: 'deputy',
        declined: 'head',
      },
    ],
  })
  // Nobody was checked in here: attendance was not taken, so nobody is a no-show.
  await one('2024-04-01T09:00:00+08:00', {
    kind: 'briefing',
    invited: [{ consulateId, answer: 'regrets', hours: 20 }, { consulateId: otherConsulateId }],
  })
  const { invitations } = (await of('2024H1')).now
  const parts = (figure: Parameters<typeof measure>[0]) => Object.values(measure(figure, invitations))
  expect(parts('reply_rate')).toEqual([3, 4])
  expect(parts('on_time')).toEqual([2, 4])
  expect(parts('acceptance')).toEqual([2, 3])
  expect(parts('attendance')).toEqual([1, 2])
  expect(parts('no_shows')).toEqual([1, 2])
  expect(parts('level_head')).toEqual([1, 2])
  expect(parts('level_deputy')).toEqual([1, 2])
  expect(medianAnswer(invitations)).toBe(20 * 3600)
})

it('takes no attendance of an activity that is not over', async () => {
  const invited = [{ consulateId: people.consulateId, answer: 'attending', came: true } as const]
  await one('2098-03-01T09:00:00+08:00', { invited })
  expect(shareOf(measure('attendance', (await of('2098H1')).now.invitations))).toBeNull()
})

it('offers the half-years from the earliest with anything, and opens on the newest; none far off', async () => {
  const halves = await halfYearsToChoose(people.actors.director, '2023H1')
  expect([halves.at(-1), halves[0]]).toEqual(['2015H1', await currentHalfYear()])
  expect([...halves].sort().reverse()).toEqual(halves)
  expect(await newestHalfYear(people.actors.staff)).toBe('2024H1')
})

it.each(['district', 'officer', 'auditor'] as const)('is not for a user in the role %s', async role => {
  await expect(halfYearFigures(people.actors[role], '2023H1')).rejects.toThrow(Forbidden)
  await expect(halfYearsToChoose(people.actors[role], '2023H1')).rejects.toThrow(Forbidden)
})

/** An office that is neither the city's nor one of its districts. */
async function makeElsewhere(): Promise<string> {
  const {
    id: _,
    parentId: __,
    ...office
  } = await db().office.findUniqueOrThrow({ where: { id: people.districtId } })
  const { id } = await db().office.create({ data: { ...office, parentId: people.districtId } })
  return id
}
