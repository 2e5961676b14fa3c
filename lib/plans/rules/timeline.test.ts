import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanEntry, PlanRow } from '../types'
import { clashesOf, placed, shareOf, yearlyDay } from './timeline'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

function entry(id: string, first: string | null, last = first, host: PlanEntry['host'] = 'city'): PlanEntry {
  const firstOn = first ? day(first) : null
  const month = firstOn ? firstOn.getUTCMonth() + 1 : 9
  const lastOn = last ? day(last) : null
  return { id, host, titleZh: id, titleEn: id, kind: null, month, firstOn, lastOn, isFirm: true, href: '' }
}

const row = (host: PlanRow['host'], ...entries: PlanEntry[]): PlanRow => ({
  id: host,
  host,
  nameZh: host,
  nameEn: host,
  code: null,
  isElsewhere: false,
  entries: entries.map(one => ({ ...one, host })),
  nationalDay: null,
  plan: null,
})

describe('where things stand on the sheet of a half-year', () => {
  it('begins with its first day, and knows no other half', () => {
    expect(shareOf(day('2023-07-01'), '2023H2')).toBe(0)
    expect(shareOf(day('2023-12-31'), '2023H2')).toBeCloseTo(183 / 184)
    expect(shareOf(day('2023-06-30'), '2023H2')).toBeNull()
    expect(shareOf(day('2024-01-01'), '2023H2')).toBeNull()
    expect(shareOf(day('2023-06-30'), '2023H1')).toBeCloseTo(180 / 181)
  })

  it('has a national day in one half of each year', () => {
    expect(yearlyDay('08-25', '2023H2')).toEqual(day('2023-08-25'))
    expect(yearlyDay('08-25', '2024H1')).toBeNull()
    expect(yearlyDay(null, '2023H2')).toBeNull()
  })

  it('gives no two bars, with their words, the same place', () => {
    const days = fc.record({
      at: fc.integer({ min: 0, max: 183 }),
      length: fc.integer({ min: 0, max: 40 }),
      words: fc.string({ maxLength: 60 }),
    })
    fc.assert(
      fc.property(fc.array(days, { maxLength: 25 }), many => {
        const entries = many.map(({ at, length }, place) => {
          const first = new Date(Date.UTC(2023, 6, 1 + at))
          const last = new Date(Date.UTC(2023, 6, 1 + at + length))
          return entry(String(place), first.toISOString().slice(0, 10), last.toISOString().slice(0, 10))
        })
        const bars = placed(entries, '2023H2', ({ id }) => many[Number(id)]?.words ?? '')
        expect(bars).toHaveLength(entries.length)
        for (const one of bars) {
          expect(one.from).toBeGreaterThanOrEqual(0)
          for (const other of bars)
            if (one !== other && one.lane === other.lane)
              expect(one.to <= other.from || other.to <= one.from).toBe(true)
        }
      }),
    )
  })

  it('puts an open day in the middle of its month, and words before a bar at the end of the year', () => {
    const [open, late] = placed([entry('late', '2023-12-30'), entry('open', null)], '2023H2', () => 'A title')
    expect(open?.from).toBeCloseTo((31 + 31 + 13) / 184)
    expect([open?.wordsBefore, late?.wordsBefore]).toEqual([false, true])
  })
})

describe('clashes', () => {
  it('are of an activity that posts are invited to with anything on the same days', () => {
    const expo = entry('expo', '2023-09-04', '2023-09-06')
    const film = entry('film', '2023-09-06', '2023-09-10')
    const wine = entry('wine', '2023-09-08')
    expect(clashesOf([row('city', expo), row('consulate', film, wine)])).toEqual([
      {
        from: day('2023-09-06'),
        to: day('2023-09-06'),
        one: expo,
        other: { ...film, host: 'consulate' },
      },
    ])
  })

  it('leave out what is hosted by two, and days that are open', () => {
    const visit = entry('visit', '2023-07-21')
    expect(clashesOf([row('city', visit), row('district', visit, entry('open', null))])).toEqual([])
  })
})
