import { expect, it } from 'vitest'
import { lastChange } from './last-change'

const changed = (version: number) => ({ type: 'activity.changed', version })
const undoes = (version: number, undoes: number) => ({ ...changed(version), undoes })
const versionOf = (...args: Parameters<typeof lastChange>) => lastChange(...args)?.change.version ?? null

it('is the one that led to the present version', () => {
  expect(versionOf([changed(3), changed(5)], 5)).toBe(5)
  expect(versionOf([changed(3)], 4)).toBeNull()
  expect(versionOf([], 1)).toBeNull()
})

it('is the one before, where that was taken back', () => {
  expect(versionOf([changed(3), changed(4), undoes(5, 4)], 5)).toBe(3)
  expect(versionOf([changed(3), undoes(4, 3)], 4)).toBeNull()
  expect(versionOf([changed(2), changed(3), changed(4), undoes(5, 4), undoes(6, 3)], 6)).toBe(2)
})

it('knows the postponement that stood before', () => {
  const postponed = { type: 'activity.postponed', version: 3, reasonEn: 'A storm' }
  expect(lastChange([postponed, changed(4)], 4)?.earlier).toEqual(postponed)
  expect(lastChange([postponed], 3)?.earlier).toBeNull()
})
