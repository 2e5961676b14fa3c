import type { Locale } from './routing'
import { type ZonedParts, zoned } from './zoned'

const DEFAULT_ZONE = 'Asia/Shanghai'
const WEEKDAYS = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const DAY = 24 * 60 * 60 * 1000

/** `Fri 21 July 2023`, `2023年7月21日（星期五）`. For a date without a time (UTC midnight) pass zone 'UTC'. */
export function formatDate(instant: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  const at = zoned(instant, zone)
  if (locale === 'zh') return `${chineseDay(at)}（星期${WEEKDAYS.zh[at.weekday]}）`
  return `${WEEKDAYS.en[at.weekday]} ${englishDay(at)}`
}

/** `21 July 2023`, `2023年7月21日`: where the weekday says nothing (a date of birth, a register). */
export function formatDay(instant: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  const at = zoned(instant, zone)
  return locale === 'zh' ? chineseDay(at) : englishDay(at)
}

/** `Fri 21 July 2023, 09:00`, `2023年7月21日（星期五）09:00`. */
export function formatDateTime(instant: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  const time = formatTime(instant, zone)
  return locale === 'zh'
    ? `${formatDate(instant, locale, zone)}${time}`
    : `${formatDate(instant, locale, zone)}, ${time}`
}

/** `09:00`, 24 hours, the same in both languages. */
export function formatTime(instant: Date, zone = DEFAULT_ZONE): string {
  const at = zoned(instant, zone)
  return `${pad(at.hour)}:${pad(at.minute)}`
}

/** `09:00–17:30`; an end at the midnight that closes the day reads `24:00`. */
export function formatTimeRange(startsAt: Date, endsAt: Date, zone = DEFAULT_ZONE): string {
  return `${formatTime(startsAt, zone)}–${endsAtMidnight(startsAt, endsAt, zone) ? '24:00' : formatTime(endsAt, zone)}`
}

/**
 * When something takes place: one day with its hours (`Fri 21 July 2023, 09:00–17:30`), several days as a range
 * (`1–3 July 2023`, `2023年7月1日至3日`), one night with both ends. A day from midnight to midnight shows no hours.
 */
export function formatSpan(startsAt: Date, endsAt: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  const last = lastMoment(startsAt, endsAt, zone)
  if (sameDay(zoned(startsAt, zone), zoned(last, zone))) {
    const day = formatDate(startsAt, locale, zone)
    if (last < endsAt && formatTime(startsAt, zone) === '00:00') return day
    return `${day}${locale === 'zh' ? '' : ', '}${formatTimeRange(startsAt, endsAt, zone)}`
  }
  if (lastsDays(startsAt, endsAt, zone)) return formatDateRange(startsAt, last, locale, zone)
  const ends = [formatDateTime(startsAt, locale, zone), formatDateTime(endsAt, locale, zone)]
  return ends.join(locale === 'zh' ? '至' : ' – ')
}

/** Whether something takes several days, and is shown as a range of them: a night that ends on the next day does not. */
export function lastsDays(startsAt: Date, endsAt: Date, zone = DEFAULT_ZONE): boolean {
  const last = lastMoment(startsAt, endsAt, zone)
  return endsAt.getTime() - startsAt.getTime() >= DAY && !sameDay(zoned(startsAt, zone), zoned(last, zone))
}

/**
 * The day of something in a list, where the year is plain from the context (`21 Jul`, `7月21日`), with it where `now` is in another year;
 * several days as `formatSpan` has them.
 */
export function formatDays(
  startsAt: Date,
  endsAt: Date | null,
  locale: Locale,
  zone = DEFAULT_ZONE,
  now = startsAt,
): string {
  if (endsAt && lastsDays(startsAt, endsAt, zone)) return formatSpan(startsAt, endsAt, locale, zone)
  if (zoned(startsAt, zone).year !== zoned(now, zone).year) return formatDay(startsAt, locale, zone)
  return formatShortDay(startsAt, locale, zone)
}

/** What a date beside it leaves unsaid: the hours of one day or night (`09:00–17:30`), or the range of several days. */
export function formatHours(startsAt: Date, endsAt: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  if (lastsDays(startsAt, endsAt, zone)) return formatSpan(startsAt, endsAt, locale, zone)
  return formatTimeRange(startsAt, endsAt, zone)
}

