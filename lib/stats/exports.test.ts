import { beforeAll, expect, it } from 'vitest'
import '@/lib/testing/database'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { makeCounted } from '@/lib/testing/counted'
import { makePeople, type People } from '@/lib/testing/people'
import { makeSupported } from '@/lib/testing/supported'
import { exportStatistics } from './commands/export'
import { recordFigure } from './commands/figures'
import { type ExportAsked, exportSchema } from './schema'

let people: People
const sheet = (asked: Partial<ExportAsked>, half = '2023H2') =>
  exportStatistics(
    people.actors.director,
    half,
    exportSchema.parse({ table: 'figures', format: 'csv', locale: 'en', ...asked }),
  )

beforeAll(async () => {
  people = await makePeople()
  const { officeId, consulateId, otherConsulateId } = people
  await makeCounted({
    officeId,
    at: '2023-07-21T09:00:00+08:00',
    status: 'concluded',
    invited: [
      { consulateId, answer: 'attending', hours: 30, came: true },
      { consulateId: otherConsulateId, answer: 'regrets', hours: 10 },
    ],
  })
  for (const [halfYear, value] of [
    ['2022H1', 13],
    ['2023H1', 24],
  ] as const)
    await recordFigure(people.actors.staff, {
      halfYear,
      figure: 'invited_activities',
      value,
      scope: 's',
      source: 'article',
    })
})

it('gives totals with their growth and sources', async () => {
  const { columns, rows } = await sheet({}, '2023H1')
  expect(columns.slice(1, 3)).toEqual(['2023 H1', '2022 H1'])
  expect(rows[0]?.slice(1, 3)).toEqual([24, 13])
  expect(rows[0]?.[3]).toEqual({ share: 11 / 13, signed: true })
  expect(rows[0]?.slice(4)).toEqual(['article', 'article'])
  expect(rows[1]?.slice(1, 4)).toEqual([null, null, '–'])
})

it('gives the activities that were supported, in all and by month, as the page shows them', async () => {
  for (const on of ['2023-09-01', '2023-09-30', '2024-09-02'])
    await makeSupported({ consulateId: people.consulateId, on })
  const asked = { table: 'months', months: 'supported_activities' } as const
  expect((await sheet({})).rows[1]?.slice(1)).toEqual([2, null, '–', 'Counted here', ''])
  const { name, columns, rows } = await sheet(asked, '2024H2')
  expect([name, columns]).toEqual([
    '2024 H2 Activities each month Supported',
    ['Month', '2023 H2', '2024 H2'],
  ])
  expect(rows[2]).toEqual(['September', 2, 1])
  expect((await sheet({ table: 'months' }, '2024H2')).rows[2]).toEqual(['September', 0, 0])

  await recordFigure(people.actors.staff, {
    halfYear: '2023H2',
    figure: 'supported_activities',
    value: 25,
    scope: 's',
    source: 'article',
  })
  expect((await sheet(asked, '2024H2')).rows[2]).toEqual(['September', null, 1])
  expect((await sheet({}, '2024H2')).rows[1]?.slice(1, 3)).toEqual([1, 25])
})

it('gives months, cells and lines as the page shows them', async () => {
  const months = await sheet({ table: 'months', locale: 'zh' })
  expect(months.rows[0]).toEqual(['7月', null, 1])
  const cells = await sheet({ table: 'cells' })
  expect(cells.rows).toEqual([
    ['Hungary', { share: 1 }],
    ['Japan', { share: 0 }],
  ])
  const lines = await sheet({ table: 'breakdown', by: 'kind' })
  expect(lines.rows.map(row => row.slice(1, 5))).toEqual([
    [2, { share: 1 }, { share: 1 }, 20],
    [2, { share: 1 }, { share: 1 }, 20],
  ])
})

it('is recorded with who took it', async () => {
  await sheet({ table: 'breakdown', format: 'xlsx' })
  const event = await db().auditEvent.findFirst({
    where: { type: 'figures.exported' },
    orderBy: { at: 'desc' },
  })
  expect(event).toMatchObject({
    actorName: 'Person director',
    data: { halfYear: '2023H2', table: 'breakdown', format: 'xlsx', rows: 3 },
  })
})

it('is not for those who may not read figures', async () => {
  const asked = exportSchema.parse({ table: 'figures', format: 'csv', locale: 'zh' })
  await expect(exportStatistics(people.actors.officer, '2023H2', asked)).rejects.toThrow(Forbidden)
})
