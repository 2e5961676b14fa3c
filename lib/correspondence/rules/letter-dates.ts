import { formatDay, formatTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { zoned } from '@/lib/i18n/zoned'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const CHINESE = '日一二三四五六'

/** A day as letters write it, weekday in full: `Friday 21 July 2023`, `2023年7月21日（星期五）`. */
export function letterDay(instant: Date, locale: Locale, zone: string): string {
  const { weekday } = zoned(instant, zone)
  const day = formatDay(instant, locale, zone)
  return locale === 'zh' ? `${day}（星期${CHINESE[weekday]}）` : `${WEEKDAYS[weekday]} ${day}`
}

/** The hour in a sentence: `09:00`, `上午9时`, `下午2时30分`. */
export function letterTime(instant: Date, locale: Locale, zone: string): string {
  if (locale === 'en') return formatTime(instant, zone)
  const { hour, minute } = zoned(instant, zone)
  const half = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上'
  return `${half}${hour > 12 ? hour - 12 : hour}时${minute ? `${minute}分` : ''}`
}
