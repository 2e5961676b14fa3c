import { expect, it } from 'vitest'
import { nextAttempt } from './back-off'

const at = new Date('2023-07-10T01:00:00Z')
const seconds = (attempt: number) => ((nextAttempt(attempt, at)?.getTime() ?? 0) - at.getTime()) / 1000

it('waits longer after each attempt, at most five minutes', () => {
  expect([1, 2, 3, 4, 5, 6, 100].map(seconds)).toEqual([2, 5, 15, 60, 300, 300, 300])
})

it('gives up after five days, never before three', () => {
  let waited = 0
  let attempt = 1
  while (nextAttempt(attempt, at)) waited += seconds(attempt++)
  expect(waited / 86_400).toBeGreaterThan(3)
  expect(waited / 86_400).toBeCloseTo(5, 1)
})
