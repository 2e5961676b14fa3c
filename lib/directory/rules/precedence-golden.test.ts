import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '@/lib/i18n/translator'
import type { ConsulateClass, PostingRank } from '@/prisma/generated/enums'
import { inPrecedence } from './precedence'
import type { Missing, Ranked } from './precedence-facts'
import { factsText, ruleText } from './precedence-reason'

const CLASSES = ['consulate_general', 'consulate', 'vice_consulate', 'consular_agency'] as const
const CLASS: Record<string, ConsulateClass> = {
  CG: 'consulate_general',
  C: 'consulate',
  VC: 'vice_consulate',
  CA: 'consular_agency',
}
const RANK: Record<string, PostingRank> = {
  cg: 'consul_general',
  dcg: 'deputy_consul_general',
  con: 'consul',
  vc: 'vice_consul',
  att: 'attache',
  com: 'commissioner',
  emp: 'employee',
}
const DATES = {
  ex: 'exequaturOn',
  pr: 'provisionalOn',
  co: 'commissionOn',
  as: 'actingSince',
  ar: 'arrivedOn',
} as const

// What each fact and paragraph is to be called, written down apart from the product's own messages.
const SAID: Record<string, [en: string, zh: string]> = {
  head: ['head of post', '馆长'],
  acting: ['acting head of post', '代理馆长'],
  nobody: ['nobody on record', '没有登记的人员'],
  career: ['career head', '职业领事'],
  hon: ['honorary head', '名誉领事'],
  CG: ['consulate-general', '总领事馆'],
  C: ['consulate', '领事馆'],
  VC: ['vice-consulate', '副领事馆'],
  CA: ['consular agency', '领事代理处'],
  cg: ['consul-general', '总领事'],
  dcg: ['deputy consul-general', '副总领事'],
  con: ['consul', '领事'],
  vc: ['vice-consul', '副领事'],
  att: ['consular attaché', '领事随员'],
  com: ['commissioner', '专员'],
  emp: ['consular employee', '领馆雇员'],
  'rank?': ['rank unknown', '职衔未知'],
  state: ['State’s English name', '国名英文字母顺序'],
  name: ['name', '姓名'],
  'ex=': ['exequatur of *', '*获领事证书'],
  'pr=': ['provisional admission of *', '*获暂时承认'],
  'co=': ['commission presented *', '*送达委任文凭'],
  'as=': ['acting since *', '*起代理'],
  'ar=': ['arrived *', '*到任'],
  'ex?': ['exequatur unknown', '领事证书日期未知'],
  'co?': ['date of presentation unknown', '委任文凭送达日期未知'],
  'as?': ['start as acting head unknown', '开始代理日期未知'],
  'ar?': ['arrival unknown', '到任日期未知'],
}
const MISSING: Record<string, Missing> = {
  'ex?': 'exequatur',
  'co?': 'commission',
  'as?': 'acting_since',
  'ar?': 'arrival',
  'rank?': 'rank',
  nobody: 'person',
}
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

type Golden = { ranked: Ranked; paragraph: string; facts: string[] }

function ranked(state: string, known: string[]): Ranked {
  const [stateEn = '', name = ''] = state.split('/')
  const dates = Object.entries(DATES).map(([key, field]) => [
    field,
    known.find(word => word.startsWith(`${key}=`))?.slice(3) ?? null,
  ])
  const posting = {
    rank: RANK[known.find(word => word in RANK) ?? ''] ?? null,
    isHead: known.includes('head'),
    isActingHead: known.includes('acting'),
    ...(Object.fromEntries(dates) as Record<(typeof DATES)[keyof typeof DATES], string | null>),
  }
  const className = CLASS[known.find(word => word in CLASS) ?? 'CG'] ?? 'consulate_general'
  return {
    id: state,
    name,
    post: { stateEn, class: className, honorary: known.includes('hon') },
    posting: known.includes('nobody') ? null : posting,
  }
}

const LISTS = readFileSync('lib/testing/golden/precedence.txt', 'utf8')
  .split(/^= /m)
  .slice(1)
  .map(paragraph => {
    const [title = '', ...lines] = paragraph.trim().split('\n')
    const rows = lines.map((line): Golden => {
      const [, state = '', known = '', rule = '', facts = ''] =
        /^([^,]+), (.*?) ?-> (\S+) (.*)$/.exec(line) ?? []
      const paragraphName = rule === 'set' ? rule : `VCCR ${rule}`
      return { ranked: ranked(state, known.split(' ')), paragraph: paragraphName, facts: facts.split(' ') }
    })
    return { title, rows }
  })

