import { formatShortDay, formatTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type Entry = { startsAt: Date; text: { en: string; zh: string } }

/** A programme as a letter and a calendar say it: the time of each entry in the zone, with the day where there are several. */
export function programmeLines(
  programme: Entry[],
  locale: Locale,
  zone: string,
): { time: string; text: string }[] {
  const days = programme.map(one => formatShortDay(one.startsAt, locale, zone))
  const severalDays = new Set(days).size > 1
  return programme.map(({ startsAt, text }, place) => {
    const time = formatTime(startsAt, zone)
    return {
      time: severalDays ? `${days[place]} ${time}` : time,
      text: text[locale] || text[locale === 'zh' ? 'en' : 'zh'],
    }
  })
}
