import type { PostingRank } from '@/prisma/generated/enums'
import { keyOf } from './import-columns'

export const REGIONS = ['asia', 'europe', 'americas', 'africa', 'oceania'] as const

/** Codes of States by what names them, as a sheet's cells are compared (`keyOf`). */
export type StateNames = ReadonlyMap<string, string>

/** How the officers of a State are addressed by custom: what follows "Dear" and 尊敬的. */
export type StateForms = Partial<Record<PostingRank, { en?: string; zh?: string }>>

/** The ranks for which a State may have a custom of its own, from the highest. */
export const FORM_RANKS = [
  'consul_general',
  'deputy_consul_general',
  'consul',
  'vice_consul',
  'attache',
  'commissioner',
] as const satisfies PostingRank[]

/** What stands for the person in a custom form of address. */
export const FORM_PLACES = ['{name}', '{honorific}'] as const

const NEVER_LISTED = /hong ?kong|maca[ou]|taiwan|formosa|香港|澳[门門]|[台臺][湾灣]/i
const NO_SENDER = ['CN', 'HK', 'MO', 'TW']

/** Whether a code is of China, the receiving State, or of a part of it: none is listed as a State. */
export function isOfChina(code: string): boolean {
  return NO_SENDER.includes(code.toUpperCase())
}

/** Whether a name speaks of a part of China, which is never listed as a State. */
export function namesPartOfChina(name: string): boolean {
  return NEVER_LISTED.test(name)
}

type Named = Record<'code' | 'code3' | 'nameEn' | 'nameZh' | 'officialEn' | 'officialZh', string> & {
  otherNames: string[]
}

/** The codes of States by all that names them; where two have one name, the code, then the short name stands. */
export function namesOf(states: readonly Named[]): StateNames {
  return new Map(
    states.flatMap(({ code, code3, nameEn, nameZh, officialEn, officialZh, otherNames }) =>
      [...otherNames, officialEn, officialZh, nameEn, nameZh, code3, code].map(name => [keyOf(name), code]),
    ),
  )
}
