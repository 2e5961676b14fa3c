import { monthName, weekdayName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { zoned } from '@/lib/i18n/zoned'

/** The day of something as a leaf of a calendar: month, day, weekday. */
export function DateBadge({
  date,
  locale,
  zone = 'Asia/Shanghai',
}: {
  date: Date
  locale: Locale
  zone?: string
}) {
  const { month, day } = zoned(date, zone)
  return (
    <time
      dateTime={date.toISOString()}
      className="block w-15.5 flex-none border-line border-r pr-3.5 text-center text-ink-3 text-xs leading-snug"
    >
      <span className="uppercase">{monthName(month, locale, 'short')}</span>
      <b className="block font-bold font-serif text-2xl text-ink leading-none">{day}</b>
      {weekdayName(date, locale, zone)}
    </time>
  )
}
