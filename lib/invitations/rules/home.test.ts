import { describe, expect, it } from 'vitest'
import { sectionOf, urgencyOf } from './home'

const at = new Date('2023-07-15T01:00:00Z')
const later = new Date('2023-07-21T09:30:00Z')
const open = { status: 'issued', answer: 'awaiting', closed: null, endsAt: later } as const

describe('sectionOf', () => {
  it('awaits an answer only while one can be given', () => {
    expect(sectionOf(open, at)).toBe('awaiting')
    expect(sectionOf({ ...open, closed: 'closed' }, at)).toBe('comingUp')
    expect(sectionOf({ ...open, closed: 'started' }, at)).toBe('comingUp')
  })

  it('keeps what was answered in sight until it is over, regrets too', () => {
    expect(sectionOf({ ...open, answer: 'attending' }, at)).toBe('comingUp')
    expect(sectionOf({ ...open, answer: 'regrets' }, at)).toBe('comingUp')
    expect(sectionOf({ ...open, answer: 'attending', endsAt: at }, at)).toBe('earlier')
  })

  it('puts what was withdrawn or cancelled behind, before its day too', () => {
    expect(sectionOf({ ...open, status: 'withdrawn', closed: 'withdrawn' }, at)).toBe('earlier')
    expect(sectionOf({ ...open, answer: 'attending', closed: 'cancelled' }, at)).toBe('earlier')
  })
})

describe('urgencyOf', () => {
  const near = (replyBy: string) => urgencyOf(new Date(replyBy), at, 'Asia/Shanghai')

  it('counts calendar days of the zone', () => {
    expect(near('2023-07-18T15:59:00Z')).toBe('soon')
    expect(near('2023-07-18T16:00:00Z')).toBe('later')
    expect(near('2023-07-15T01:00:00Z')).toBe('soon')
    expect(near('2023-07-15T00:59:59Z')).toBe('past')
  })
})
