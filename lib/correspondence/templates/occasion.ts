import { formatShortDay, formatSpan, formatTime, zoneName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { letterDay, letterTime } from '../rules/letter-dates'
import type { ActivityMessageData } from '../schema'

/** When an activity is, as a letter says it. */
export type Occasion = {
  span: string
  zone: string
  day: string
  time: string
  replyBy: string
  programme: { time: string; text: string }[]
}

// The same for all recipients of a message, and dear: said once for each.
const said = new WeakMap<ActivityMessageData, Partial<Record<Locale, Occasion>>>()

/** The times of an activity in the words of a language. */
export function occasion(data: ActivityMessageData, locale: Locale): Occasion {
  const known = said.get(data) ?? {}
  said.set(data, known)
  known[locale] ??= say(data.activity, locale)
  return known[locale]
}

function say(activity: ActivityMessageData['activity'], locale: Locale): Occasion {
  const { zone, replyBy } = activity
  const startsAt = new Date(activity.startsAt)
  return {
    span: formatSpan(startsAt, new Date(activity.endsAt), locale, zone),
    zone: zoneName(locale, zone, startsAt),
    day: letterDay(startsAt, locale, zone),
    time: letterTime(startsAt, locale, zone),
    replyBy: replyBy ? letterDay(new Date(replyBy), locale, zone) : '',
    programme: programme(activity, locale),
  }
}

function programme({ programme, zone }: ActivityMessageData['activity'], locale: Locale) {
  const days = programme.map(one => formatShortDay(new Date(one.startsAt), locale, zone))
  const severalDays = new Set(days).size > 1
  return programme.map((one, place) => {
    const time = formatTime(new Date(one.startsAt), zone)
    return {
      time: severalDays ? `${days[place]} ${time}` : time,
      text: one.text[locale] || one.text[locale === 'zh' ? 'en' : 'zh'],
    }
  })
}
