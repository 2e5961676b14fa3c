import type { HalfYear } from '@/lib/plans/rules/half-year'
import { halfYearFrom } from '@/lib/plans/rules/half-year'
import type { ConsulateClass } from '@/prisma/generated/enums'
import type { Exclusion, Group } from './audience'

/** Where a post sits: in the city, elsewhere with a district that covers it, or beyond both. */
export const RESIDENCES = ['in_city', 'elsewhere', 'beyond'] as const
export type Residence = (typeof RESIDENCES)[number]

/** What a post has done before; `silent` is an invitation whose deadline went by unanswered. */
export const DEEDS = ['came', 'not_came', 'invited', 'not_invited', 'silent', 'not_silent'] as const
export type Deed = (typeof DEEDS)[number]

/** Over which half-years what was done is looked at, from today. */
export const SPANS = ['this_half', 'last_half', 'this_year', 'last_year', 'ever'] as const
export type Span = (typeof SPANS)[number]

export type Behaviour = { did: Deed; when: Span }

/** A group of posts by what is true of them: of each criterion any of its values, and all of the criteria. An empty one asks nothing. */
export type SegmentRule = {
  residences: Residence[]
  districts: string[]
  regions: string[]
  languages: string[]
  classes: ConsulateClass[]
  tags: string[]
  behaviour: Behaviour[]
  /** Ids of segments: a post is in one of them. */
  within: string[]
  /** Ids of segments: a post is in none of them. */
  without: string[]
}

export const ANY: SegmentRule = {
  residences: [],
  districts: [],
  regions: [],
  languages: [],
  classes: [],
  tags: [],
  behaviour: [],
  within: [],
  without: [],
}

/** The half-years in which a post was invited, came, and let a deadline go by. */
export type Past = { invited: HalfYear[]; came: HalfYear[]; silent: HalfYear[] }

/** What of a post a segment can ask. */
export type SegmentPost = {
  id: string
  sendingState: string
  stateEn: string
  stateZh: string
  nameEn: string
  nameZh: string
  group: Group | null
  exclusion: Exclusion | null
  district: string[]
  region: string
  class: ConsulateClass
  languages: string[]
  tags: string[]
  past: Past
}

export type NamedSegment = { id: string; name: string; rule: SegmentRule }

/** Whether a post is in a segment, on a day of the half-year `now`; `others` are the segments that the rule may name. */
export function isIn(
  post: SegmentPost,
  rule: SegmentRule,
  others: ReadonlyMap<string, NamedSegment>,
  now: HalfYear,
): boolean {
  const inside = (id: string) => {
    const other = others.get(id)
    return other ? isIn(post, other.rule, others, now) : false
  }
  return (
    anyOf(rule.residences, [post.group ?? 'beyond']) &&
    anyOf(rule.districts, post.district) &&
    anyOf(rule.regions, [post.region]) &&
    anyOf(rule.languages, post.languages) &&
    anyOf(rule.classes, [post.class]) &&
    anyOf(rule.tags, post.tags) &&
    rule.behaviour.every(one => behaved(post.past, one, now)) &&
    (rule.within.length === 0 || rule.within.some(inside)) &&
    !rule.without.some(inside)
  )
}

function anyOf(asked: readonly string[], has: readonly string[]): boolean {
  return asked.length === 0 || has.some(one => asked.includes(one))
}

function behaved(past: Past, { did, when }: Behaviour, now: HalfYear): boolean {
  const [not, deed] = did.startsWith('not_') ? [true, did.slice(4)] : [false, did]
  return past[deed as keyof Past].some(half => fallsIn(half, when, now)) !== not
}

function fallsIn(half: HalfYear, when: Span, now: HalfYear): boolean {
  const year = Number(now.slice(0, 4))
  switch (when) {
    case 'this_half':
      return half === now
    case 'last_half':
      return half === halfYearFrom(now, -1)
    case 'this_year':
      return half.startsWith(String(year))
    case 'last_year':
      return half.startsWith(String(year - 1))
    case 'ever':
      return true
  }
}

/** Whether a segment would, with this rule, name itself by way of others. */
export function isCircular(
  id: string,
  rule: SegmentRule,
  others: ReadonlyMap<string, NamedSegment>,
): boolean {
  const seen = new Set<string>()
  const open = [...rule.within, ...rule.without]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    const other = others.get(next)?.rule
    if (other) open.push(...other.within, ...other.without)
  }
  return false
}

/** Whether a rule asks nothing: every post would be in it. */
export function asksNothing(rule: SegmentRule): boolean {
  return Object.values(rule).every(values => values.length === 0)
}
