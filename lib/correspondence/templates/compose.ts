import { replyAddressFor } from '@/lib/mail/inbox-address'
import { mime } from '@/lib/mail/mime'
import { bareAddress } from '@/lib/mail/sender'
import type { DeliveryContent, MailFile, MailSettings, MessageContent, Versions } from '../types'
import { entry } from './entry'
import { html } from './html'
import { letter as layOut } from './letter'
import { text } from './text'

/**
 * The bytes of a mail. It depends on nothing but its arguments: every attempt sends the same bytes, and what is previewed is what is
 * sent. `files` are attached to it. Throws where message and delivery are of different kinds.
 */
export function compose(
  message: MessageContent,
  delivery: DeliveryContent,
  versions: Versions,
  settings: MailSettings,
  files: MailFile[] = [],
): Buffer {
  const { locale } = delivery
  const { office } = message.data
  const link = { appUrl: settings.appUrl, secret: secretOf(delivery, settings) }
  const first = layOut(message, delivery, versions[locale], link, locale)
  const other = locale === 'zh' ? 'en' : 'zh'
  const letters = [first, layOut(message, delivery, versions[other], link, other)]
  const head = office.letterhead
  const from = bareAddress(settings.from)
  const answers = answersTo(delivery, settings)
  return mime({
    messageId: `${delivery.id}@${from.slice(from.indexOf('@') + 1)}`,
    date: message.issuedAt,
    from: { name: office.name[locale], address: from },
    to: { name: delivery.toName, address: delivery.address },
    replyTo: office.replyAddress ?? answers,
    subject: first.subject,
    language: locale === 'zh' ? 'zh-Hans, en' : 'en, zh-Hans',
    text: text(head, letters),
    html: html(head, letters),
    calendar: entry(message, delivery, first, { from, answers }),
    files,
  })
}

/** Where the recipient's calendar answers to; null where no mailbox is read, or the mail has no entry. */
function answersTo({ data, address }: DeliveryContent, { inbox }: MailSettings): string | null {
  if (!inbox || data.kind !== 'activity' || !data.calendar) return null
  return replyAddressFor(inbox, data.calendar.uid, address)
}

/** The secret of the link in a mail, derived once for both languages; empty where it has no link. */
function secretOf({ id, data }: DeliveryContent, { replyToken, signInToken }: MailSettings): string {
  if (data.kind === 'account') return signInToken(data.signInTokenId)
  if (data.kind === 'notices' || data.kind === 'support') return ''
  return data.kind === 'people' || data.hasReply ? replyToken(id) : ''
}
