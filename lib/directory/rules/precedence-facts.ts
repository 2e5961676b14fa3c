import { ConsulateClass, type GuestOrder, type OfficerOrder, PostingRank } from '@/prisma/generated/enums'
import type { Day, PostingFacts } from '../types'

/** The paragraph of the Vienna Convention on Consular Relations, the office's setting, an activity's own order, or a place given by hand. */
export type RuleName =
  | 'vccr_16_1'
  | 'vccr_16_2'
  | 'vccr_16_3'
  | 'vccr_16_4'
  | 'vccr_16_5'
  | 'vccr_16_6'
  | 'office_setting'
  | Exclude<GuestOrder, 'precedence'>
  | 'override'

/** A fact that placed a row, for words in either language; a day that is null is not known. */
export type Fact =
  | {
      key:
        | 'head'
        | 'acting_head'
        | 'nobody'
        | 'career'
        | 'honorary'
        | 'rank_unknown'
        | 'state'
        | 'state_zh'
        | 'name'
    }
  | { key: 'class'; value: ConsulateClass }
  | { key: 'override'; reason: string }
  | { key: 'rank'; value: PostingRank }
  | { key: 'exequatur' | 'provisional' | 'commission' | 'acting_since' | 'arrival'; day: Day | null }

/** What would place a row better, were it known. */
export type Missing = 'exequatur' | 'commission' | 'acting_since' | 'arrival' | 'rank' | 'person'

/** Whom a row ranks by: a person's posting (null where no person is known) at a post. `id` decides only between equals. */
export type Ranked = {
  id: string
  name?: string
  post: { stateEn: string; stateSortEn?: string; class: ConsulateClass; honorary: boolean }
  posting: PostingFacts | null
}

/** One step of the comparison, and the rule that asks for it. Rows of one tier have the same steps. */
export type Criterion = { sort: string; rule: RuleName; fact?: Fact; missing?: Missing }

const TIERS = ['head', 'acting', 'officer', 'nobody'] as const
export type Tier = (typeof TIERS)[number]

/** Heads of post, then acting heads (16(4)), then officers who are not heads (16(6)), then posts of which no person is known. */
export function tierOf({ posting }: Ranked): Tier {
  if (!posting) return 'nobody'
  if (posting.isHead) return 'head'
  return posting.isActingHead ? 'acting' : 'officer'
}

/** The steps by which a row is compared, from the weightiest; `officers` is the office's setting for those who are not heads. */
export function criteriaOf(ranked: Ranked, officers: OfficerOrder): Criterion[] {
  const tier = tierOf(ranked)
  const steps = {
    head: headSteps,
    acting: actingSteps,
    officer: (one: Ranked) => officerSteps(one, officers),
    nobody: () => [],
  }[tier]
  return [{ sort: String(TIERS.indexOf(tier)), ...TIER_STEPS[tier] }, ...steps(ranked), ...lastSteps(ranked)]
}

const TIER_STEPS: Record<Tier, Omit<Criterion, 'sort'>> = {
  head: { rule: 'vccr_16_1', fact: { key: 'head' } },
  acting: { rule: 'vccr_16_4', fact: { key: 'acting_head' } },
  officer: { rule: 'office_setting' },
  nobody: { rule: 'office_setting', fact: { key: 'nobody' }, missing: 'person' },
}

/**
 * 16(1) class, and the date of the exequatur, or (16(2)) of an earlier provisional admission; 16(3) the commission; 16(5) honorary after
 * career, and by those same paragraphs among themselves.
 */
function headSteps({ post, posting }: Ranked): Criterion[] {
  const { exequaturOn = null, provisionalOn = null, commissionOn = null } = posting ?? {}
  const provisionalFirst = provisionalOn !== null && (exequaturOn === null || provisionalOn < exequaturOn)
  const classes = Object.values(ConsulateClass)
  const rule = (career: RuleName): RuleName => (post.honorary ? 'vccr_16_5' : career)
  return [
    {
      sort: String(classes.indexOf(post.class)),
      rule: rule('vccr_16_1'),
      fact: { key: 'class', value: post.class },
    },
    {
      sort: post.honorary ? '1' : '0',
      rule: 'vccr_16_5',
      fact: { key: post.honorary ? 'honorary' : 'career' },
    },
    provisionalFirst
      ? dayStep(rule('vccr_16_2'), 'provisional', provisionalOn)
      : dayStep(rule('vccr_16_1'), 'exequatur', exequaturOn),
    dayStep(rule('vccr_16_3'), 'commission', commissionOn),
  ]
}

/** 16(4): among themselves by the date on which they took over. */
function actingSteps({ posting }: Ranked): Criterion[] {
  return [dayStep('vccr_16_4', 'acting_since', posting?.actingSince ?? null)]
}

/** The Convention says no more; the office sets whether rank, then arrival, or one of the two alone. */
function officerSteps({ posting }: Ranked, officers: OfficerOrder): Criterion[] {
  const rank = posting?.rank ?? null
  const ranks = Object.values(PostingRank)
  const byRank: Criterion = rank
    ? { sort: String(ranks.indexOf(rank)), rule: 'office_setting', fact: { key: 'rank', value: rank } }
    : { sort: String(ranks.length), rule: 'office_setting', fact: { key: 'rank_unknown' }, missing: 'rank' }
  const byArrival = dayStep('office_setting', 'arrival', posting?.arrivedOn ?? null)
  return { rank_arrival: [byRank, byArrival], rank_state: [byRank], arrival: [byArrival] }[officers]
}

/** The English name of the State; for two persons of one State, their names. */
function lastSteps({ post, name = '' }: Ranked): Criterion[] {
  return [
    { sort: collationKey(post.stateSortEn ?? post.stateEn), rule: 'office_setting', fact: { key: 'state' } },
    { sort: collationKey(name), rule: 'office_setting', fact: { key: 'name' } },
  ]
}

type DayFact = Extract<Fact, { day: Day | null }>['key']

function dayStep(rule: RuleName, key: DayFact, day: Day | null): Criterion {
  if (day) return { sort: day, rule, fact: { key, day } }
  const missing = key === 'provisional' ? 'exequatur' : key
  return { sort: 'unknown', rule, fact: { key, day }, missing }
}

/** Letters without accents and case first, so that the order is the same on every machine. */
export function collationKey(text: string): string {
  return `${text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}\u0000${text}`
}

/** The order of two keys, letter by letter: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
