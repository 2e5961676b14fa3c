import { formatDay, formatSpan, zoneName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { letterDay, letterTime } from '../rules/letter-dates'
import { programmeLines } from '../rules/programme'
import type { ActivityMessageData } from '../schema'
import type { MessageContent } from '../types'

/** When an activity is, as a letter says it. */
export type Occasion = {
  span: string
  zone: string
  /** The zone as a sentence names it, without its offset. */
  zoneName: string
  day: string
  time: string
  replyBy: string
  issuedDay: string
  programme: { time: string; text: string }[]
}

// The same for all recipients of a message, and dear: said once for each.
const said = new WeakMap<MessageContent, Partial<Record<Locale, Occasion>>>()

/** The times of a message about an activity in the words of a language. `data` is the message's own. */
export function occasion(message: MessageContent, data: ActivityMessageData, locale: Locale): Occasion {
  const known = said.get(message) ?? {}
  said.set(message, known)
  known[locale] ??= say(message.issuedAt, data.activity, locale)
  return known[locale]
}

function say(issuedAt: Date, activity: ActivityMessageData['activity'], locale: Locale): Occasion {
  const { zone, replyBy } = activity
  const programme = activity.programme.map(one => ({ ...one, startsAt: new Date(one.startsAt) }))
  const startsAt = new Date(activity.startsAt)
  const named = zoneName(locale, zone, startsAt)
  return {
    span: formatSpan(startsAt, new Date(activity.endsAt), locale, zone),
    zone: named,
    zoneName: named.replace(/ \(.*\)$/, ''),
    day: letterDay(startsAt, locale, zone),
    time: letterTime(startsAt, locale, zone),
    replyBy: replyBy ? letterDay(new Date(replyBy), locale, zone) : '',
    issuedDay: formatDay(issuedAt, locale, zone),
    programme: programmeLines(programme, locale, zone),
  }
}
