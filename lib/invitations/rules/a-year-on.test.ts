import { expect, it } from 'vitest'
import { aYearOn } from './a-year-on'

it.each([
  ['2023-07-21T01:00:00Z', '2023-08-01T00:00:00Z', '2024-07-19T01:00:00Z'],
  ['2023-07-21T01:00:00Z', '2026-11-28T00:00:00Z', '2027-07-16T01:00:00Z'],
  ['2023-07-21T01:00:00Z', '2023-07-01T00:00:00Z', '2024-07-19T01:00:00Z'],
])('%s, asked on %s, is repeated on %s, the same weekday', (startsAt, now, then) => {
  const start = new Date(startsAt)
  const next = new Date(start.getTime() + aYearOn(start, new Date(now)))
  expect(next.toISOString().slice(0, 19)).toBe(then.slice(0, 19))
  expect(next.getUTCDay()).toBe(start.getUTCDay())
})
