import { describe, expect, it } from 'vitest'
import { ActivityStatus } from '@/prisma/generated/enums'
import { isEditable, isOut, type Step, stepTo } from './life'

const now = new Date('2023-07-22T00:00:00Z')
const begun = new Date('2023-07-21T01:00:00Z')
const later = new Date('2023-07-23T01:00:00Z')
const lead = (step: Step, status: ActivityStatus, startsAt: Date | null = begun) => {
  const result = stepTo(step, { status, startsAt }, now)
  return 'to' in result ? result.to : result.refused
}

describe('the life of an activity', () => {
  it.each<[Step, Partial<Record<ActivityStatus, string>>]>([
    ['plan', { draft: 'planned', planned: 'planned' }],
    ['open', { planned: 'open', open: 'open', postponed: 'open' }],
    ['postpone', { open: 'postponed', postponed: 'postponed' }],
    ['conclude', { planned: 'concluded', open: 'concluded', postponed: 'concluded' }],
    ['cancel', { planned: 'cancelled', open: 'cancelled', postponed: 'cancelled' }],
  ])('%s', (step, allowed) => {
    for (const status of Object.values(ActivityStatus)) {
      const expected = allowed[status]
      if (expected) expect(lead(step, status)).toBe(expected)
      else
        expect(
          Object.values(ActivityStatus).filter(one => one === lead(step, status) && one !== status),
        ).toEqual([])
    }
  })

  it('says why not', () => {
    expect(lead('plan', 'cancelled')).toBe('cancelled')
    expect(lead('cancel', 'concluded')).toBe('concluded')
    expect(lead('open', 'draft')).toBe('still_a_draft')
    expect(lead('postpone', 'planned')).toBe('not_invited_yet')
    expect(lead('conclude', 'open', later)).toBe('not_begun_yet')
    expect(lead('conclude', 'open', null)).toBe('not_begun_yet')
  })

  it('knows what is out, and what is over', () => {
    expect(Object.values(ActivityStatus).filter(isOut)).toEqual(['open', 'postponed'])
    expect(Object.values(ActivityStatus).filter(status => !isEditable(status))).toEqual([
      'concluded',
      'cancelled',
    ])
  })
})
