import fc from 'fast-check'
import { expect, it } from 'vitest'
import { registerNumber, registerPlace } from './register'

it('reads back the number that either language writes', () => {
  const prefixes = fc.constantFrom('', '渝外领邀', '澜外领邀')
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 1, max: 99_999 }),
      prefixes,
      (year, number, prefix) => {
        const { en, zh } = registerNumber(year, number, prefix)
        for (const text of [en, zh, ` ${zh} `]) expect(registerPlace(text)).toEqual({ year, number })
      },
    ),
  )
})

it.each([
  ['41', { number: 41 }],
  ['041', { number: 41 }],
  ['41号', { number: 41 }],
  ['2023/41', { year: 2023, number: 41 }],
  ['〔2023〕41', { year: 2023, number: 41 }],
])('reads %s', (text, place) => {
  expect(registerPlace(text)).toEqual(place)
})

it.each(['', 'Japan', '副馆长会议', '2023-', '1234567890', '12 March'])('takes %j for no number', text => {
  expect(registerPlace(text)).toBeNull()
})
