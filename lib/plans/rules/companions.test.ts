import { expect, it } from 'vitest'
import { roleLimits, roleOver } from './companions'

it('reads the limits of kinds, and knows which is passed', () => {
  const kept = ['driver:1', 'spouse:0']
  expect(roleLimits(kept)).toEqual({ driver: 1, spouse: 0 })
  expect(roleOver(['principal', 'driver'], kept)).toBeNull()
  expect(roleOver(['principal', 'driver', 'driver'], kept)).toBe('driver')
  expect(roleOver(['principal', 'spouse'], kept)).toBe('spouse')
  expect(roleOver(['principal', 'accompanying', 'accompanying'], kept)).toBeNull()
})
