import { ConsulateClass, PostingRank } from '@/prisma/generated/enums'
import type { Day, PostingFacts } from '../types'

/** The paragraph of the Vienna Convention on Consular Relations, or the office's own setting. */
export type RuleName =
  | 'vccr_16_1'
  | 'vccr_16_2'
  | 'vccr_16_3'
  | 'vccr_16_4'
  | 'vccr_16_5'
  | 'vccr_16_6'
  | 'office_setting'

/** A fact that placed a row, for words in either language; a day that is null is not known. */
export type Fact =
  | { key: 'head' | 'acting_head' | 'nobody' | 'career' | 'honorary' | 'rank_unknown' | 'state' | 'name' }
  | { key: 'class'; value: ConsulateClass }
  | { key: 'rank'; value: PostingRank }
  | { key: 'exequatur' | 'provisional' | 'commission' | 'acting_since' | 'arrival'; day: Day | null }

/** What would place a row better, were it known. */
export type Missing = 'exequatur' | 'commission' | 'acting_since' | 'arrival' | 'rank' | 'person'

/** Whom a row ranks by: a person's posting (null where no person is known) at a post. `id` decides only between equals. */
export type Ranked = {
  id: string
  name?: string
  post: { stateEn: string; class: ConsulateClass; honorary: boolean }
  posting: PostingFacts | null
}

/** One step of the comparison. Rows of one tier have the same steps. */
export type Criterion = { sort: string; fact?: Fact; missing?: Missing }

const TIERS = ['head', 'acting', 'officer', 'nobody'] as const
type Tier = (typeof TIERS)[number]

/** Heads of post, then acting heads (16(4)), then officers who are not heads (16(6)), then posts of which no person is known. */
export function tierOf({ posting }: Ranked): Tier {
  if (!posting) return 'nobody'
  if (posting.isHead) return 'head'
  return posting.isActingHead ? 'acting' : 'officer'
}

/** The steps by which a row is compared, from the weightiest. */
export function criteriaOf(ranked: Ranked): Criterion[] {
  const tier = tierOf(ranked)
  const steps = { head: headSteps, acting: actingSteps, officer: officerSteps, nobody: () => [] }[tier]
  return [{ sort: String(TIERS.indexOf(tier)), ...TIER_FACTS[tier] }, ...steps(ranked), ...lastSteps(ranked)]
}

const TIER_FACTS: Record<Tier, Pick<Criterion, 'fact' | 'missing'>> = {
  head: { fact: { key: 'head' } },
  acting: { fact: { key: 'acting_head' } },
  officer: {},
  nobody: { fact: { key: 'nobody' }, missing: 'person' },
}

/** 16(1) class, and the date of the exequatur, or (16(2)) of an earlier provisional admission; 16(3) the commission; 16(5) honorary after career. */
function headSteps({ post, posting }: Ranked): Criterion[] {
  const { exequaturOn = null, provisionalOn = null, commissionOn = null } = posting ?? {}
  const provisionalFirst = provisionalOn !== null && (exequaturOn === null || provisionalOn < exequaturOn)
  const classes = Object.values(ConsulateClass)
  return [
    { sort: String(classes.indexOf(post.class)), fact: { key: 'class', value: post.class } },
    { sort: post.honorary ? '1' : '0', fact: { key: post.honorary ? 'honorary' : 'career' } },
    provisionalFirst ? dayStep('provisional', provisionalOn) : dayStep('exequatur', exequaturOn),
    dayStep('commission', commissionOn),
  ]
}

/** 16(4): among themselves by the date on which they took over. */
function actingSteps({ posting }: Ranked): Criterion[] {
  return [dayStep('acting_since', posting?.actingSince ?? null)]
}

/** The Convention says no more: rank, then arrival. */
function officerSteps({ posting }: Ranked): Criterion[] {
  const rank = posting?.rank ?? null
  const ranks = Object.values(PostingRank)
  const byRank: Criterion = rank
    ? { sort: String(ranks.indexOf(rank)), fact: { key: 'rank', value: rank } }
    : { sort: String(ranks.length), fact: { key: 'rank_unknown' }, missing: 'rank' }
  return [byRank, dayStep('arrival', posting?.arrivedOn ?? null)]
}

/** The English name of the State; for two persons of one State, their names. */
function lastSteps({ post, name = '' }: Ranked): Criterion[] {
  return [
    { sort: collationKey(post.stateEn), fact: { key: 'state' } },
    { sort: collationKey(name), fact: { key: 'name' } },
  ]
}

type DayFact = Extract<Fact, { day: Day | null }>['key']

function dayStep(key: DayFact, day: Day | null): Criterion {
  if (day) return { sort: day, fact: { key, day } }
  const missing = key === 'provisional' ? 'exequatur' : key
  return { sort: 'unknown', fact: { key, day }, missing }
}

/** Letters without accents and case first, so that the order is the same on every machine. */
function collationKey(text: string): string {
  return `${text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}\u0000${text}`
}
