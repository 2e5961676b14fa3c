import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { card } from '@/lib/testing/cards'
import { toVcard } from './vcard'

const lines = (text: string) => text.replace(/\r\n /g, '').trimEnd().split('\r\n')

it('is a card of version 3 as older programs read it', () => {
  expect(lines(toVcard(card, '3.0'))).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'UID:urn:uuid:3f0c1c9e-0000-4000-8000-000000000000',
    'FN:Bálint Czégel',
    'N:Czégel;Bálint;;Mr.;',
    'NICKNAME:示例',
    'TITLE:Acting Consul-General',
    'ORG:Consulate General of Hungary',
    'EMAIL;TYPE=INTERNET:b.czegel@hungary.example',
    'END:VCARD',
  ])
})

it('is a card of version 4 with both languages beside each other', () => {
  expect(lines(toVcard(card, '4.0'))).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    'UID:urn:uuid:3f0c1c9e-0000-4000-8000-000000000000',
    'FN;ALTID=1;LANGUAGE=en:Bálint Czégel',
    'FN;ALTID=1;LANGUAGE=zh:示例',
    'N:Czégel;Bálint;;Mr.;',
    'TITLE;ALTID=1;LANGUAGE=en:Acting Consul-General',
    'TITLE;ALTID=1;LANGUAGE=zh:代理总领事',
    'ORG;ALTID=1;LANGUAGE=en:Consulate General of Hungary',
    'ORG;ALTID=1;LANGUAGE=zh:匈牙利驻重庆总领事馆',
    'EMAIL;TYPE=work:b.czegel@hungary.example',
    'END:VCARD',
  ])
})

it('never guesses which part of a name is the family name', () => {
  expect(lines(toVcard({ ...card, name: 'Bruno', familyName: null }, '3.0'))).toContain('N:;Bruno;;Mr.;')
  expect(lines(toVcard({ ...card, name: 'Okuma Masaaki', familyName: 'Okuma' }, '3.0'))).toContain(
    'N:Okuma;Masaaki;;Mr.;',
  )
})

it('is read back as it was written, whatever stands in it', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter(text => !/[\r\n\0\\]/.test(text) && text.trim() === text)
  fc.assert(
    fc.property(word, word, fc.constantFrom('3.0' as const, '4.0' as const), (name, title, version) => {
      const text = toVcard(
        { ...card, name, familyName: null, nameZh: null, title: { en: title, zh: '' } },
        version,
      )
      const read = new ICAL.Component(ICAL.parse(text))
      expect(read.getFirstPropertyValue('fn')).toBe(name)
      expect(read.getFirstPropertyValue('title')).toBe(title)
    }),
  )
})
