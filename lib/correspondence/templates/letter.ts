import type { Locale } from '@/lib/i18n/routing'
import { linkPath } from '@/lib/users/rules/links'
import { contactPerson, contactReach } from '../rules/contact-line'
import type { ActivityDeliveryData, ActivityMessageData, TemplateLabels } from '../schema'
import type { DeliveryContent, MessageContent, Words } from '../types'
import { occasion } from './occasion'
import { line, paragraphs, type Run } from './passages'
import { numberOf, type Placeholders, placeholders } from './words'

/** A message in one language, laid out: what the HTML and the plain text both show. */
export type Letter = {
  locale: Locale
  labels: TemplateLabels
  subject: string
  /** Whom a copy is for; empty where it is none. */
  copy: string
  paragraphs: Run[][][]
  /** What changed: field, before, after. */
  changes: { field: string; before: string; after: string }[]
  details: { label: string; lines: string[] }[]
  programme: { time: string; text: string }[]
  link: { label: string; url: string } | null
  closing: Run[][][]
}

/** Where the link in a mail leads, and the secret in it. */
type LinkTo = { appUrl: string; secret: string }

/** Lays out a message for its recipient in one language. */
export function letter(
  message: MessageContent,
  delivery: DeliveryContent,
  words: Words,
  to: LinkTo,
  locale: Locale,
): Letter {
  const { labels } = words
  const values = placeholders(message, delivery, labels, locale)
  const about = message.data.kind === 'activity' && delivery.data.kind === 'activity'
  return {
    locale,
    labels,
    subject: line(words.subject, values),
    copy: values.copyTo ? line(labels.copy, values) : '',
    paragraphs: paragraphs(words.body, values),
    closing: paragraphs(words.closing, values),
    link: linkOf(message, delivery, to, labels, locale),
    ...(about
      ? activityParts(
          message,
          message.data as ActivityMessageData,
          delivery.data as ActivityDeliveryData,
          labels,
          values,
          locale,
        )
      : { changes: [], details: [], programme: [] }),
  }
}

function linkOf(
  message: MessageContent,
  delivery: DeliveryContent,
  { appUrl, secret }: LinkTo,
  labels: TemplateLabels,
  locale: Locale,
): Letter['link'] {
  const { data } = delivery
  if (data.kind === 'account') {
    const purpose = message.key === 'account' ? 'invitation' : 'sign_in'
    const url = `${appUrl}${linkPath(purpose, locale, secret)}`
    return { label: labels.signIn, url }
  }
  if (data.kind === 'people') return { label: labels.reply, url: `${appUrl}/r/people/${secret}` }
  if (data.kind === 'notices') return { label: labels.reply, url: `${appUrl}/${locale}/office/notices` }
  if (data.kind === 'support')
    return { label: labels.reply, url: `${appUrl}/${locale}/consulate/support/${data.supportId}` }
  if (!data.hasReply) return null
  const label = data.answer || message.key === 'change' ? labels.change : labels.reply
  return { label, url: `${appUrl}/r/${secret}` }
}

/** Ended activities show when they were to be; seats and deadline only stand where an answer is still asked for. */
function activityParts(
  message: MessageContent,
  data: ActivityMessageData,
  to: ActivityDeliveryData,
  labels: TemplateLabels,
  values: Placeholders,
  locale: Locale,
) {
  const { activity } = data
  const when = occasion(message, data, locale)
  const regretsOnly = activity.rsvp === 'regrets_only' && labels.regretsOnly !== ''
  const rows: [keyof TemplateLabels, string[]][] = [
    ['when', [when.span, when.zone]],
    ['where', [activity.place[locale]]],
    ['places', [to.hasReply ? line(labels.seats, values) : '']],
    [regretsOnly ? 'regretsOnly' : 'rsvp', [to.hasReply && when.replyBy ? line(labels.replyBy, values) : '']],
    ['dress', [to.hasReply ? activity.dress[locale] : '']],
    ['number', [numberOf(message, to, locale)]],
    ['contact', [contactPerson(data, locale), contactReach(data)]],
  ]
  return {
    changes: data.changes.map(change => ({
      field: change.field[locale],
      before: change.before[locale],
      after: change.after[locale],
    })),
    details: rows
      .map(([key, lines]) => ({ label: labels[key], lines: lines.filter(Boolean) }))
      .filter(row => row.lines.length > 0),
    programme: to.hasReply ? when.programme : [],
  }
}
