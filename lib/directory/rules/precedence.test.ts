import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '@/lib/i18n/translator'
import { ConsulateClass, PostingRank } from '@/prisma/generated/enums'
import type { PostingFacts } from '../types'
import { inPrecedence } from './precedence'
import type { Ranked } from './precedence-facts'
import { factsText, reasonText, ruleText } from './precedence-reason'

const UNKNOWN: PostingFacts = {
  rank: 'consul_general',
  isHead: false,
  isActingHead: false,
  exequaturOn: null,
  provisionalOn: null,
  commissionOn: null,
  actingSince: null,
  arrivedOn: null,
}

type Known = Partial<PostingFacts> & { class?: ConsulateClass; honorary?: boolean }

function ranked(
  stateEn: string,
  { class: of = 'consulate_general', honorary = false, ...posting }: Known,
): Ranked {
  return { id: stateEn, post: { stateEn, class: of, honorary }, posting: { ...UNKNOWN, ...posting } }
}
const head = (state: string, known: Known = {}) => ranked(state, { isHead: true, ...known })
const acting = (state: string, known: Known = {}) => ranked(state, { isActingHead: true, ...known })
const officer = (state: string, rank: PostingRank, known: Known = {}) => ranked(state, { rank, ...known })
const order = (...rows: Ranked[]) => inPrecedence(rows, row => row)
const states = (...rows: Ranked[]) => order(...rows).map(row => row.item.post.stateEn)
const rules = (...rows: Ranked[]) => order(...rows).map(row => row.rule)

const en = translator('en', 'directory')
const zh = translator('zh', 'directory')

describe('the list of 21 July 2023', () => {
  const rows = order(
    officer('Uruguay', 'commissioner'),
    officer('United Kingdom', 'consul'),
    officer('Netherlands', 'deputy_consul_general'),
    acting('Hungary'),
    officer('Belarus', 'consul'),
    officer('Japan', 'deputy_consul_general'),
  )

  it('comes out with the rule and the fact of each place', () => {
    expect(
      rows.map(row => [
        row.item.post.stateEn,
        ruleText(row, en),
        factsText(row, en, 'en').replaceAll('’', "'"),
      ]),
    ).toEqual([
      ['Hungary', 'VCCR 16(4)', 'acting head of post'],
      ['Japan', 'office setting', "deputy consul-general; arrival unknown; State's English name"],
      ['Netherlands', 'office setting', "deputy consul-general; arrival unknown; State's English name"],
      ['Belarus', 'office setting', "consul; arrival unknown; State's English name"],
      ['United Kingdom', 'office setting', "consul; arrival unknown; State's English name"],
      ['Uruguay', 'office setting', 'commissioner'],
    ])
  })

  it('says what is missing to place a row better', () => {
    expect(rows.map(row => row.missing)).toEqual([[], ['arrival'], ['arrival'], ['arrival'], ['arrival'], []])
  })

  it('explains itself in Chinese', () => {
    expect(rows.map(row => reasonText(row, zh, 'zh'))[1]).toBe(
      '本办设定：副总领事；到任日期未知；国名英文字母顺序',
    )
    expect(rows.map(row => reasonText(row, zh, 'zh'))[0]).toBe('《维也纳领事关系公约》第16条第4款：代理馆长')
  })
})

describe('VCCR art. 16', () => {
  it('(1) heads rank in their class by the date of the exequatur', () => {
    const rows = [
      head('A', { class: 'consulate', exequaturOn: '2010-01-01' }),
      head('B', { exequaturOn: '2022-05-01' }),
      head('C', { exequaturOn: '2019-03-04' }),
    ]
    expect(states(...rows)).toEqual(['C', 'B', 'A'])
    expect(rules(...rows)).toEqual(['vccr_16_1', 'vccr_16_1', 'vccr_16_1'])
  })

  it('(2) an earlier provisional admission counts, and is kept after the exequatur', () => {
    const rows = [
      head('A', { exequaturOn: '2020-06-01' }),
      head('B', { exequaturOn: '2021-01-01', provisionalOn: '2020-05-01' }),
      head('C', { provisionalOn: '2020-05-15' }),
    ]
    expect(states(...rows)).toEqual(['B', 'C', 'A'])
    expect(rules(...rows)).toEqual(['vccr_16_2', 'vccr_16_2', 'vccr_16_1'])
  })

  it('(2) a provisional admission after the exequatur changes nothing', () => {
    const later = head('A', { exequaturOn: '2020-01-01', provisionalOn: '2020-03-01' })
    expect(states(head('B', { exequaturOn: '2020-02-01' }), later)).toEqual(['A', 'B'])
  })

  it('(3) on the same date, by the presentation of the commission', () => {
    const same = { exequaturOn: '2020-01-01' }
    const rows = [
      head('A', { ...same, commissionOn: '2019-12-02' }),
      head('B', { ...same, commissionOn: '2019-12-01' }),
    ]
    expect(states(...rows)).toEqual(['B', 'A'])
    expect(rules(...rows)).toEqual(['vccr_16_3', 'vccr_16_3'])
  })

  it('(4) acting heads come after all heads, among themselves by the date of taking over', () => {
    const rows = [
      acting('A', { actingSince: '2023-02-01' }),
      acting('B', { actingSince: '2023-01-01' }),
      head('C', { class: 'consular_agency', honorary: true }),
    ]
    expect(states(...rows)).toEqual(['C', 'B', 'A'])
    expect(rules(...rows)).toEqual(['vccr_16_4', 'vccr_16_4', 'vccr_16_4'])
  })

  it('(5) honorary heads come after career heads, within the class', () => {
    const rows = [
      head('A', { honorary: true, exequaturOn: '2001-01-01' }),
      head('B', { exequaturOn: '2020-01-01' }),
      head('C', { class: 'consulate', exequaturOn: '2000-01-01' }),
    ]
    expect(states(...rows)).toEqual(['B', 'A', 'C'])
    expect(rules(...rows)[1]).toBe('vccr_16_5')
  })

  it('(6) heads come before officers who are not heads, whatever their ranks', () => {
    const rows = [officer('A', 'consul_general'), head('B', { class: 'vice_consulate', rank: 'vice_consul' })]
    expect(states(...rows)).toEqual(['B', 'A'])
    expect(rules(...rows)).toEqual(['vccr_16_6', 'office_setting'])
  })
})