/** Days from the first to the last, both included: `1–3 July 2023`, `2023年6月30日至7月2日`. */
export function formatDateRange(first: Date, last: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  const a = zoned(first, zone)
  const b = zoned(last, zone)
  if (sameDay(a, b)) return formatDate(first, locale, zone)
  if (locale === 'zh') {
    if (a.year !== b.year) return `${chineseDay(a)}至${chineseDay(b)}`
    return `${chineseDay(a)}至${a.month === b.month ? '' : `${b.month}月`}${b.day}日`
  }
  if (a.year !== b.year) return `${englishDay(a)} – ${englishDay(b)}`
  if (a.month !== b.month) return `${a.day} ${monthName(a.month, 'en')} – ${englishDay(b)}`
  return `${a.day}–${englishDay(b)}`
}

/** `10 Jul 15:41`, `7月10日 15:41`: for lists and timelines, where the year is plain from the context. */
export function formatShort(instant: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  return `${formatShortDay(instant, locale, zone)} ${formatTime(instant, zone)}`
}

/** `2023-07-18 15:41` in both languages: for tables that leave the portal, where it sorts and is read as a time. */
export function formatStamp(instant: Date, zone = DEFAULT_ZONE): string {
  const { year, month, day } = zoned(instant, zone)
  return `${year}-${pad(month)}-${pad(day)} ${formatTime(instant, zone)}`
}

/** `18 Jul`, `7月18日`. */
export function formatShortDay(instant: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  const at = zoned(instant, zone)
  return locale === 'zh' ? `${at.month}月${at.day}日` : `${at.day} ${monthName(at.month, locale, 'short')}`
}

/** The name of a month (1 to 12): `July`, `Jul`, `7月`. */
export function monthName(month: number, locale: Locale, style: 'long' | 'short' = 'long'): string {
  if (locale === 'zh') return `${month}月`
  const name = MONTHS[month - 1] ?? ''
  return style === 'short' ? name.slice(0, 3) : name
}

/** `Fri`, `周五`. */
export function weekdayName(instant: Date, locale: Locale, zone = DEFAULT_ZONE): string {
  const { weekday } = zoned(instant, zone)
  return locale === 'zh' ? `周${WEEKDAYS.zh[weekday]}` : (WEEKDAYS.en[weekday] ?? '')
}

/** '2023H2' → `Second half of 2023`, `2023年下半年`; short: `2023 H2`, `2023年下半年`. */
export function halfYearName(halfYear: string, locale: Locale, style: 'long' | 'short' = 'long'): string {
  const year = halfYear.slice(0, 4)
  const first = halfYear.endsWith('H1')
  if (locale === 'zh') return `${year}年${first ? '上' : '下'}半年`
  if (style === 'short') return `${year} ${first ? 'H1' : 'H2'}`
  return `${first ? 'First' : 'Second'} half of ${year}`
}

/** The zone, to be named once on a page: `Beijing Time (UTC+8)`, `北京时间`; another zone by its offset. */
export function zoneName(locale: Locale, zone = DEFAULT_ZONE, at = new Date()): string {
  if (zone === DEFAULT_ZONE) return locale === 'zh' ? '北京时间' : 'Beijing Time (UTC+8)'
  const parts = offsetsOf(zone).formatToParts(at)
  return (parts.find(part => part.type === 'timeZoneName')?.value ?? zone).replace('GMT', 'UTC')
}

function chineseDay(at: ZonedParts): string {
  return `${at.year}年${at.month}月${at.day}日`
}

function englishDay(at: ZonedParts): string {
  return `${at.day} ${monthName(at.month, 'en')} ${at.year}`
}

function sameDay(a: ZonedParts, b: ZonedParts): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}

/** The end, or the moment before it where it is the midnight that closes a day. */
function lastMoment(startsAt: Date, endsAt: Date, zone: string): Date {
  return endsAtMidnight(startsAt, endsAt, zone) ? new Date(endsAt.getTime() - 1) : endsAt
}

function endsAtMidnight(startsAt: Date, endsAt: Date, zone: string): boolean {
  return endsAt > startsAt && formatTime(endsAt, zone) === '00:00'
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** `120 KB`, `1.4 MB`, in steps of 1024, the same in both languages; what is less than one KB counts as one. */
export function formatSize(bytes: number, locale: Locale): string {
  const [size, unit] =
    bytes < 1024 * 1000 ? [Math.max(1, Math.round(bytes / 1024)), 'KB'] : [bytes / 1024 / 1024, 'MB']
  return `${size.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`
}

const offsets = new Map<string, Intl.DateTimeFormat>()

function offsetsOf(zone: string): Intl.DateTimeFormat {
  const known =
    offsets.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
  offsets.set(zone, known)
  return known
}
