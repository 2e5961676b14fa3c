import type { HalfYear } from '@/lib/plans/rules/half-year'
import type { Exclusion } from './audience'
import type { Problem } from './checking'
import { ANY, isIn, type NamedSegment, type SegmentPost, type SegmentRule } from './segments'

/** How a group changes what is chosen: it alone, it too, only what is also in it, or all but it. */
export const WAYS = ['take', 'add', 'keep', 'drop'] as const
export type Way = (typeof WAYS)[number]

/** What a step is of: a saved segment by its id, or one of the groups that are always there. */
export type StepOf = string
export type Step = { way: Way; of: StepOf }

/** A step as it was when the posts were chosen; `name` is empty for a group that is always there. */
export type KeptStep = Step & { name: string; rule: SegmentRule }

/** Why a post that was meant is not among those invited, with what was said of it by hand. */
export const LEFT_OUT = ['closed', 'no_address', 'already_invited', 'no_form', 'by_hand'] as const satisfies (
  | Exclusion
  | Problem
  | 'by_hand'
)[]
export type LeftOut = { consulateId: string; why: (typeof LEFT_OUT)[number]; reason: string }

/** The rule of a group that is always there (`in_city`, `elsewhere`, `region:asia`), or of a saved segment; undefined for one that is gone. */
export function ruleOf(of: StepOf, segments: ReadonlyMap<string, NamedSegment>): SegmentRule | undefined {
  if (of === 'in_city' || of === 'elsewhere') return { ...ANY, residences: [of] }
  if (of.startsWith('region:'))
    return { ...ANY, residences: ['in_city', 'elsewhere'], regions: [of.slice('region:'.length)] }
  return segments.get(of)?.rule
}

/** The posts that steps give, one after the other, of those that can be invited and those that cannot alike. */
export function chosenBy(
  steps: readonly Step[],
  posts: readonly SegmentPost[],
  segments: ReadonlyMap<string, NamedSegment>,
  now: HalfYear,
): ReadonlySet<string> {
  return steps.reduce<ReadonlySet<string>>(
    (chosen, step) => stepped(chosen, step, posts, segments, now),
    new Set(),
  )
}

/** What one step makes of those chosen. */
export function stepped(
  chosen: ReadonlySet<string>,
  { way, of }: Step,
  posts: readonly SegmentPost[],
  segments: ReadonlyMap<string, NamedSegment>,
  now: HalfYear,
): Set<string> {
  const rule = ruleOf(of, segments)
  const group = new Set(
    rule ? posts.filter(post => isIn(post, rule, segments, now)).map(post => post.id) : [],
  )
  switch (way) {
    case 'take':
      return group
    case 'add':
      return new Set([...chosen, ...group])
    case 'keep':
      return new Set([...chosen].filter(id => group.has(id)))
    case 'drop':
      return new Set([...chosen].filter(id => !group.has(id)))
  }
}

/** What tells a step from the others: the same one stands once, where it was said last, for said before it changes nothing. */
export function stepKey({ way, of }: Step): string {
  return `${way} ${of}`
}

/** The steps with one more; a group that is taken alone begins anew. */
export function withStep(steps: readonly Step[], step: Step): Step[] {
  if (step.way === 'take') return [step]
  return [...steps.filter(one => stepKey(one) !== stepKey(step)), step]
}
