import type { Locale } from '@/lib/i18n/routing'
import type { PostWithPeople } from '../types'
import { CLASS_WORDS } from './classes'

// An English name of a State that is a word for what it is takes the article; Japan, Hungary, Canada do not.
const ARTICLE =
  /\b(republic|kingdom|federation|confederation|union|states?|commonwealth|principality|duchy|sultanate|emirates|see|islands|bahamas|netherlands)\b/i

type Post = Pick<
  PostWithPeople,
  'class' | 'honorary' | 'officialStateEn' | 'officialStateZh' | 'cityEn' | 'cityZh'
>

/**
 * What letters call a post: its class, its State by the official name, its city. "Consulate-General of the Oriental Republic of Uruguay
 * in Chongqing", 乌拉圭东岸共和国驻重庆总领事馆. An honorary one says so.
 */
export function formalName(post: Post): Record<Locale, string> {
  const { en, zh } = CLASS_WORDS[post.class]
  const article = ARTICLE.test(post.officialStateEn) && !/^the /i.test(post.officialStateEn) ? 'the ' : ''
  return {
    en: `${post.honorary ? 'Honorary ' : ''}${en} of ${article}${post.officialStateEn} in ${post.cityEn}`,
    zh: `${post.officialStateZh}驻${post.cityZh}${post.honorary ? '名誉' : ''}${zh}`,
  }
}
