import { expect, it } from 'vitest'
import { addresseeLine, missingForms, postInText, salutation } from './address'

const person = (known: object) => ({
  honorific: 'Mr.',
  name: 'Okuma Masaaki',
  nameZh: null,
  nameLatin: null,
  preferredName: null,
  addressEn: null,
  addressZh: null,
  customEn: null,
  customZh: null,
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
  expect(addresseeLine(known, 'zh')).toBe('副总领事示例先生')
  expect(salutation(known, 'zh')).toBe('尊敬的示例副总领事')
  expect(salutation(known, 'en')).toBe('Dear Mr. Name')
})

it('neither completes a name nor guesses what a person is called', () => {
  const bruno = person({ name: 'Bruno', honorific: '', rank: 'commissioner', titleEn: 'Commissioner' })
  expect(addresseeLine(bruno, 'zh')).toBe('专员 Bruno')
  expect(missingForms(bruno)).toEqual(['zh', 'en'])
  expect(salutation(bruno, 'en')).toBe('Dear Sir or Madam')
  expect(salutation(bruno, 'zh')).toBe('尊敬的先生/女士')
  const known = person({ name: 'Bruno', honorific: '', addressEn: 'Mr. Bruno' })
  expect(missingForms(known)).toEqual(['zh'])
  expect(salutation(known, 'en')).toBe('Dear Mr. Bruno')
  expect(missingForms(person({ honorific: 'Mx.' }))).toEqual(['zh'])
  expect(missingForms(person({}))).toEqual([])
})

it('calls a person in English by the Latin form of the name, and in the greeting as preferred', () => {
  const signed = { name: '大熊 正明', nameZh: '大熊正明', nameLatin: 'Okuma Masaaki', preferredName: 'Okuma' }
  expect(addresseeLine(person(signed), 'en')).toBe('Mr. Okuma Masaaki, Deputy Consul-General')
  expect(salutation(person(signed), 'en')).toBe('Dear Mr. Okuma')
  expect(addresseeLine(person(signed), 'zh')).toBe('副总领事大熊正明先生')
})

it('names the post itself within a sentence', () => {
  const post = { nameEn: 'Consulate-General of Japan in Chongqing', nameZh: '日本国驻重庆总领事馆' }
  expect(postInText(post, 'en')).toBe('the Consulate-General of Japan in Chongqing')
  expect(postInText(post, 'zh')).toBe('日本国驻重庆总领事馆')
  expect(salutation(null, 'en')).toBe('Dear Sir or Madam')
})

it('never calls an acting head of another rank an acting deputy', () => {
  const acting = person({ isActingHead: true })
  expect(addresseeLine(acting, 'zh')).toBe('副总领事（代理馆长） Okuma Masaaki 先生')
  expect(salutation(acting, 'zh')).toBe('尊敬的副总领事先生')
})

it('greets a doctor among consuls by the office, and joins a Chinese name to its title', () => {
  const doctor = person({ honorific: 'Dr.', rank: 'consul_general', nameZh: '大熊正明' })
  expect(salutation(doctor, 'zh')).toBe('尊敬的总领事')
  expect(addresseeLine(doctor, 'zh')).toBe('总领事大熊正明博士')
})

it('follows the custom of the State where its row has one, behind the form that a person has', () => {
  const custom = { customZh: '总领事阁下', customEn: 'Your Excellency' }
  expect(salutation(person(custom), 'zh')).toBe('尊敬的总领事阁下')
  expect(salutation(person(custom), 'en')).toBe('Dear Your Excellency')
  expect(salutation(person({ ...custom, addressEn: 'Ambassador Okuma' }), 'en')).toBe('Dear Ambassador Okuma')
})

it('puts the person where a custom form says so, and knows none where the title of courtesy it asks for is missing', () => {
  const custom = { customZh: '{name}{honorific}', customEn: '{honorific} Consul {name}', nameZh: '大熊' }
  expect(salutation(person(custom), 'zh')).toBe('尊敬的大熊先生')
  expect(salutation(person(custom), 'en')).toBe('Dear Mr. Consul Okuma Masaaki')
  expect(missingForms(person({ ...custom, honorific: '' }))).toEqual(['zh', 'en'])
  // A form without it needs none: it decides by itself.
  expect(missingForms(person({ honorific: '', customZh: '领事阁下', customEn: null }))).toEqual(['en'])
})
