import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { card } from '@/lib/testing/cards'
import { inGb18030 } from '@/lib/testing/gb18030'
import { toVcard } from './vcard'
import { readCards } from './vcard-reading'

const bytes = (text: string) => new TextEncoder().encode(text)
const only = (text: string | Uint8Array) => {
  const { cards, unreadable } = readCards(typeof text === 'string' ? bytes(text) : text)
  expect({ cards: cards.length, unreadable }).toEqual({ cards: 1, unreadable: 0 })
  return cards[0]
}
const person = {
  name: 'Anna Sample',
  prefix: 'Ms.',
  familyName: 'Sample',
  email: 'anna.sample@hungary.example',
  mobile: '+86 000 0000 0000',
  title: 'Vice-Consul, Culture',
  organisation: 'Consulate General of Hungary',
}

describe('a card as it is sent by', () => {
  it('Apple: 3.0 with groups, a picture, and the title of courtesy within the name', () => {
    expect(
      only(`BEGIN:VCARD\r
VERSION:3.0\r
PRODID:-//Apple Inc.//macOS 14.5//EN\r
N:Sample;Anna;;Ms.;\r
FN:Ms. Anna Sample\r
ORG:Consulate General of Hungary;\r
TITLE:Vice-Consul\\, Culture\r
EMAIL;type=INTERNET;type=HOME:private@home.example\r
item1.EMAIL;type=INTERNET;type=pref:anna.sample@hungary.example\r
item1.X-ABLabel:_$!<Other>!$_\r
TEL;type=WORK;type=VOICE:+86 111\r
TEL;type=CELL;type=VOICE;type=pref:+86 000 0000 0000\r
item2.ADR;type=WORK:;;1 Sample Street;Chongqing;;400000;China\r
item2.X-ABADR:cn\r
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAASABIAAD/4QBMRXhpZgAATU0AKgAA\r
 AAgAAgESAAMAAAABAAEAAIdpAAQAAAABAAAAJgAAAAAAAqACAAQAAAABAAAAgKADAAQAAAAB\r
END:VCARD\r
`),
    ).toMatchObject(person)
  })

  it('Google: 3.0, by the line', () => {
    expect(
      only(`BEGIN:VCARD
VERSION:3.0
FN:Anna Sample
N:Sample;Anna;;Ms.;
EMAIL;TYPE=INTERNET;TYPE=WORK:anna.sample@hungary.example
TEL;TYPE=CELL:+86 000 0000 0000
ORG:Consulate General of Hungary
TITLE:Vice-Consul\\, Culture
item1.URL:https\\://hungary.example
item1.X-ABLabel:
CATEGORIES:myContacts
END:VCARD
`),
    ).toMatchObject(person)
  })

  it('Outlook: 2.1 with parameters that have no names, and commas that are not escaped', () => {
    expect(
      only(`BEGIN:VCARD\r
VERSION:2.1\r
X-MS-SIGNATURE:YES\r
N;LANGUAGE=en-us:Sample;Anna;;Ms.\r
FN:Ms. Anna Sample\r
ORG:Consulate General of Hungary\r
TITLE:Vice-Consul, Culture\r
TEL;WORK;VOICE:+86 111\r
TEL;CELL;VOICE:+86 000 0000 0000\r
ADR;WORK;PREF:;;1 Sample Street;Chongqing;;400000;China\r
LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:1 Sample Street=0D=0A=\r
Chongqing\r
X-MS-OL-DEFAULT-POSTAL-ADDRESS:2\r
EMAIL;PREF;INTERNET:anna.sample@hungary.example\r
PHOTO;TYPE=JPEG;ENCODING=BASE64:\r
 /9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQY\r
\r
REV:20230701T080000Z\r
END:VCARD\r
`),
    ).toMatchObject(person)
  })

  it('an older phone: 2.1, the Chinese name quoted over two lines', () => {
    expect(
      only(`BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9E=97;=E7=A4=BA=E4=BE=8B;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9E=97=E7=A4=
=BA=E4=BE=8B
TEL;CELL:13000000000
EMAIL;HOME:lin@post.example
TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E9=A2=86=E4=BA=8B
END:VCARD
`),
    ).toMatchObject({
      name: '林示例',
      nameZh: '林示例',
      familyName: '林',
      titleZh: '领事',
      title: '',
      mobile: '13000000000',
      email: 'lin@post.example',
    })
  })

  it('a phone that writes GB18030, and a program that writes UTF-16', () => {
    const card = 'BEGIN:VCARD\r\nVERSION:2.1\r\nFN:林示例\r\nTEL;CELL:130\r\nEND:VCARD\r\n'
    expect(only(inGb18030(card))).toMatchObject({ name: '林示例', mobile: '130' })
    expect(only(new Uint8Array(Buffer.from(`\uFEFF${card}`, 'utf16le')))).toMatchObject({ name: '林示例' })
  })

  it('version 4.0: both languages, a number as an address, the preferred mail', () => {
    expect(
      only(`BEGIN:VCARD
VERSION:4.0
FN;LANGUAGE=en:Okuma Masaaki
FN;LANGUAGE=zh:大熊示例
N:Okuma;Masaaki;;Mr.;
TITLE;LANGUAGE=en:Consul
TITLE;LANGUAGE=zh:领事
EMAIL;PREF=2:second@japan.example
EMAIL;PREF=1:first@japan.example
TEL;VALUE=uri;TYPE="cell,voice":tel:+81-00-0000
END:VCARD`),
    ).toMatchObject({
      name: 'Okuma Masaaki',
      nameZh: '大熊示例',
      title: 'Consul',
      titleZh: '领事',
      email: 'first@japan.example',
      mobile: '+81-00-0000',
    })
  })

  it.each(['3.0', '4.0'] as const)('this portal, version %s', version => {
    expect(only(toVcard(card, version))).toMatchObject({
      name: 'Bálint Czégel',
      prefix: 'Mr.',
      familyName: 'Czégel',
      nameZh: '示例',
      title: 'Acting Consul-General',
      email: 'b.czegel@hungary.example',
    })
  })
})

it('reads the cards that can be read of a file with several, and counts the others', () => {
  const good = 'BEGIN:VCARD\nVERSION:3.0\nFN:One\nEND:VCARD\n'
  const nameless = 'BEGIN:VCARD\nVERSION:3.0\nEMAIL:x@post.example\nEND:VCARD\n'
  const { cards, unreadable } = readCards(bytes(`${good}${nameless}${good.replace('One', 'Two')}`))
  expect([cards.map(card => card.name), unreadable]).toEqual([['One', 'Two'], 1])
  expect(readCards(bytes('no card at all'))).toEqual({ cards: [], unreadable: 0 })
})

it('never throws, whatever the file', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), noise => void readCards(noise)))
  const pieces = fc.constantFrom(
    'BEGIN:VCARD\n',
    'VERSION:2.1\n',
    'VERSION:4.0\n',
    'FN',
    ';',
    ':',
    '=',
    '=\n',
    'END:VCARD\n',
    'a',
    '"',
    'ENCODING=QUOTED-PRINTABLE',
    'N:',
  )
  fc.assert(fc.property(fc.array(pieces), all => void readCards(bytes(all.join('')))))
})
