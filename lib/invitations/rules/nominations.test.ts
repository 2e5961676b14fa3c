import { expect, it } from 'vitest'
import { isNominated, nominationKey, nominationState } from './nominations'

it('knows somebody over all answers: a contact by id, another by name, however it is typed', () => {
  expect(nominationKey({ pick: 'a-contact', honorific: '', name: '' })).toBe('a-contact')
  expect(nominationKey({ pick: 'other', honorific: '', name: ' Anna  Kovács ' })).toBe('anna kovács')
  expect(nominationKey({ pick: 'other', honorific: '', name: 'ＡＮＮＡ kovács' })).toBe('anna kovács')
  expect(nominationKey({ pick: 'other', honorific: 'Ms.', name: 'Anna Kovács' })).toBe(
    nominationKey({ pick: 'other', honorific: '', name: 'Ms. Anna Kovács' }),
  )
})

it.each([
  ['none', 'other', false],
  ['none', 'a-contact', false],
  ['outside', 'other', true],
  ['outside', 'a-contact', false],
  ['everybody', 'other', true],
  ['everybody', 'a-contact', true],
] as const)('where %s must be approved, %s is: %s', (rule, pick, is) => {
  expect(isNominated(rule, { pick })).toBe(is)
})

it('admits whom nobody must approve, and who was approved', () => {
  expect(nominationState(null)).toBe('admitted')
  expect(nominationState({ decision: 'approved' })).toBe('admitted')
  expect(nominationState({ decision: null })).toBe('open')
  expect(nominationState({ decision: 'declined' })).toBe('declined')
})
