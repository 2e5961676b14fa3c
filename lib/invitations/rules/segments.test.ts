import { describe, expect, it } from 'vitest'
import { chosenBy, withStep } from './choosing'
import { ANY, asksNothing, isCircular, isIn, type NamedSegment, type SegmentPost } from './segments'

const NOW = '2023H2'
const NONE = new Map<string, NamedSegment>()

function post(id: string, facts: Partial<SegmentPost> = {}): SegmentPost {
  return {
    id,
    sendingState: id,
    stateEn: id,
    stateZh: id,
    nameEn: id,
    nameZh: id,
    group: 'in_city',
    exclusion: null,
    district: ['Chongqing', 'Sichuan'],
    region: 'asia',
    class: 'consulate_general',
    languages: ['English'],
    tags: [],
    past: { invited: [], came: [], silent: [] },
    ...facts,
  }
}

const segments = (...list: NamedSegment[]) => new Map(list.map(one => [one.id, one]))

describe('a segment', () => {
  it('asks of each criterion any of its values, and all of the criteria', () => {
    const rule = { ...ANY, regions: ['asia', 'europe'], districts: ['Guizhou', 'Sichuan'], tags: ['trade'] }
    expect(isIn(post('JP', { tags: ['trade', 'ports'] }), rule, NONE, NOW)).toBe(true)
    expect(isIn(post('HU', { region: 'europe', tags: [] }), rule, NONE, NOW)).toBe(false)
    expect(isIn(post('NL', { tags: ['trade'], district: ['Yunnan'] }), rule, NONE, NOW)).toBe(false)
    expect(isIn(post('UY', { tags: ['trade'], region: 'americas' }), rule, NONE, NOW)).toBe(false)
  })

  it('tells the city, those elsewhere whose district covers it, and all beyond', () => {
    const of = (group: SegmentPost['group'], residence: 'in_city' | 'elsewhere' | 'beyond') =>
      isIn(post('X', { group }), { ...ANY, residences: [residence] }, NONE, NOW)
    expect([of('in_city', 'in_city'), of('elsewhere', 'elsewhere'), of(null, 'beyond')]).toEqual([
      true,
      true,
      true,
    ])
    expect([of(null, 'in_city'), of('in_city', 'beyond'), of('elsewhere', 'in_city')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it.each([
    ['came', 'last_year', true],
    ['came', 'this_year', false],
    ['came', 'last_half', false],
    ['came', 'ever', true],
    ['not_came', 'ever', false],
    ['not_came', 'this_year', true],
    ['silent', 'last_half', true],
    ['not_silent', 'last_half', false],
    ['invited', 'this_half', true],
    ['not_invited', 'this_half', false],
  ] as const)('knows what a post did before: %s %s is %s', (did, when, is) => {
    const past = { invited: ['2022H2', '2023H1', '2023H2'], came: ['2022H2'], silent: ['2023H1'] }
    expect(isIn(post('JP', { past }), { ...ANY, behaviour: [{ did, when }] }, NONE, NOW)).toBe(is)
  })

  it('can be made of others, and without others', () => {
    const all = segments(
      { id: 'a', name: 'Asia', rule: { ...ANY, regions: ['asia'] } },
      { id: 't', name: 'Trade', rule: { ...ANY, tags: ['trade'] } },
    )
    const rule = { ...ANY, within: ['a'], without: ['t'] }
    expect(isIn(post('JP'), rule, all, NOW)).toBe(true)
    expect(isIn(post('KR', { tags: ['trade'] }), rule, all, NOW)).toBe(false)
    expect(isIn(post('HU', { region: 'europe' }), rule, all, NOW)).toBe(false)
  })

  it('is seen to name itself, by however long a way', () => {
    const all = segments(
      { id: 'b', name: 'B', rule: { ...ANY, without: ['c'] } },
      { id: 'c', name: 'C', rule: { ...ANY, within: ['a'] } },
    )
    expect(isCircular('a', { ...ANY, within: ['b'] }, all)).toBe(true)
    expect(isCircular('a', { ...ANY, within: ['a'] }, all)).toBe(true)
    expect(isCircular('d', { ...ANY, within: ['b'] }, all)).toBe(false)
  })

  it('that asks nothing is told from one that does', () => {
    expect(asksNothing(ANY)).toBe(true)
    expect(asksNothing({ ...ANY, without: ['a'] })).toBe(false)
  })
})

describe('choosing step by step', () => {
  const posts = [
    post('JP', { tags: ['trade'] }),
    post('HU', { region: 'europe' }),
    post('TH', { group: 'elsewhere' }),
    post('BR', { group: null, region: 'americas' }),
  ]
  const trade = segments({ id: 't', name: 'Trade', rule: { ...ANY, tags: ['trade'] } })
  const by = (...steps: Parameters<typeof withStep>[1][]) => [...chosenBy(steps, posts, trade, NOW)].sort()

  it('takes a group, adds one, keeps what is in another, leaves one out', () => {
    expect(by({ way: 'take', of: 'in_city' })).toEqual(['HU', 'JP'])
    expect(by({ way: 'take', of: 'in_city' }, { way: 'add', of: 'elsewhere' })).toEqual(['HU', 'JP', 'TH'])
    expect(by({ way: 'take', of: 'in_city' }, { way: 'drop', of: 't' })).toEqual(['HU'])
    expect(by({ way: 'take', of: 'in_city' }, { way: 'keep', of: 't' })).toEqual(['JP'])
    expect(by({ way: 'take', of: 'region:asia' })).toEqual(['JP', 'TH'])
  })

  it('of a segment that is gone gives nobody', () => {
    expect(by({ way: 'take', of: 'gone' })).toEqual([])
  })

  it('says a step once: said before as well, it changes nothing', () => {
    const add = { way: 'add', of: 't' } as const
    const keep = { way: 'keep', of: 'region:asia' } as const
    const start = { way: 'take', of: 'elsewhere' } as const
    for (const [one, between] of [
      [add, keep],
      [keep, add],
      [{ way: 'drop', of: 't' } as const, add],
    ] as const) {
      const twice = [start, one, between, one]
      const once = twice.reduce<ReturnType<typeof withStep>>(withStep, [])
      expect(once).toEqual([start, between, one])
      expect(by(...once)).toEqual(by(...twice))
    }
  })

  it('begins anew where a group is taken alone', () => {
    const before = [
      { way: 'take', of: 'in_city' },
      { way: 'add', of: 't' },
    ] as const
    expect(withStep(before, { way: 'take', of: 'elsewhere' })).toEqual([{ way: 'take', of: 'elsewhere' }])
    expect(withStep(before, { way: 'drop', of: 'elsewhere' })).toHaveLength(3)
  })
})
