import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GuestOrder } from '@/prisma/generated/enums'
import { type Guest, inGuestOrder, type Override } from './guest-order'
import { inPrecedence } from './precedence'

const NAMES = {
  Japan: '日本',
  Hungary: '匈牙利',
  'United Kingdom': '英国',
  Uruguay: '乌拉圭',
  Netherlands: '荷兰',
  Belarus: '白俄罗斯',
  Canada: '加拿大',
}
const PINYIN = {
  Japan: 'ri4 ben3',
  Hungary: 'xiong1 ya2 li4',
  'United Kingdom': 'ying1 guo2',
  Uruguay: 'wu1 la1 gui1',
  Netherlands: 'he2 lan2',
  Belarus: 'bai2 e2 luo2 si1',
  Canada: 'jia1 na2 da4',
}
const UNKNOWN = {
  isHead: false,
  isActingHead: false,
  exequaturOn: null,
  provisionalOn: null,
  commissionOn: null,
  actingSince: null,
  arrivedOn: null,
}

function guest(stateEn: keyof typeof NAMES, rank: 'consul_general' | 'consul' = 'consul', name = ''): Guest {
  const kind = { class: 'consulate_general' as const, honorary: false }
  const post = { stateEn, stateZh: NAMES[stateEn], statePinyin: PINYIN[stateEn], ...kind }
  return { id: `${stateEn}${name}`, name, post, posting: { ...UNKNOWN, rank } }
}

const ALL = (Object.keys(NAMES) as (keyof typeof NAMES)[]).map(state => guest(state))
const nobody = () => undefined
const by = (order: GuestOrder) => ({ order, officers: 'rank_arrival' as const })
const states = (rows: { item: Guest }[]) => rows.map(row => row.item.post.stateEn)

describe('the guests of an activity', () => {
  it('stand in order of precedence where nothing else was chosen', () => {
    const rows = inGuestOrder(ALL, row => row, by('precedence'), nobody)
    expect(rows).toEqual(inPrecedence(ALL, row => row))
  })

  // Strokes of the first character: 乌 4 (丿), 日 4 (丨) … as in the order of strokes of 《通用规范汉字表》.
  it.each([
    ['english', ['Belarus', 'Canada', 'Hungary', 'Japan', 'Netherlands', 'United Kingdom', 'Uruguay']],
    // bái, hé, jiā, rì, wū, xiōng, yīng
    ['pinyin', ['Belarus', 'Netherlands', 'Canada', 'Japan', 'Uruguay', 'Hungary', 'United Kingdom']],
  ] as const)('stand in the order %s', (order, expected) => {
    const rows = inGuestOrder(ALL, row => row, by(order), nobody)
    expect(states(rows)).toEqual(expected)
    expect(rows.every(row => row.rule === order && row.missing.length === 0)).toBe(true)
  })

  it('stand by the strokes of their Chinese names, the fewest first', () => {
    const rows = inGuestOrder(ALL, row => row, by('stroke'), nobody)
    // 乌 and 日 have four strokes, 加 and 白 five, 匈 six, 英 eight, 荷 ten.
    expect(states(rows).slice(-3)).toEqual(['Hungary', 'United Kingdom', 'Netherlands'])
    expect(states(rows).slice(0, 2).sort()).toEqual(['Japan', 'Uruguay'])
  })

  it('of one State stand by precedence among themselves, whatever the order', () => {
    const [high, low] = [guest('Japan', 'consul_general', 'Z'), guest('Japan', 'consul', 'A')]
    for (const order of Object.values(GuestOrder))
      expect(inGuestOrder([low, high], row => row, by(order), nobody).map(row => row.item)).toEqual([
        high,
        low,
      ])
  })

  it('stand where they were put by hand, with the reason, the others in their order around them', () => {
    const put = (row: Guest): Override | undefined =>
      row.post.stateEn === 'Uruguay' ? { place: 1, reason: 'guest of honour' } : undefined
    const rows = inGuestOrder(ALL, row => row, by('precedence'), put)
    const others = states(inPrecedence(ALL, row => row)).filter(state => state !== 'Uruguay')
    expect(states(rows)).toEqual(['Uruguay', ...others])
    expect(rows[0]).toMatchObject({
      place: 1,
      rule: 'override',
      facts: [{ key: 'override', reason: 'guest of honour' }],
    })
    expect(rows.map(row => row.place)).toEqual(rows.map((_, at) => at + 1))
  })

  it('put beyond the end of the list stand at its end', () => {
    const put = (row: Guest) =>
      row.post.stateEn === 'Belarus' ? { place: 99, reason: 'comes late' } : undefined
    expect(states(inGuestOrder(ALL, row => row, by('precedence'), put)).at(-1)).toBe('Belarus')
  })

  it('keep everybody, each place once, and each who was put where it was put', () => {
    const places = fc.uniqueArray(fc.integer({ min: 1, max: ALL.length }), { maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(GuestOrder)), places, (order, given) => {
        const put = (row: Guest) => {
          const place = given[ALL.indexOf(row)]
          return place ? { place, reason: 'by hand' } : undefined
        }
        const rows = inGuestOrder(ALL, row => row, by(order), put)
        expect(new Set(rows.map(row => row.item.id)).size).toBe(ALL.length)
        for (const row of rows) {
          const override = put(row.item)
          if (override) expect(row.place).toBe(override.place)
        }
      }),
    )
  })
})

describe('officers who are not heads', () => {
  const early = { ...guest('Uruguay', 'consul'), id: 'early' }
  const late = { ...guest('Japan', 'consul_general'), id: 'late' }
  if (early.posting) early.posting.arrivedOn = '2020-01-01'
  if (late.posting) late.posting.arrivedOn = '2023-01-01'
  const ids = (officers: 'rank_arrival' | 'rank_state' | 'arrival', ...rows: Guest[]) =>
    inPrecedence(rows, row => row, officers).map(row => row.item.id)

  it('stand as the office has set it', () => {
    expect(ids('rank_arrival', early, late)).toEqual(['late', 'early'])
    expect(ids('arrival', late, early)).toEqual(['early', 'late'])
    const same = { ...late, posting: late.posting && { ...late.posting, rank: 'consul' as const } }
    expect(ids('rank_arrival', same, early)).toEqual(['early', 'late'])
    expect(ids('rank_state', same, early)).toEqual(['late', 'early'])
  })
})
