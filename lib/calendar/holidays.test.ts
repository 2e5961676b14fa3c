import { expect, it } from 'vitest'
import { isHolidayAtHome, isOfficeHoliday } from './holidays'

it.each([
  ['2023-06-22', true, 'Dragon Boat Festival'],
  ['2023-06-23', true, 'a day moved for it'],
  ['2023-06-24', true, 'its Saturday'],
  ['2023-06-25', false, 'a Sunday that was worked for it'],
  ['2023-07-15', false, 'a Saturday alone'],
  ['2023-10-02', true, 'National Day'],
  ['2026-10-01', true, 'National Day'],
  ['2041-10-01', true, 'National Day of a year that is not published'],
  ['2041-02-01', true, 'Spring Festival of such a year'],
  ['2041-07-15', false, 'a plain day of such a year'],
])('%s: %s, %s', (day, closed) => {
  expect(isOfficeHoliday(day)).toBe(closed)
})

it.each([
  ['JP', '2023-02-23', true],
  ['HU', '2023-10-23', true],
  ['HU', '2023-10-24', false],
  ['UY', '2023-08-25', true],
  ['KH', '2023-11-09', false],
])('%s has %s as a public holiday: %s', (state, day, is) => {
  expect(isHolidayAtHome(state, day)).toBe(is)
})
