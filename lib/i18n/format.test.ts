import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateRange,
  formatDateTime,
  formatDay,
  formatDays,
  formatHours,
  formatShort,
  formatShortDay,
  formatSpan,
  formatTimeRange,
  halfYearName,
  monthName,
  weekdayName,
  zoneName,
} from './format'

const beijing = (text: string) => new Date(`${text}+08:00`)
const processZone = process.env.TZ

describe.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])('in a process of zone %s', zone => {
  beforeAll(() => {
    process.env.TZ = zone
  })
  afterAll(() => {
    process.env.TZ = processZone
  })

  const start = beijing('2023-07-21T09:00')
  const end = beijing('2023-07-21T17:30')

  it('shows one day with its hours', () => {
    expect(formatSpan(start, end, 'en')).toBe('Fri 21 July 2023, 09:00–17:30')
    expect(formatSpan(start, end, 'zh')).toBe('2023年7月21日（星期五）09:00–17:30')
    expect(formatTimeRange(start, end)).toBe('09:00–17:30')
  })

  it('shows dates and times', () => {
    expect(formatDate(start, 'en')).toBe('Fri 21 July 2023')
    expect(formatDate(start, 'zh')).toBe('2023年7月21日（星期五）')
    expect(formatDay(start, 'en')).toBe('21 July 2023')
    expect(formatDateTime(start, 'en')).toBe('Fri 21 July 2023, 09:00')
    expect(formatDateTime(start, 'zh')).toBe('2023年7月21日（星期五）09:00')
    expect(formatShort(beijing('2023-07-10T15:41'), 'zh')).toBe('7月10日 15:41')
    expect(formatShort(beijing('2023-07-10T15:41'), 'en')).toBe('10 Jul 15:41')
    expect(formatShortDay(start, 'en')).toBe('21 Jul')
    expect(weekdayName(start, 'en')).toBe('Fri')
    expect(weekdayName(start, 'zh')).toBe('周五')
  })

  it('shows several days as a range', () => {
    const span = (from: string, to: string, locale: 'zh' | 'en') =>
      formatSpan(beijing(`${from}T09:00`), beijing(`${to}T17:00`), locale)
    expect(span('2023-07-01', '2023-07-03', 'zh')).toBe('2023年7月1日至3日')
    expect(span('2023-07-01', '2023-07-03', 'en')).toBe('1–3 July 2023')
    expect(span('2023-06-30', '2023-07-02', 'zh')).toBe('2023年6月30日至7月2日')
    expect(span('2023-06-30', '2023-07-02', 'en')).toBe('30 June – 2 July 2023')
    expect(span('2023-12-30', '2024-01-02', 'zh')).toBe('2023年12月30日至2024年1月2日')
    expect(span('2023-12-30', '2024-01-02', 'en')).toBe('30 December 2023 – 2 January 2024')
  })

  it('shows the day or days of a list, and the hours beside a date', () => {
    const [from, to] = [beijing('2023-07-10T09:00'), beijing('2023-07-21T00:00')]
    expect(formatDays(start, end, 'en')).toBe('21 Jul')
    expect(formatDays(start, end, 'en', 'Asia/Shanghai', new Date('2022-12-31T12:00:00Z'))).toBe(
      '21 July 2023',
    )
    expect(formatDays(start, end, 'zh')).toBe('7月21日')
    expect(formatDays(start, null, 'zh')).toBe('7月21日')
    expect(formatDays(from, to, 'zh')).toBe('2023年7月10日至20日')
    expect(formatDays(from, to, 'en')).toBe('10–20 July 2023')
    expect(formatDays(beijing('2023-07-21T20:00'), beijing('2023-07-22T01:00'), 'en')).toBe('21 Jul')
    expect(formatHours(start, end, 'en')).toBe('09:00–17:30')
    expect(formatHours(from, to, 'en')).toBe('10–20 July 2023')
    expect(formatHours(beijing('2023-07-21T20:00'), beijing('2023-07-22T01:00'), 'zh')).toBe('20:00–01:00')
    expect(formatHours(beijing('2023-07-21T00:00'), beijing('2023-07-22T00:00'), 'en')).toBe('00:00–24:00')
  })

  it('takes dates without a time in UTC', () => {
    const day = (text: string) => new Date(`${text}T00:00Z`)
    expect(formatDateRange(day('2023-07-01'), day('2023-07-03'), 'en', 'UTC')).toBe('1–3 July 2023')
    expect(formatDate(day('2023-07-18'), 'zh', 'UTC')).toBe('2023年7月18日（星期二）')
  })

  it('closes a day at midnight, and names both ends of a night', () => {
    expect(formatSpan(beijing('2023-07-21T00:00'), beijing('2023-07-22T00:00'), 'en')).toBe(
      'Fri 21 July 2023',
    )
    expect(formatSpan(beijing('2023-07-21T18:00'), beijing('2023-07-22T00:00'), 'zh')).toBe(
      '2023年7月21日（星期五）18:00–24:00',
    )
    expect(formatSpan(beijing('2023-07-21T00:00'), beijing('2023-07-23T00:00'), 'en')).toBe('21–22 July 2023')
    expect(formatSpan(beijing('2023-07-21T20:00'), beijing('2023-07-22T01:00'), 'en')).toBe(
      'Fri 21 July 2023, 20:00 – Sat 22 July 2023, 01:00',
    )
  })

  it('shows another zone', () => {
    expect(formatDateTime(start, 'en', 'Asia/Tokyo')).toBe('Fri 21 July 2023, 10:00')
  })
})

it('names half-years, months and the zone', () => {
  expect(halfYearName('2023H2', 'zh')).toBe('2023年下半年')
  expect(halfYearName('2023H1', 'en')).toBe('First half of 2023')
  expect(halfYearName('2023H2', 'en', 'short')).toBe('2023 H2')
  expect(monthName(7, 'en', 'short')).toBe('Jul')
  expect(monthName(7, 'zh')).toBe('7月')
  expect(zoneName('zh')).toBe('北京时间')
  expect(zoneName('en')).toBe('Beijing Time (UTC+8)')
  expect(zoneName('en', 'Asia/Tokyo')).toBe('UTC+9')
})
