import { expect, it } from 'vitest'
import { typedValues } from './form-data'

it('leaves out what no text can hold, and marks that would turn the direction of a letter', () => {
  const data = new FormData()
  data.set('title', 'a\u202eb\u2066c\0d')
  expect(typedValues(data)).toEqual({ title: 'abcd' })
})
