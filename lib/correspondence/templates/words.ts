import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { articleFor, withoutArticle } from '../rules/articles'
import { contactLine } from '../rules/contact-line'
import { countWord } from '../rules/count-words'
import { registerNumber } from '../rules/register'
import type { ActivityDeliveryData, ActivityMessageData, SupportMessageData, TemplateLabels } from '../schema'
import type { DeliveryContent, MessageContent } from '../types'
import { occasion } from './occasion'

/** The named placeholders of a template, in one language. An empty text leaves its passage out. */
export type Placeholders = Record<string, string | { [name: string]: string } | { [name: string]: string }[]>

/** What a template may name, for this recipient, in this language. */
export function placeholders(
  message: MessageContent,
  delivery: Pick<DeliveryContent, 'data'>,
  labels: TemplateLabels,
  locale: Locale,
): Placeholders {
  if (message.data.kind === 'account') {
    const { office, minutes } = message.data
    const name = delivery.data.kind === 'account' ? delivery.data.name : ''
    return {
      office: withoutArticle(office.name[locale]),
      division: office.division[locale],
      name,
      minutes: String(minutes),
    }
  }
  if (message.data.kind === 'people') {
    const { office, consulate, post, unreached } = message.data
    return {
      office: withoutArticle(office.name[locale]),
      division: office.division[locale],
      consulate: consulate[locale],
      post: post[locale],
      unreached,
      salutation: delivery.data.kind === 'people' ? delivery.data.salutation[locale] : '',
    }
  }
  if (message.data.kind === 'support') return aboutSupport(message.data, delivery, locale)
  if (message.data.kind === 'notices') {
    const { office } = message.data
    const told = delivery.data.kind === 'notices' ? delivery.data : { name: '', count: 0, lines: [] }
    return {
      office: withoutArticle(office.name[locale]),
      division: office.division[locale],
      name: told.name,
      count: String(told.count),
      notices: told.lines.map(one => one[locale]).join('\n'),
    }
  }
  if (delivery.data.kind !== 'activity') throw new Error('message and delivery are of different kinds')
  return aboutActivity(message, message.data, delivery.data, labels, locale)
}

function aboutSupport(
  { office, post, title, outcome, answerBy, words }: SupportMessageData,
  delivery: Pick<DeliveryContent, 'data'>,
  locale: Locale,
): Placeholders {
  const only = (one: SupportMessageData['outcome']) => (outcome === one ? '1' : '')
  return {
    office: withoutArticle(office.name[locale]),
    division: office.division[locale],
    post: post[locale],
    salutation: delivery.data.kind === 'support' ? delivery.data.salutation[locale] : '',
    title: title[locale] || title[locale === 'zh' ? 'en' : 'zh'],
    answerBy: answerBy ? formatDay(new Date(answerBy), locale, 'UTC') : '',
    words: words[locale],
    taken: only('in_review'),
    approved: only('approved'),
    declined: only('declined'),
    delivered: only('delivered'),
  }
}

function aboutActivity(
  message: MessageContent,
  data: ActivityMessageData,
  to: ActivityDeliveryData,
  labels: TemplateLabels,
  locale: Locale,
): Placeholders {
  const { activity, office } = data
  const { day, time, zoneName, replyBy, issuedDay } = occasion(message, data, locale)
  const person = to.addressee
  return {
    // A sentence gives the English name its article.
    office: withoutArticle(office.name[locale]),
    division: office.division[locale],
    city: office.city[locale],
    number: numberOf(message, to, locale),
    day,
    time,
    zone: zoneName,
    replyBy,
    issuedDay,
    consulate: to.consulate[locale],
    formal: (to.formal ?? to.consulate)[locale],
    post: to.post[locale],
    addressee: person ? (locale === 'zh' ? person.zh : person.name) : '',
    addresseeTitle: person && locale === 'en' ? person.title : '',
    salutation: to.salutation[locale],
    title: activity.title[locale] || activity.title[locale === 'zh' ? 'en' : 'zh'],
    article: articleFor(activity.title.en),
    purpose: activity.purpose[locale],
    place: activity.place[locale],
    dress: activity.dress[locale],
    contact: contactLine(data, locale),
    // For a passage that stands in one kind of activity: {{#kind.liaison_meeting}}…{{/kind.liaison_meeting}}.
    kind: activity.kind ? { [activity.kind]: '1' } : {},
    regretsOnly: activity.rsvp === 'regrets_only' ? '1' : '',
    seats: String(to.seats),
    seatsWord: countWord(to.seats),
    oneSeat: to.seats === 1 ? '1' : '',
    reason: data.reason?.[locale] ?? '',
    changes: data.changes.map(change => ({
      field: change.field[locale],
      before: change.before[locale],
      after: change.after[locale],
    })),
    answer: to.answer ? labels[to.answer] : '',
    delegates: listed(to.delegates, locale),
    passedOnBy: to.passedOnBy,
    copyTo: to.copyTo,
    hasReply: to.hasReply ? '1' : '',
  }
}

const AND = new Intl.ListFormat('en-GB')

/** Names in a sentence: "A, B and C", A、B、C. */
function listed(names: string[], locale: Locale): string {
  return locale === 'zh' ? names.join('、') : AND.format(names)
}

/** The letter's own number, else that of the letter it is about. */
export function numberOf(message: MessageContent, to: ActivityDeliveryData, locale: Locale): string {
  const { registerPrefix } = message.data.office
  if (message.year !== null && message.number !== null)
    return registerNumber(message.year, message.number, registerPrefix)[locale]
  return to.reference ? registerNumber(to.reference.year, to.reference.number, registerPrefix)[locale] : ''
}
