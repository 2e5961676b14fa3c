import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth, growthText, percent, pointsBetween, shareOf } from './growth'

const text = (now: number | null, before: number | null) => growthText(growth(now, before), 'new')

describe('growth', () => {
  it.each([
    [24, 13, '+84.6 %'],
    [27, 25, '+8.0 %'],
    [24, 12, '+100.0 %'],
    [5, 0, 'new'],
    [5, null, '–'],
    [null, 5, '–'],
    [24, 24, '0.0 %'],
    [13, 24, '-45.8 %'],
    [0, 0, '0.0 %'],
    [0, 3, '-100.0 %'],
    [9999, 10_000, '0.0 %'],
    [2001, 2000, '+0.1 %'],
    [1999, 2000, '-0.1 %'],
  ] as const)('of %s against %s is %s', (now, before, shown) => {
    expect(text(now, before)).toBe(shown)
  })

  it('is never further from the exact rate than half a tenth, and as far up as down', () => {
    const count = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(count, fc.nat(100_000), (before, by) => {
        const up = growth(before + by, before)
        const down = growth(before - by, before)
        if (up.kind !== 'rate' || down.kind !== 'rate') return false
        return Math.abs(up.tenths - (1000 * by) / before) <= 0.5 && up.tenths + down.tenths === 0
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
