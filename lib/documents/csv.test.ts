import fc from 'fast-check'
import { expect, it } from 'vitest'
import { disarmed, toCsv } from './csv'

it('begins with a byte order mark and ends its lines as RFC 4180 says', () => {
  const csv = toCsv({ name: 'x', columns: ['月份', 'a,b'], rows: [['7月', 3]] })
  expect(csv).toBe('\uFEFF月份,"a,b"\r\n7月,3\r\n')
})

it('keeps numbers, fractions and emptiness', () => {
  const csv = toCsv({ name: 'x', columns: ['a'], rows: [[-5], [{ share: -0.458333 }], [null]] })
  expect(csv).toBe('\uFEFFa\r\n-5\r\n-0.4583\r\n\r\n')
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])('disarms %j', text => {
  expect(disarmed(text)).toBe(`'${text}`)
})

it('disarms every text that begins so, and no other', () => {
  fc.assert(
    fc.property(fc.string(), text => disarmed(text) === (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)),
  )
})
