import { describe, expect, it } from 'vitest'
import { instantAt, readDay, readTime, typedMoment } from './moments'

const BEIJING = 'Asia/Shanghai'

describe('typed dates', () => {
  it('takes the ways in which a date is written', () => {
    for (const text of ['2023-07-21', '2023/7/21', '2023年7月21日', ' 2023.07.21 '])
      expect(readDay(text)).toBe('2023-07-21')
  })
  it('refuses days that there are not', () => {
    for (const text of ['2023-02-29', '2023-13-01', '2023-00-10', '21 July', '', '2023-7'])
      expect(readDay(text)).toBeNull()
  })
  it('takes times, full-width colons and the end of a day', () => {
    expect(readTime('9:05')).toBe(545)
    expect(readTime('17：30')).toBe(1050)
    expect(readTime('0930')).toBe(570)
    expect(readTime('24:00')).toBe(1440)
    for (const text of ['24:01', '9:60', '9', '', '-1:00']) expect(readTime(text)).toBeNull()
  })
})

describe('instants', () => {
  it('is the zone’s own clock', () => {
    expect(instantAt('2023-07-21', 540, BEIJING)?.toISOString()).toBe('2023-07-21T01:00:00.000Z')
    expect(instantAt('2023-12-31', 1440, BEIJING)?.toISOString()).toBe('2023-12-31T16:00:00.000Z')
  })
  it('knows clocks that change', () => {
    expect(instantAt('2023-03-26', 150, 'Europe/Berlin')).toBeNull()
    expect(instantAt('2023-03-26', 180, 'Europe/Berlin')?.toISOString()).toBe('2023-03-26T01:00:00.000Z')
    expect(instantAt('2023-10-29', 60, 'Europe/Berlin')?.toISOString()).toBe('2023-10-28T23:00:00.000Z')
  })
  it('goes there and back', () => {
    const instant = instantAt('2023-07-21', 1050, BEIJING) as Date
    expect(typedMoment(instant, BEIJING)).toEqual({ day: '2023-07-21', time: '17:30' })
  })
})
