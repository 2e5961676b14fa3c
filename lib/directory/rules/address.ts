import type { Locale } from '@/lib/i18n/routing'
import type { PostingRank } from '@/prisma/generated/enums'
import type { Addressed, Named } from '../types'

const RANKS: Record<PostingRank, { en: string; zh: string }> = {
  consul_general: { en: 'Consul-General', zh: '总领事' },
  deputy_consul_general: { en: 'Deputy Consul-General', zh: '副总领事' },
  consul: { en: 'Consul', zh: '领事' },
  vice_consul: { en: 'Vice-Consul', zh: '副领事' },
  attache: { en: 'Consular attaché', zh: '领事随员' },
  commissioner: { en: 'Commissioner', zh: '专员' },
  employee: { en: 'Consular employee', zh: '领馆雇员' },
}

/** The titles of courtesy that are offered. */
export const HONORIFICS = ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.'] as const

const HONORIFICS_ZH: Record<string, string> = {
  mr: '先生',
  ms: '女士',
  mrs: '女士',
  miss: '女士',
  dr: '博士',
  prof: '教授',
}

type Posted = { titleEn: string; titleZh: string | null; rank: PostingRank; isActingHead: boolean }

/** The Chinese honorific (先生, 女士) of an English one; empty where there is none: it is never guessed. */
function honorificZh(honorific: string): string {
  return HONORIFICS_ZH[honorific.trim().replace(/\.$/, '').toLowerCase()] ?? ''
}

/** The title of a posting: as entered; in Chinese, where none is known, from the rank. */
export function personTitle(posting: Posted, locale: Locale): string {
  if (locale === 'en') return posting.titleEn
  return posting.titleZh || rankTitle(posting, 'zh')
}

/** An acting head (VCCR art. 15) of another rank than consul-general keeps the rank: 代理副总领事 would be somebody who acts as deputy. */
function rankTitle({ rank, isActingHead }: Posted, locale: Locale): string {
  const title = RANKS[rank][locale]
  if (!isActingHead) return title
  if (rank === 'consul_general') return locale === 'zh' ? `代理${title}` : `Acting ${title}`
  return locale === 'zh' ? `${title}（代理馆长）` : `${title} (acting head of post)`
}

/**
 * A name as it stands in text: "Mr. Okuma Masaaki", "Okuma Masaaki 先生". A name is used as signed, in English in Latin where it is signed in
 * another script; never split or completed.
 */
export function addresseeName(person: Named, locale: Locale = 'en'): string {
  if (locale === 'en') return [person.honorific, person.nameLatin ?? person.name].filter(Boolean).join(' ')
  const honorific = honorificZh(person.honorific)
  if (person.nameZh) return `${person.nameZh}${honorific}`
  return [person.name, honorific].filter(Boolean).join(' ')
}

/** The line on an envelope: "Mr. Okuma Masaaki, Deputy Consul-General", "副总领事 Okuma Masaaki 先生". */
export function addresseeLine(person: Named & Posted, locale: Locale): string {
  const title = personTitle(person, locale)
  const name = addresseeName(person, locale)
  if (locale === 'en') return `${name}, ${title}`
  return person.nameZh ? `${title}${name}` : `${title} ${name}`
}

/**
 * In which languages it is not known how to address a person in a letter: there is neither a form of address of the person's own, nor one by
 * custom of the State, nor a title of courtesy that decides it. It is never guessed.
 */
export function missingForms(person: Addressed): Locale[] {
  return (['zh', 'en'] as const).filter(
    locale => !ownForm(person, locale) && !honorificIn(person.honorific, locale),
  )
}

/** The person's own form of address, else the one by which custom addresses officers of that rank of that State. */
function ownForm(person: Addressed, locale: Locale): string | null {
  const [own, custom] =
    locale === 'en' ? [person.addressEn, person.customEn] : [person.addressZh, person.customZh]
  if (own || !custom) return own
  const honorific = honorificIn(person.honorific, locale)
  if (custom.includes('{honorific}') && !honorific) return null
  const name = (locale === 'en' ? person.nameLatin : person.nameZh) ?? person.name
  return custom.replaceAll('{honorific}', honorific).replaceAll('{name}', name)
}

function honorificIn(honorific: string, locale: Locale): string {
  return locale === 'en' ? honorific.trim() : honorificZh(honorific)
}

/** The language in which a form of address is missing, or `both`, for words; empty where none is. */
export function missingWords(person: Addressed | null): Locale | 'both' | '' {
  const [first, second] = person ? missingForms(person) : []
  return second ? 'both' : (first ?? '')
}

/**
 * How a letter begins, to a person or (null) to the post: "Dear Mr. Okuma Masaaki"; 尊敬的副总领事先生. The person's own form of address comes first where one is kept, then
 * the custom of the State, then the rule. For consuls neither 阁下 nor H.E. by rule: where a State's custom has them, its row says so. Where the form is not known,
 * the letter addresses the post.
 */
export function salutation(person: (Addressed & Posted) | null, locale: Locale): string {
  const known = person && !missingForms(person).includes(locale) ? person : null
  if (locale === 'en')
    return known ? `Dear ${ownForm(known, 'en') || formOfAddressEn(known)}` : 'Dear Sir or Madam'
  return known ? `尊敬的${ownForm(known, 'zh') || formOfAddressZh(known)}` : '尊敬的先生/女士'
}

/** "Mr. Okuma" where the person prefers it so, else the whole name. */
function formOfAddressEn({ preferredName, ...person }: Named): string {
  return preferredName
    ? `${person.honorific} ${preferredName}`
    : addresseeName({ ...person, preferredName }, 'en')
}

/** 总领事先生, 副总领事女士; the title alone for a Dr. or Prof.; who is no consul is addressed by name. */
function formOfAddressZh(person: Named & Posted): string {
  const honorific = honorificZh(person.honorific)
  const title = rankTitle(person, 'zh').replace('（代理馆长）', '')
  const isConsul = ['consul_general', 'deputy_consul_general', 'consul', 'vice_consul'].includes(person.rank)
  if (isConsul) return ['先生', '女士'].includes(honorific) ? `${title}${honorific}` : title
  return addresseeName(person, 'zh')
}

type PostNames = { nameEn: string; nameZh: string }

/** The post itself within a sentence: "the Consulate-General of Japan in Chongqing", 日本国驻重庆总领事馆. */
export function postInText(post: PostNames, locale: Locale): string {
  if (locale === 'zh') return post.nameZh
  return /^the /i.test(post.nameEn) ? post.nameEn : `the ${post.nameEn}`
}
