import type { Locale } from '@/lib/i18n/routing'
import type { PostingRank } from '@/prisma/generated/enums'
import type { Named } from '../types'

const RANKS: Record<PostingRank, { en: string; zh: string }> = {
  consul_general: { en: 'Consul-General', zh: '总领事' },
  deputy_consul_general: { en: 'Deputy Consul-General', zh: '副总领事' },
  consul: { en: 'Consul', zh: '领事' },
  vice_consul: { en: 'Vice-Consul', zh: '副领事' },
  attache: { en: 'Attaché', zh: '随员' },
  commissioner: { en: 'Commissioner', zh: '专员' },
  employee: { en: 'Consular employee', zh: '领馆雇员' },
}

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

function rankTitle({ rank, isActingHead }: Posted, locale: Locale): string {
  const title = RANKS[rank][locale]
  if (!isActingHead) return title
  return locale === 'zh' ? `代理${title}` : `Acting ${title}`
}

/** A name as it stands in text: "Mr. Okuma Masaaki", "Okuma Masaaki 先生". A name is used as signed, never split or completed. */
export function addresseeName(person: Named, locale: Locale = 'en'): string {
  if (locale === 'en') return [person.honorific, person.name].filter(Boolean).join(' ')
  const honorific = honorificZh(person.honorific)
  if (person.nameZh) return `${person.nameZh}${honorific}`
  return [person.name, honorific].filter(Boolean).join(' ')
}

/** The line on an envelope: "Mr. Okuma Masaaki, Deputy Consul-General", "副总领事 Okuma Masaaki 先生". */
export function addresseeLine(person: Named & Posted, locale: Locale): string {
  const title = personTitle(person, locale)
  const name = addresseeName(person, locale)
  return locale === 'zh' ? `${title} ${name}` : `${name}, ${title}`
}

/**
 * How a letter begins, to a person or (null) to the post: "Dear Mr. Okuma Masaaki"; 尊敬的副总领事先生. The person's own form of address comes first where one is kept. For
 * consuls neither 阁下 nor H.E.: custom has neither.
 */
export function salutation(person: (Named & Posted) | null, locale: Locale): string {
  if (locale === 'en')
    return person ? `Dear ${person.addressEn || addresseeName(person, 'en')}` : 'Dear Sir or Madam'
  return person ? `尊敬的${person.addressZh || formOfAddressZh(person)}` : '尊敬的先生/女士'
}

/** 总领事先生, 副总领事女士; with no honorific the title and the name, since neither may be guessed. */
function formOfAddressZh(person: Named & Posted): string {
  const honorific = honorificZh(person.honorific)
  const title = rankTitle(person, 'zh')
  const isConsul = ['consul_general', 'deputy_consul_general', 'consul', 'vice_consul'].includes(person.rank)
  if (honorific && isConsul) return `${title}${honorific}`
  return person.nameZh || honorific ? addresseeName(person, 'zh') : `${title} ${person.name}`
}

type PostNames = { nameEn: string; nameZh: string }

/** The post itself within a sentence: "the Consulate-General of Japan in Chongqing", 日本国驻重庆总领事馆. */
export function postInText(post: PostNames, locale: Locale): string {
  if (locale === 'zh') return post.nameZh
  return /^the /i.test(post.nameEn) ? post.nameEn : `the ${post.nameEn}`
}
