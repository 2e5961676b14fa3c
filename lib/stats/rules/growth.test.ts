import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth, growthText, percent, pointsBetween, shareOf } from './growth'

const text = (now: number | null, then: number | null) => growthText(growth(now, then), 'new')

describe('growth', () => {
  it.each([
    { now: 24, then: 13, shown: '+84.6 %' },
    { now: 27, then: 25, shown: '+8.0 %' },
    { now: 24, then: 12, shown: '+100.0 %' },
    { now: 5, then: 0, shown: 'new' },
    { now: 5, then: null, shown: '–' },
    { now: null, then: 5, shown: '–' },
    { now: 24, then: 24, shown: '0.0 %' },
    { now: 13, then: 24, shown: '-45.8 %' },
    { now: 0, then: 0, shown: '0.0 %' },
    { now: 0, then: 3, shown: '-100.0 %' },
    { now: 9999, then: 10_000, shown: '0.0 %' },
    { now: 2001, then: 2000, shown: '+0.1 %' },
    { now: 1999, then: 2000, shown: '-0.1 %' },
  ])('of $now against $then is $shown', ({ now, then, shown }) => {
    expect(text(now, then)).toBe(shown)
  })

  it('is never further from the exact rate than half a tenth, and as far up as down', () => {
    const count = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(count, fc.nat(100_000), (then, by) => {
        const up = growth(then + by, then)
        const down = growth(then - by, then)
        if (up.kind !== 'rate' || down.kind !== 'rate') return false
        return Math.abs(up.tenths - (1000 * by) / then) <= 0.5 && up.tenths + down.tenths === 0
      }),
    )
  })
})

describe('a share', () => {
  it('of nothing is not known', () => {
    expect(shareOf({ part: 0, whole: 0 })).toBeNull()
    expect(pointsBetween(0.5, null)).toBeNull()
  })

  it('is not rounded to all nor to none', () => {
    expect(percent(999 / 1000)).toBe(99)
    expect(percent(1 / 1000)).toBe(1)
    expect(percent(0)).toBe(0)
    expect(percent(1)).toBe(100)
  })

  it('differs in the points that are shown', () => {
    expect(pointsBetween(0.816, 0.714)).toBe(11)
    expect(pointsBetween(0.5, 0.5)).toBe(0)
  })
})
