import { folded, hasHan, readingOf } from '@/lib/search/keys'
import type { AlikeBy } from '../types'

/** What of a person is compared. */
export type AlikePerson = {
  name: string
  nameZh: string | null
  nameLatin: string | null
  email: string | null
  mobile: string | null
}

/** Fewer digits are no number that only one person has. */
const DIGITS = 7

/**
 * By what two records look like one person's: the mail address, the mobile number however it is written, or a name in any script, with its
 * parts in any order. Null where they do not.
 */
export function alikeBy(one: AlikePerson, other: AlikePerson): AlikeBy | null {
  if (one.email && one.email.toLowerCase() === other.email?.toLowerCase()) return 'email'
  const number = digitsOf(one.mobile)
  if (number && number === digitsOf(other.mobile)) return 'mobile'
  const keys = namesOf(other)
  return [...namesOf(one)].some(key => keys.has(key)) ? 'name' : null
}

/** The digits of a number that tell whose it is: the last eleven, so that it is the same with and without the code of the country. */
export function digitsOf(number: string | null): string | null {
  const digits = (number ?? '').normalize('NFKC').replace(/\D/g, '')
  return digits.length >= DIGITS ? digits.slice(-11) : null
}

/** What two records have in common that look like one person's: the same key. */
export function alikeKeys(person: AlikePerson): { by: AlikeBy; key: string }[] {
  const number = digitsOf(person.mobile)
  return [
    ...(person.email ? [{ by: 'email' as const, key: `email ${person.email.toLowerCase()}` }] : []),
    ...(number ? [{ by: 'mobile' as const, key: `mobile ${number}` }] : []),
    ...[...namesOf(person)].map(name => ({ by: 'name' as const, key: `name ${name}` })),
  ]
}

function namesOf({ name, nameZh, nameLatin }: AlikePerson): Set<string> {
  return new Set([name, nameZh, nameLatin].flatMap(text => (text ? keysOf(text) : [])))
}

function keysOf(text: string): string[] {
  const words = folded(text).split(' ').filter(Boolean)
  if (words.length === 0) return []
  if (hasHan(text)) return [words.join(''), readingOf(text)]
  const turned = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(''))
  return [...turned, words.toSorted().join(' ')]
}
