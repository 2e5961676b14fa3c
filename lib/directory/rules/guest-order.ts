import type { GuestOrder, OfficerOrder } from '@/prisma/generated/enums'
import { inPrecedence, type Placed } from './precedence'
import { collationKey, compareText, type Ranked } from './precedence-facts'

/** Whom a row ranks by, at a post whose State has a Chinese name too. */
export type Guest = Ranked & { post: { stateZh: string; statePinyin: string } }

/** A place that was given by hand, and why. */
export type Override = { place: number; reason: string }

/** How the guests of one activity stand. */
export type Ordering = {
  order: GuestOrder
  /** The office's setting for officers who are not heads. */
  officers: OfficerOrder
}

const STROKES = new Intl.Collator('zh-u-co-stroke')

/**
 * Puts the guests of an activity in its order: precedence, the English alphabet, or the Chinese names of the States by pinyin or by
 * strokes; two of one State always by precedence. Places given by hand stand where they were put, as far as the list goes; the others
 * follow their order around them. Each row explains itself.
 */
export function inGuestOrder<T>(
  items: readonly T[],
  rankedOf: (item: T) => Guest,
  { order, officers }: Ordering,
  overrideOf: (item: T) => Override | undefined,
): Placed<T>[] {
  const others = items.filter(item => !overrideOf(item))
  const ordered = inPrecedence(others, rankedOf, officers)
  const rows = order === 'precedence' ? ordered : byName(ordered, rankedOf, order)
  const byHand = items.flatMap(item => {
    const override = overrideOf(item)
    return override ? [{ item, override }] : []
  })
  for (const { item, override } of byHand.sort((a, b) => a.override.place - b.override.place)) {
    const { place, reason } = override
    const row: Placed<T> = {
      item,
      place,
      rule: 'override',
      facts: [{ key: 'override', reason }],
      missing: [],
    }
    rows.splice(place - 1, 0, row)
  }
  return rows.map((row, at) => ({ ...row, place: at + 1 }))
}

function byName<T>(
  rows: Placed<T>[],
  rankedOf: (item: T) => Guest,
  order: Exclude<GuestOrder, 'precedence'>,
): Placed<T>[] {
  const post = (row: Placed<T>) => rankedOf(row.item).post
  const compare = {
    english: (a: Guest['post'], b: Guest['post']) =>
      compareText(collationKey(a.stateSortEn ?? a.stateEn), collationKey(b.stateSortEn ?? b.stateEn)),
    pinyin: (a: Guest['post'], b: Guest['post']) =>
      compareText(a.statePinyin, b.statePinyin) || STROKES.compare(a.stateZh, b.stateZh),
    stroke: (a: Guest['post'], b: Guest['post']) => STROKES.compare(a.stateZh, b.stateZh),
  }[order]
  // Sorting is stable: two of one State stay in order of precedence.
  return rows
    .toSorted((a, b) => compare(post(a), post(b)))
    .map(row => ({
      ...row,
      rule: order,
      facts: [{ key: order === 'english' ? 'state' : 'state_zh' }],
      missing: [],
    }))
}
