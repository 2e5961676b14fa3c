import type { Locale } from '@/lib/i18n/routing'
import { linkPath } from '@/lib/users/rules/links'
import type { ActivityDeliveryData, ActivityMessageData } from '../schema'
import type { DeliveryContent, MailSettings, MessageContent, Words } from '../types'
import { occasion } from './occasion'
import { line, paragraphs, type Run } from './passages'
import { mailWords, numberOf, placeholders } from './words'

/** A message in one language, laid out: what the HTML and the plain text both show. */
export type Letter = {
  locale: Locale
  subject: string
  paragraphs: Run[][][]
  /** What changed: field, before, after. */
  changes: { field: string; before: string; after: string }[]
  details: { label: string; lines: string[] }[]
  programme: { time: string; text: string }[]
  link: { label: string; url: string } | null
  closing: Run[][][]
}

/** Lays out a message for its recipient in one language. */
export function letter(
  message: MessageContent,
  delivery: DeliveryContent,
  words: Words,
  settings: MailSettings,
  locale: Locale,
): Letter {
  const values = placeholders(message, delivery, locale)
  const about = message.data.kind === 'activity' && delivery.data.kind === 'activity'
  return {
    locale,
    subject: line(words.subject, values),
    paragraphs: paragraphs(words.body, values),
    closing: paragraphs(words.closing, values),
    link: linkOf(message, delivery, settings, locale),
    ...(about
      ? activityParts(
          message,
          message.data as ActivityMessageData,
          delivery.data as ActivityDeliveryData,
          locale,
        )
      : { changes: [], details: [], programme: [] }),
  }
}

function linkOf(
  message: MessageContent,
  delivery: DeliveryContent,
  settings: MailSettings,
  locale: Locale,
): Letter['link'] {
  const t = mailWords(locale)
  const { data } = delivery
  if (data.kind === 'account') {
    const purpose = message.key === 'account' ? 'invitation' : 'sign_in'
    const url = `${settings.appUrl}${linkPath(purpose, locale, settings.signInToken(data.signInTokenId))}`
    return { label: t('links.signIn'), url }
  }
  if (!data.hasReply) return null
  const label = data.answer || message.key === 'change' ? t('links.change') : t('links.reply')
  return { label, url: `${settings.appUrl}/r/${settings.replyToken(delivery.id)}` }
}

/** Ended activities show when they were to be; seats and deadline only stand where an answer is still asked for. */
function activityParts(
  message: MessageContent,
  data: ActivityMessageData,
  to: ActivityDeliveryData,
  locale: Locale,
) {
  const t = mailWords(locale)
  const { activity, office } = data
  const when = occasion(data, locale)
  const { name, phone, email } = activity.contact
  const person = [name, office.division[locale]].filter(Boolean).join(locale === 'zh' ? '，' : ', ')
  const rows: [string, string[]][] = [
    ['when', [when.span, when.zone]],
    ['where', [activity.place[locale]]],
    ['places', [to.hasReply ? t('seats', { count: to.seats }) : '']],
    ['rsvp', [to.hasReply && when.replyBy ? t('replyBy', { day: when.replyBy }) : '']],
    ['dress', [to.hasReply ? activity.dress[locale] : '']],
    ['number', [numberOf(message, to, locale)]],
    ['contact', [person, [phone, email].filter(Boolean).join(' · ')]],
  ]
  return {
    changes: data.changes.map(change => ({
      field: change.field[locale],
      before: change.before[locale],
      after: change.after[locale],
    })),
    details: rows
      .map(([key, lines]) => ({ label: t(`details.${key}`), lines: lines.filter(Boolean) }))
      .filter(row => row.lines.length > 0),
    programme: to.hasReply ? when.programme : [],
  }
}
