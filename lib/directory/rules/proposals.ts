import type { PostingRank } from '@/prisma/generated/enums'
import type { Compared, Fact, Facts } from '../types'
import { dayOf } from './people'

/** What a proposal may speak of, in the order in which it is shown. */
export const FACTS = [
  'honorific',
  'name',
  'nameZh',
  'nameLatin',
  'familyName',
  'preferredName',
  'email',
  'titleZh',
  'titleEn',
  'rank',
  'function',
  'fromOn',
  'arrivedOn',
  'lastDay',
] as const satisfies readonly Fact[]

type Contact = {
  honorific: string
  name: string
  nameZh: string | null
  nameLatin: string | null
  familyName: string | null
  preferredName: string | null
  email: string | null
}
type Posting = {
  titleEn: string
  titleZh: string | null
  rank: PostingRank
  function: string
  fromOn: Date | null
  arrivedOn: Date | null
  toOn?: Date | null
}

/** What the records say of a person in post, of all that a proposal may speak of. */
export function factsOf({ toOn, ...record }: Contact & Posting): Facts {
  const days = { fromOn: dayOf(record.fromOn), arrivedOn: dayOf(record.arrivedOn) }
  const known: Partial<Record<string, unknown>> = { ...record, ...days, lastDay: dayOf(toOn ?? null) }
  return Object.fromEntries(FACTS.map(fact => [fact, (known[fact] as string | null) || null]))
}

/** Of what is wished only what differs from what stands, and what stands of the same. */
export function differing(standing: Facts, wished: Facts): { facts: Facts; before: Facts } {
  const differ = FACTS.filter(fact => fact in wished && (wished[fact] || null) !== (standing[fact] || null))
  const only = (from: Facts) => Object.fromEntries(differ.map(fact => [fact, from[fact] || null]))
  return { facts: only(wished), before: only(standing) }
}

/** A proposal beside what the records say now (null: the person is not on record), fact by fact. */
export function compared(proposal: { facts: Facts; before: Facts }, now: Facts | null): Compared[] {
  const { facts, before } = proposal
  return FACTS.filter(fact => (now ? fact in facts : facts[fact])).map(fact => {
    const stands = now?.[fact] ?? null
    const moved = now !== null && (before[fact] ?? null) !== stands
    return {
      fact,
      now: stands,
      proposed: facts[fact] ?? null,
      ...(moved ? { was: before[fact] ?? null } : {}),
    }
  })
}

/** Which versions of the two records a decision is made upon. */
export function versionsSeen(
  contact: { version: number } | null,
  posting: { version: number } | null,
): string {
  return contact && posting ? `${contact.version}.${posting.version}` : ''
}
