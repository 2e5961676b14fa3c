import { describe, expect, it } from 'vitest'
import type { InvitationGroup, RecordedTotal } from '../types'
import { invitedActivities, measure, medianAnswer, shownTotal, supportedActivities } from './measure'
import { kindsInvited, linesBy } from './tables'

const group = (facts: Partial<InvitationGroup>): InvitationGroup => ({
  consulateId: 'a',
  kind: 'liaison_meeting',
  month: 7,
  activityStatus: 'open',
  status: 'issued',
  answer: 'awaiting',
  inTime: null,
  checkedIn: false,
  came: false,
  level: null,
  n: 1,
  seconds: [],
  ...facts,
})
const replied = { answer: 'regrets', inTime: true } as const

it('adds up the groups that count', () => {
  const groups = [group({ n: 3, ...replied }), group({ n: 2 }), group({ n: 9, status: 'withdrawn' })]
  expect(measure('reply_rate', groups)).toEqual({ part: 3, whole: 5 })
  expect(measure('reply_rate', [])).toEqual({ part: 0, whole: 0 })
  const activity = { kind: 'trade', status: 'open', month: 7, invited: true } as const
  expect(
    invitedActivities(
      [
        { ...activity, n: 4 },
        { ...activity, status: 'draft', n: 7 },
      ],
      ['trade'],
    ),
  ).toBe(4)
  const request = { kind: 'trade', status: 'delivered', month: 7 } as const
  const requests = [
    { ...request, n: 4 },
    { ...request, month: 8, n: 2 },
  ]
  expect(supportedActivities([...requests, { ...request, status: 'approved', n: 9 }], ['trade'])).toBe(6)
  expect(supportedActivities(requests, ['cultural'])).toBe(0)
})

describe('the median time to reply', () => {
  it.each([
    [[], null],
    [[60], 60],
    [[300, 60, 120], 120],
    [[60, 120, 300, 600], 210],
  ])('of %j is %j', (seconds, median) => {
    expect(medianAnswer([group({ ...replied, seconds })])).toBe(median)
  })

  it('is of all groups together, without those that do not count', () => {
    const groups = [
      group({ ...replied, seconds: [10, 30] }),
      group({ ...replied, consulateId: 'b', seconds: [20] }),
      group({ ...replied, activityStatus: 'cancelled', seconds: [9000, 9001] }),
    ]
    expect(medianAnswer(groups)).toBe(20)
  })
})

describe('a total', () => {
  const recorded: RecordedTotal = { id: 'x', value: 24, scope: 's', source: 'article', version: 1 }

  it('is the recorded one where there is one, and never the sum', () => {
    expect(shownTotal(recorded, 3, true)).toEqual({ value: 24, recorded, rows: 3 })
    expect(shownTotal({ ...recorded, value: 0 }, 3, true).value).toBe(0)
  })

  it('is counted where the rows are all here, none too', () => {
    expect(shownTotal(null, 3, true).value).toBe(3)
    expect(shownTotal(null, 0, true).value).toBe(0)
  })

  it('of before the portal is known by its rows only', () => {
    expect(shownTotal(null, 0, false).value).toBeNull()
    expect(shownTotal(null, 2, false).value).toBe(2)
  })
})

describe('lines', () => {
  const groups = [
    group({ consulateId: 'b', kind: 'trade', month: 8 }),
    group({ status: 'draft' }),
    group({ consulateId: 'c', activityStatus: 'cancelled' }),
  ]

  it('are of those that were invited; months are all there', () => {
    const posts = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
    const keys = (by: 'consulate' | 'kind' | 'month') =>
      linesBy(by, '2023H2', groups, posts).map(line => line.key)
    expect(keys('consulate')).toEqual(['b'])
    expect(keys('kind')).toEqual(['trade'])
    expect(keys('month')).toEqual(['7', '8', '9', '10', '11', '12'])
    expect(kindsInvited(groups)).toEqual(['trade'])
  })
})