describe('what is not known', () => {
  it('sorts after what is known, and is flagged', () => {
    const rows = order(head('A'), head('B', { exequaturOn: '2023-01-01' }))
    expect(rows.map(row => row.item.post.stateEn)).toEqual(['B', 'A'])
    expect(rows.map(row => row.missing)).toEqual([[], ['exequatur']])
  })

  it('places a post of which nobody is known last', () => {
    const nobody: Ranked = {
      id: 'x',
      post: { stateEn: 'A', class: 'consulate_general', honorary: false },
      posting: null,
    }
    const rows = order(nobody, officer('B', 'employee'))
    expect(rows.map(row => row.item.post.stateEn)).toEqual(['B', 'A'])
    expect(rows[1]?.missing).toEqual(['person'])
  })

  it('orders officers by rank, then arrival, then the English name of the State', () => {
    const rows = [
      officer('Æthel', 'consul', { arrivedOn: '2021-01-01' }),
      officer('Austria', 'consul', { arrivedOn: '2020-01-01' }),
      officer('Côte', 'consul'),
      officer('Cuba', 'consul'),
      officer('Zambia', 'vice_consul', { arrivedOn: '2001-01-01' }),
    ]
    expect(states(...rows.toReversed())).toEqual(['Austria', 'Æthel', 'Côte', 'Cuba', 'Zambia'])
  })
})

const day = fc.option(fc.constantFrom('2020-01-01', '2020-06-01', '2021-01-01'), { nil: null })
const anyRanked: fc.Arbitrary<Omit<Ranked, 'id'>> = fc.record({
  name: fc.constantFrom('Ann', 'Bo', 'Cy'),
  post: fc.record({
    stateEn: fc.constantFrom('Austria', 'Brazil', 'Chile', 'Denmark'),
    class: fc.constantFrom(...Object.values(ConsulateClass)),
    honorary: fc.boolean(),
  }),
  posting: fc.option(
    fc
      .record({
        rank: fc.option(fc.constantFrom(...Object.values(PostingRank)), { nil: null }),
        role: fc.constantFrom('head', 'acting', 'none'),
        exequaturOn: day,
        provisionalOn: day,
        commissionOn: day,
        actingSince: day,
        arrivedOn: day,
      })
      .map(({ role, ...facts }) => ({ ...facts, isHead: role === 'head', isActingHead: role === 'acting' })),
    { nil: null },
  ),
})
const anyList = fc
  .array(anyRanked, { maxLength: 14 })
  .map(rows => rows.map((row, at) => ({ ...row, id: `id${at}` })))
const ids = (rows: Ranked[]) => order(...rows).map(row => row.item.id)

describe('for any list', () => {
  it('is a total order that does not depend on the order given', () => {
    fc.assert(
      fc.property(anyList, fc.integer(), (rows, seed) => {
        const shuffled = rows.toSorted(
          (a, b) => ((seed ^ a.id.length) & 1 ? 1 : -1) * a.id.localeCompare(b.id),
        )
        expect(ids(shuffled.toReversed())).toEqual(ids(rows))
      }),
    )
  })

  it('is stable: taking somebody away moves nobody else', () => {
    fc.assert(
      fc.property(anyList, fc.nat(), (rows, at) => {
        const gone = rows[at % (rows.length || 1)]
        expect(ids(rows.filter(row => row !== gone))).toEqual(ids(rows).filter(id => id !== gone?.id))
      }),
    )
  })

  it('puts heads before acting heads before officers, and explains every row', () => {
    fc.assert(
      fc.property(anyList, rows => {
        const placed = order(...rows)
        const tier = (row: Ranked) =>
          !row.posting ? 3 : row.posting.isHead ? 0 : row.posting.isActingHead ? 1 : 2
        const tiers = placed.map(row => tier(row.item))
        expect(tiers).toEqual(tiers.toSorted((a, b) => a - b))
        for (const row of placed) {
          expect(row.facts.length).toBeGreaterThan(0)
          expect(reasonText(row, en, 'en')).not.toBe('')
          expect(reasonText(row, zh, 'zh')).not.toMatch(/[A-Z]{5}/)
        }
      }),
    )
  })
})
