import { expect, it } from 'vitest'
import { addresseeLine, postInText, salutation } from './address'

const person = (known: object) => ({
  honorific: 'Mr.',
  name: 'Okuma Masaaki',
  nameZh: null,
  addressEn: null,
  addressZh: null,
  titleEn: 'Deputy Consul-General',
  titleZh: null,
  rank: 'deputy_consul_general' as const,
  isActingHead: false,
  ...known,
})

it('writes a name as signed, with the title of each language', () => {
  expect(addresseeLine(person({}), 'en')).toBe('Mr. Okuma Masaaki, Deputy Consul-General')
  expect(addresseeLine(person({}), 'zh')).toBe('副总领事 Okuma Masaaki 先生')
  expect(salutation(person({}), 'en')).toBe('Dear Mr. Okuma Masaaki')
  expect(salutation(person({}), 'zh')).toBe('尊敬的副总领事先生')
})

it('addresses a consul-general without 阁下 or H.E.', () => {
  const head = person({
    name: 'A. Example',
    honorific: 'Ms.',
    rank: 'consul_general',
    titleEn: 'Consul-General',
  })
  expect(salutation(head, 'zh')).toBe('尊敬的总领事女士')
  expect(salutation(head, 'en')).toBe('Dear Ms. A. Example')
})

it('calls an acting head so', () => {
  const acting = person({ rank: 'consul_general', isActingHead: true, titleEn: 'Acting Consul-General' })
  expect(addresseeLine(acting, 'zh')).toBe('代理总领事 Okuma Masaaki 先生')
  expect(salutation(acting, 'zh')).toBe('尊敬的代理总领事先生')
})

it('uses the Chinese name, title and own form of address where they are kept', () => {
  const names = { name: 'Sample Name', nameZh: '示例', titleZh: '副总领事' }
  const known = person({ ...names, addressZh: '示例副总领事', addressEn: 'Mr. Name' })
  expect(addresseeLine(known, 'zh')).toBe('副总领事 示例先生')
  expect(salutation(known, 'zh')).toBe('尊敬的示例副总领事')
  expect(salutation(known, 'en')).toBe('Dear Mr. Name')
})

it('neither completes a name nor guesses what a person is called', () => {
  const bruno = person({ name: 'Bruno', honorific: '', rank: 'commissioner', titleEn: 'Commissioner' })
  expect(salutation(bruno, 'en')).toBe('Dear Bruno')
  expect(salutation(bruno, 'zh')).toBe('尊敬的专员 Bruno')
  expect(addresseeLine(bruno, 'zh')).toBe('专员 Bruno')
})

it('names the post itself within a sentence', () => {
  const post = { nameEn: 'Consulate-General of Japan in Chongqing', nameZh: '日本国驻重庆总领事馆' }
  expect(postInText(post, 'en')).toBe('the Consulate-General of Japan in Chongqing')
  expect(postInText(post, 'zh')).toBe('日本国驻重庆总领事馆')
  expect(salutation(null, 'en')).toBe('Dear Sir or Madam')
})
