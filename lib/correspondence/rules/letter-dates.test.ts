import { expect, it } from 'vitest'
import { letterDay, letterTime } from './letter-dates'
import { registerNumber } from './register'

const zone = 'Asia/Shanghai'

it('writes days and hours as letters do', () => {
  const at = new Date('2023-07-21T01:00:00Z')
  expect(letterDay(at, 'en', zone)).toBe('Friday 21 July 2023')
  expect(letterDay(at, 'zh', zone)).toBe('2023年7月21日（星期五）')
  expect(letterTime(at, 'en', zone)).toBe('09:00')
  const hours = ['00:30', '09:00', '12:00', '14:30', '19:00'].map(
    time => new Date(`2023-07-21T${time}:00+08:00`),
  )
  expect(hours.map(hour => letterTime(hour, 'zh', zone))).toEqual([
    '凌晨0时30分',
    '上午9时',
    '中午12时',
    '下午2时30分',
    '晚上7时',
  ])
})

it('writes register numbers in both forms', () => {
  expect(registerNumber(2023, 41, '澜外领邀')).toEqual({ en: '2023-041', zh: '澜外领邀〔2023〕41号' })
  expect(registerNumber(2023, 1041, '').en).toBe('2023-1041')
})
