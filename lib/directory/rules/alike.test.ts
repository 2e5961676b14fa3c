import { expect, it } from 'vitest'
import { alikeBy } from './alike'

const person = (name: string, more: object = {}) => ({
  ...{ name, nameZh: null, nameLatin: null, email: null, mobile: null },
  ...more,
})

it.each([
  ['the same name', person('Anna Sample'), person('Anna Sample')],
  ['its parts in another order', person('Okuma Masaaki'), person('Masaaki Okuma')],
  ['without accents and capitals', person('Bálint Czégel'), person('CZEGEL Balint')],
  ['in Chinese and in pinyin', person('林示例'), person('Lin Shili')],
  ['a Chinese name beside another one', person('Shili Lin'), person('x', { nameZh: '林示例' })],
  [
    'signed in Chinese, with the Latin name beside',
    person('林示例', { nameLatin: 'Shili Lin' }),
    person('Shili Lin'),
  ],
])('sees %s', (_, one, other) => {
  expect(alikeBy(one, other)).toBe('name')
  expect(alikeBy(other, one)).toBe('name')
})

it('sees one mail address, and one number however it is written', () => {
  expect(alikeBy(person('A', { email: 'a@post.example' }), person('B', { email: 'A@post.example' }))).toBe(
    'email',
  )
  expect(alikeBy(person('A', { mobile: '+86 138-0000-0000' }), person('B', { mobile: '13800000000' }))).toBe(
    'mobile',
  )
})

it('does not take others for one: another given name, a short number, two without an address', () => {
  expect(alikeBy(person('Anna Sample'), person('Berta Sample'))).toBeNull()
  expect(alikeBy(person('林示例'), person('陈示例'))).toBeNull()
  expect(alikeBy(person('A', { mobile: '110' }), person('B', { mobile: '110' }))).toBeNull()
})
