import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Placed } from './precedence'
import type { Fact } from './precedence-facts'

/** A translator of the `directory` messages, from a page or from `translator(locale, 'directory')`. */
export type DirectoryWords = (key: string, values?: Record<string, string>) => string

type Explained = Pick<Placed<unknown>, 'rule' | 'facts' | 'missing'>

/** The rule of a place, in words: "VCCR 16(4)", "office setting". */
export function ruleText({ rule }: Explained, t: DirectoryWords): string {
  return t(`precedence.rule.${rule}`)
}

/** The facts of a place, in words: "deputy consul-general; arrival unknown; State's English name". */
export function factsText({ facts }: Explained, t: DirectoryWords, locale: Locale): string {
  return facts.map(fact => factText(fact, t, locale)).join(locale === 'zh' ? '；' : '; ')
}

/** Rule and facts in one line, for a tooltip: "VCCR 16(4): acting head of post". */
export function reasonText(placed: Explained, t: DirectoryWords, locale: Locale): string {
  return t('precedence.reason', { rule: ruleText(placed, t), facts: factsText(placed, t, locale) })
}

function factText(fact: Fact, t: DirectoryWords, locale: Locale): string {
  if (fact.key === 'class') return t(`class.${fact.value}`).toLowerCase()
  if (fact.key === 'rank') return t(`rank.${fact.value}`).toLowerCase()
  if (fact.key === 'override') return t('precedence.fact.override', { reason: fact.reason })
  if (!('day' in fact)) return t(`precedence.fact.${fact.key}`)
  if (fact.day === null) return t(`precedence.unknown.${fact.key}`)
  return t(`precedence.fact.${fact.key}`, {
    day: formatDay(new Date(`${fact.day}T00:00:00Z`), locale, 'UTC'),
  })
}
