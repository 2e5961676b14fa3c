import { describe, expect, it } from 'vitest'
import type { PlanForm } from '../schema'
import { isBlank, lineChanges, planFormOf, plannedKinds, readPlan } from './work-plan'

const LINE: PlanForm['activities'][number] = {
  key: '',
  titleZh: '电影周',
  titleEn: 'Film week',
  kind: 'cultural',
  month: '',
  firstOn: '2023-09-08',
  lastOn: '',
  placeZh: '',
  placeEn: '',
}
const typed = (...activities: Partial<typeof LINE>[]): PlanForm => ({
  prioritiesZh: '',
  prioritiesEn: '',
  activities: activities.map(line => ({ ...LINE, ...line })),
})
const read = (line: Partial<typeof LINE>) => readPlan(typed(line), '2023H2', 'consulate')

describe('what is typed of a work plan', () => {
  it('takes a day, or a month whose days are still open', () => {
    expect(read({}).content.activities).toMatchObject([
      { month: 9, firstOn: new Date('2023-09-08'), lastOn: new Date('2023-09-08') },
    ])
    expect(read({ firstOn: '', month: '11' }).content.activities).toMatchObject([
      { month: 11, firstOn: null, lastOn: null },
    ])
  })

  it.each([
    ['no title', { titleZh: ' ', titleEn: '' }, 'titleZh', 'title_needed'],
    ['no kind', { kind: '' as const }, 'kind', 'kind_needed'],
    ['a kind that a post does not host', { kind: 'district_visit' as const }, 'kind', 'invalid_value'],
    ['neither day nor month', { firstOn: '' }, 'month', 'month_needed'],
    ['a month of the other half', { firstOn: '', month: '3' }, 'month', 'month_needed'],
    ['a day of the other half', { firstOn: '2023-06-30' }, 'firstOn', 'not_in_half'],
    ['a day of the year after', { firstOn: '2024-09-08' }, 'firstOn', 'not_in_half'],
    ['no day at all', { firstOn: '2023-02-30' }, 'firstOn', 'wrong_date'],
    ['an end before its beginning', { lastOn: '2023-09-07' }, 'lastOn', 'last_before_first'],
    [
      'an end without a beginning',
      { firstOn: '', month: '9', lastOn: '2023-09-07' },
      'firstOn',
      'first_day_needed',
    ],
  ])('says of %s in which field', (_, line, field, problem) => {
    expect(read(line).problems).toEqual({ [`activities.0.${field}`]: problem })
  })

  it('lets an activity end after the half-year in which it begins', () => {
    expect(read({ firstOn: '2023-12-29', lastOn: '2024-01-03' }).problems).toEqual({})
  })

  it('leaves out lines that say nothing, and tells of the others at their own place', () => {
    const empty = { titleZh: '', titleEn: '', firstOn: '', kind: '' as const }
    const { content, problems } = readPlan(typed(empty, { kind: '' }), '2023H2', 'consulate')
    expect(content.activities).toEqual([])
    expect(problems).toEqual({ 'activities.1.kind': 'kind_needed' })
    expect(isBlank(readPlan(typed(empty), '2023H2', 'consulate').content)).toBe(true)
  })

  it('orders activities by their days, and those without one after the others of their month', () => {
    const lines = typed(
      { titleEn: 'c', firstOn: '', month: '9' },
      { titleEn: 'b', firstOn: '2023-09-30' },
      { titleEn: 'd', firstOn: '2023-10-01' },
      { titleEn: 'a', firstOn: '2023-09-01' },
    )
    const { content } = readPlan(lines, '2023H2', 'office')
    expect(content.activities.map(line => line.titleEn)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('shows what was read as it was typed', () => {
    const form = typed(
      {},
      { firstOn: '', month: '11', key: 'k' },
      { firstOn: '2023-12-01', lastOn: '2023-12-03' },
    )
    expect(planFormOf(readPlan(form, '2023H2', 'consulate').content)).toEqual(form)
  })

  it('gives district visits to districts only', () => {
    expect(plannedKinds('office')).toContain('district_visit')
    expect(plannedKinds('consulate')).not.toContain('district_visit')
  })
})

it('says what a version adds, changes and drops', () => {
  const of = (...lines: Partial<typeof LINE>[]) =>
    readPlan(typed(...lines), '2023H2', 'consulate').content.activities
  const before = of({ key: 'film' }, { key: 'wine', titleEn: 'Wine' }, { key: 'same', titleEn: 'Same' })
  const after = of(
    { key: 'film', firstOn: '2023-10-08' },
    { key: 'same', titleEn: 'Same' },
    { key: 'new', titleEn: 'New' },
  )
  expect(lineChanges(before, after).map(({ line, what, facts }) => [line.key, what, facts])).toEqual([
    ['new', 'added', []],
    ['film', 'changed', ['month', 'firstOn', 'lastOn']],
    ['wine', 'dropped', []],
  ])
})
