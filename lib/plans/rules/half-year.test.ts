import { expect, it } from 'vitest'
import { halfYearFrom, halfYearOf, isHalfYear, monthsOf } from './half-year'

it('goes by the first day in the zone', () => {
  expect(halfYearOf(new Date('2023-06-30T15:59:59Z'), 'Asia/Shanghai')).toBe('2023H1')
  expect(halfYearOf(new Date('2023-06-30T16:00:00Z'), 'Asia/Shanghai')).toBe('2023H2')
  expect(halfYearOf(new Date('2023-12-31T16:00:00Z'), 'Asia/Shanghai')).toBe('2024H1')
})

it('counts halves on and back', () => {
  expect(halfYearFrom('2023H2', 1)).toBe('2024H1')
  expect(halfYearFrom('2023H1', -1)).toBe('2022H2')
  expect(halfYearFrom('2023H1', -2)).toBe('2022H1')
})

it('knows one when it sees it', () => {
  expect(isHalfYear('2023H2')).toBe(true)
  for (const text of ['2023', '2023H3', '23H1', 'all']) expect(isHalfYear(text)).toBe(false)
})

it('has six months', () => {
  expect(monthsOf('2023H1')).toEqual([1, 2, 3, 4, 5, 6])
  expect(monthsOf('2023H2')).toEqual([7, 8, 9, 10, 11, 12])
})