function said(fact: string, locale: 'en' | 'zh'): string {
  const [key = '', day = ''] = fact.split('=')
  const [en, zh] = SAID[day ? `${key}=` : fact] ?? ['?', '?']
  const [year, month, date] = day.split('-').map(Number)
  if (locale === 'zh') return zh.replace('*', `${year}年${month}月${date}日`)
  return en.replace('*', `${date} ${MONTHS[Number(month) - 1]} ${year}`)
}

/** The same order, sorted another way: by hand, from the articles, knowing nothing of the rules under test. */
function simply(a: Ranked, b: Ranked): number {
  const after = '9999'
  const tier = (row: Ranked) =>
    row.posting?.isHead ? 1 : row.posting?.isActingHead ? 2 : row.posting ? 3 : 4
  if (tier(a) !== tier(b)) return tier(a) - tier(b)
  const text = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
  const plain = (name: string) =>
    name
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
  const byName =
    text(plain(a.post.stateEn), plain(b.post.stateEn)) || text(plain(a.name ?? ''), plain(b.name ?? ''))
  if (tier(a) === 1) {
    const since = ({ posting }: Ranked) =>
      [posting?.exequaturOn ?? after, posting?.provisionalOn ?? after].sort()[0] as string
    return (
      CLASSES.indexOf(a.post.class) - CLASSES.indexOf(b.post.class) ||
      Number(a.post.honorary) - Number(b.post.honorary) ||
      text(since(a), since(b)) ||
      text(a.posting?.commissionOn ?? after, b.posting?.commissionOn ?? after) ||
      byName
    )
  }
  if (tier(a) === 2) return text(a.posting?.actingSince ?? after, b.posting?.actingSince ?? after) || byName
  if (tier(a) === 4) return byName
  const rank = ({ posting }: Ranked) => {
    return posting?.rank ? Object.values(RANK).indexOf(posting.rank) : 99
  }
  return rank(a) - rank(b) || text(a.posting?.arrivedOn ?? after, b.posting?.arrivedOn ?? after) || byName
}

const t = { en: translator('en', 'directory'), zh: translator('zh', 'directory') }
const SET = { en: 'office setting', zh: '本办设定' }
const ARTICLE = { en: /^VCCR 16\((\d)\)$/, zh: /^《维也纳领事关系公约》第16条第(\d)款$/ }
const shuffled = (rows: Golden[]) => fc.shuffledSubarray(rows, { minLength: rows.length })
const ordered = (rows: Golden[]) => inPrecedence(rows, row => row.ranked)

describe('the golden lists', () => {
  it('are more than 150 places', () => {
    expect(LISTS.flatMap(list => list.rows).length).toBeGreaterThanOrEqual(150)
  })

  it.each(LISTS)('$title', ({ rows }) => {
    fc.assert(
      fc.property(shuffled(rows), given => {
        expect(ordered(given).map(row => row.item)).toEqual(rows)
        expect(given.toSorted((a, b) => simply(a.ranked, b.ranked))).toEqual(rows)
      }),
      { numRuns: 20 },
    )
    for (const { item, facts, missing, rule } of ordered(rows)) {
      const explained = { rule, facts, missing }
      expect(missing).toEqual(item.facts.flatMap(fact => MISSING[fact] ?? []))
      for (const locale of ['en', 'zh'] as const) {
        const between = locale === 'zh' ? '；' : '; '
        expect(factsText(explained, t[locale], locale)).toBe(
          item.facts.map(fact => said(fact, locale)).join(between),
        )
        const words = ruleText(explained, t[locale])
        const article = ARTICLE[locale].exec(words)
        expect(article ? `VCCR 16(${article[1]})` : words).toBe(
          item.paragraph === 'set' ? SET[locale] : item.paragraph,
        )
      }
    }
  })

  it('agree with the other way of sorting when they are thrown together', () => {
    const all = LISTS.flatMap(list => list.rows).map(row => row.ranked)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 2 }), given => {
        const ours = inPrecedence(given, row => row).map(row => row.item)
        const theirs = given.toSorted((a, b) => simply(a, b) || (a.id < b.id ? -1 : 1))
        expect(ours.map(row => row.id)).toEqual(theirs.map(row => row.id))
      }),
    )
  })
})
