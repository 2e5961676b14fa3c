import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { articleFor, withoutArticle } from '../rules/articles'
import { registerNumber } from '../rules/register'
import type { ActivityDeliveryData, ActivityMessageData } from '../schema'
import type { DeliveryContent, MessageContent } from '../types'
import { occasion } from './occasion'

/** The named placeholders of a template, in one language. An empty text leaves its passage out. */
export type Placeholders = Record<string, string | { [name: string]: string }[]>

const translators = { en: translator('en', 'mail'), zh: translator('zh', 'mail') }

/** The fixed words of mails (names of details, of buttons), made once. */
export function mailWords(locale: Locale) {
  return translators[locale]
}

/** What a template may name, for this recipient, in this language. */
export function placeholders(
  message: MessageContent,
  delivery: DeliveryContent,
  locale: Locale,
): Placeholders {
  const { office } = message.data
  // A sentence gives the English name its article.
  const common = { office: withoutArticle(office.name[locale]), division: office.division[locale] }
  if (message.data.kind === 'account') {
    const name = delivery.data.kind === 'account' ? delivery.data.name : ''
    return { ...common, name, minutes: String(message.data.minutes) }
  }
  if (delivery.data.kind !== 'activity') throw new Error('message and delivery are of different kinds')
  return {
    ...common,
    ...aboutActivity(message.data, delivery.data, locale),
    issuedDay: formatDay(message.issuedAt, locale, message.data.activity.zone),
    number: numberOf(message, delivery.data, locale),
  }
}

function aboutActivity(data: ActivityMessageData, to: ActivityDeliveryData, locale: Locale): Placeholders {
  const { activity } = data
  const when = occasion(data, locale)
  const person = to.addressee
  return {
    consulate: to.consulate[locale],
    post: to.post[locale],
    addressee: person ? (locale === 'zh' ? person.zh : person.name) : '',
    addresseeTitle: person && locale === 'en' ? person.title : '',
    salutation: to.salutation[locale],
    title: activity.title[locale] || activity.title[locale === 'zh' ? 'en' : 'zh'],
    article: articleFor(activity.title.en),
    purpose: activity.purpose[locale],
    place: activity.place[locale],
    day: when.day,
    time: when.time,
    zone: when.zone.replace(/ \(.*\)$/, ''),
    replyBy: when.replyBy,
    seats: String(to.seats),
    reason: data.reason?.[locale] ?? '',
    changes: data.changes.map(change => ({
      field: change.field[locale],
      before: change.before[locale],
      after: change.after[locale],
    })),
    answer: to.answer ? mailWords(locale)(`answers.${to.answer}`) : '',
    delegates: to.delegates.join(locale === 'zh' ? '、' : '; '),
    passedOnBy: to.passedOnBy,
  }
}

/** The letter's own number, else that of the letter it is about. */
export function numberOf(message: MessageContent, to: ActivityDeliveryData, locale: Locale): string {
  const { registerPrefix } = message.data.office
  if (message.year !== null && message.number !== null)
    return registerNumber(message.year, message.number, registerPrefix)[locale]
  return to.reference ? registerNumber(to.reference.year, to.reference.number, registerPrefix)[locale] : ''
}
