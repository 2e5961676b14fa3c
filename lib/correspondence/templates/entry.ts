import { calendarEntry } from '@/lib/calendar/entry'
import type { DeliveryContent, MessageContent } from '../types'
import type { Letter } from './letter'

/**
 * The calendar part of a mail: the entry in the recipient's language, the title in both. Null where the mail has none. Its organiser is
 * at the address that `answers` are read at; where none are, at the office's reply address, else at `from`, where the mail comes from.
 */
export function entry(
  message: MessageContent,
  delivery: DeliveryContent,
  letter: Letter,
  { from, answers }: { from: string; answers: string | null },
): { method: 'REQUEST' | 'CANCEL'; content: string } | null {
  const { data } = delivery
  if (data.kind !== 'activity' || message.data.kind !== 'activity' || !data.calendar) return null
  const { activity, office } = message.data
  const { locale } = delivery
  const other = locale === 'zh' ? 'en' : 'zh'
  const { method, uid, sequence, partstat } = data.calendar
  const content = calendarEntry({
    method,
    uid,
    sequence,
    stampedAt: message.issuedAt,
    startsAt: new Date(activity.startsAt),
    endsAt: new Date(activity.endsAt),
    summary: [activity.title[locale], activity.title[other]].filter(Boolean).join(' · '),
    location: activity.place[locale] || activity.place[other],
    description: description(letter, method),
    url: method === 'REQUEST' ? (letter.link?.url ?? null) : null,
    organizer: { name: office.name[locale], address: answers ?? office.replyAddress ?? from },
    asksForReply: answers !== null && method === 'REQUEST',
    attendee: { name: delivery.toName, address: delivery.address, partstat },
  })
  return { method, content }
}

function description(letter: Letter, method: 'REQUEST' | 'CANCEL'): string {
  const { labels } = letter
  if (method === 'CANCEL') return labels.calendarWithdrawn
  const colon = letter.locale === 'zh' ? '：' : ': '
  const details = letter.details.map(detail => `${detail.label}${colon}${detail.lines.join(' · ')}`)
  const programme = letter.programme.map(one => `${one.time} ${one.text}`)
  return [
    letter.link ? `${labels.calendarHint}\n${letter.link.url}` : '',
    details.join('\n'),
    programme.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}
