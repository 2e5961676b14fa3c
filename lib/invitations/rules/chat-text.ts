import { formatDay, formatSpan, zoneName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { inLocale } from './wording'

type Activity = {
  titleEn: string
  titleZh: string
  placeEn: string
  placeZh: string
  startsAt: Date | null
  endsAt: Date | null
  replyBy: Date | null
  zone: string
  contactName: string
  contactPhone: string
  office: { nameEn: string; nameZh: string }
}

/**
 * An invitation as a short text for a chat, beside the letter: what, when, where, until when an answer is awaited and whom to call. It has no link: that is
 * the recipient's own, in the mail. Empty for an activity without a date.
 */
export function chatText(activity: Activity, locale: Locale): string {
  const { startsAt, endsAt, replyBy, zone, contactName, contactPhone } = activity
  if (!startsAt || !endsAt) return ''
  const title = inLocale(activity, 'title', locale)
  const place = inLocale(activity, 'place', locale)
  const office = inLocale(activity.office, 'name', locale)
  const when = `${formatSpan(startsAt, endsAt, locale, zone)} ${zoneName(locale, zone, startsAt)}`
  const by = replyBy ? formatDay(replyBy, locale, zone) : ''
  const call = [contactName, contactPhone].filter(Boolean).join(' ')
  const lines =
    locale === 'zh'
      ? [
          `${office}谨邀请贵馆出席“${title}”。`,
          `时间：${when}`,
          place && `地点：${place}`,
          `${by ? `请于${by}前` : '请'}通过我办邮件中的链接回复${call ? `，或与${call}联系` : ''}。`,
        ]
      : [
          `The ${office.replace(/^the /i, '')} has the honour to invite you to “${title}”.`,
          `When: ${when}`,
          place && `Where: ${place}`,
          `Please reply${by ? ` by ${by}` : ''} by the link in our mail${call ? `, or call ${call}` : ''}.`,
        ]
  return lines.filter(Boolean).join('\n')
}
