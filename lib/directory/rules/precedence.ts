import type { OfficerOrder } from '@/prisma/generated/enums'
import {
  type Criterion,
  compareText,
  criteriaOf,
  type Fact,
  type Missing,
  type Ranked,
  type RuleName,
  type Tier,
  tierOf,
} from './precedence-facts'

/** One row of the order of precedence: its place from 1, the rule and the facts that gave it, and what is missing to place it better. */
export type Placed<T> = {
  item: T
  place: number
  rule: RuleName
  facts: Fact[]
  missing: Missing[]
}

/**
 * Puts persons in order of precedence: VCCR art. 16 for heads and acting heads, the office's setting (by default rank, arrival, English
 * name of the State) for everybody else. A total order that does not depend on the order given. A date that is not known sorts after the known
 * ones. Each row explains itself by the facts that were needed to tell it from its neighbours, and no more.
 */
export function inPrecedence<T>(
  items: readonly T[],
  rankedOf: (item: T) => Ranked,
  officers: OfficerOrder = 'rank_arrival',
): Placed<T>[] {
  const rows = items.map(item => {
    const ranked = rankedOf(item)
    return { item, ranked, criteria: criteriaOf(ranked, officers) }
  })
  rows.sort((a, b) => compare(a.criteria, b.criteria) || compareText(a.ranked.id, b.ranked.id))
  return rows.map((row, at) => {
    const before = rows[at - 1]
    const after = rows[at + 1]
    // An officer's place always names the rank; everything else only what was needed.
    const least = tierOf(row.ranked) === 'officer' ? 1 : 0
    const neighbours = [before, after].flatMap(other =>
      other ? [depthBetween(row.criteria, other.criteria)] : [],
    )
    const depth = Math.max(least, ...neighbours)
    const used = row.criteria.slice(0, depth + 1)
    return {
      item: row.item,
      place: at + 1,
      rule: ruleOf(row.ranked, used, after && tierOf(after.ranked)),
      facts: used.flatMap(criterion => (criterion.fact ? [criterion.fact] : [])),
      missing: used.flatMap(criterion => (criterion.missing ? [criterion.missing] : [])),
    }
  })
}

/** The rule of the last step that was needed. A head told from those below by being one is so by 16(4) from acting heads, by 16(6) from others. */
function ruleOf({ posting }: Ranked, used: Criterion[], below: Tier | undefined): RuleName {
  if (posting?.isHead && used.length === 1 && below) return below === 'acting' ? 'vccr_16_4' : 'vccr_16_6'
  return used.at(-1)?.rule ?? 'office_setting'
}

/** The place of the first criterion in which two rows differ; the last one where they differ in nothing. */
function depthBetween(a: Criterion[], b: Criterion[]): number {
  const differs = a.findIndex((criterion, at) => compareText(criterion.sort, b[at]?.sort ?? '') !== 0)
  return differs === -1 ? a.length - 1 : differs
}

function compare(a: Criterion[], b: Criterion[]): number {
  for (const [at, criterion] of a.entries()) {
    const order = compareText(criterion.sort, b[at]?.sort ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length
}
