import ICAL from 'ical.js'

/** What a card says of a person, as it stands there; empty where it says nothing. */
export type ReadCard = {
  /** As written in full (FN), in Latin letters or any other; without the title of courtesy where the card keeps that apart. */
  name: string
  prefix: string
  familyName: string
  /** The same name in Chinese, where it stands beside the other. */
  nameZh: string
  title: string
  titleZh: string
  role: string
  organisation: string
  email: string
  mobile: string
}

export type ReadCards = { cards: ReadCard[]; unreadable: number }

/** So many are taken of one file: more is an address book, not the card of a person. */
const MOST = 500

/**
 * The cards in a file: vCard 2.1 (Outlook, older phones), 3.0 (RFC 2426: Apple, Google) and 4.0 (RFC 6350). `unreadable` counts those that
 * could not be read, or name nobody. Pictures and all else are left out.
 */
export function readCards(bytes: Uint8Array): ReadCards {
  const found = decoded(bytes).match(/^BEGIN:VCARD[\s\S]*?^END:VCARD/gim) ?? []
  const cards = found.slice(0, MOST).flatMap(text => readCard(text) ?? [])
  return { cards, unreadable: Math.min(found.length, MOST) - cards.length }
}

/** UTF-16 by its mark, UTF-8, else GB18030, in which older phones here write. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function readCard(text: string): ReadCard | null {
  try {
    const parsed = ICAL.parse(linesOf(text).join('\r\n')) as ConstructorParameters<typeof ICAL.Component>[0]
    const card = said(new ICAL.Component(parsed))
    return card.name ? card : null
  } catch {
    return null
  }
}

/** What is looked at; a picture alone may be longer than all the rest, and hold what a parser stumbles over. */
const WANTED = /^(?:[\w-]+\.)?(BEGIN|END|VERSION|FN|N|NICKNAME|TITLE|ROLE|ORG|EMAIL|TEL)[;:]/i

function linesOf(text: string): string[] {
  const isOld = /^VERSION:2\.1\s*$/im.test(text)
  const lines = unfolded(text.replace(/\r\n?/g, '\n').split('\n')).filter(line => WANTED.test(line))
  return isOld ? lines.map(asVersion3) : lines
}

/** A line goes on in the next where that begins with a space or, quoted-printable in 2.1, where it ends with =. */
function unfolded(lines: string[]): string[] {
  const whole: string[] = []
  for (const line of lines) {
    const last = whole.at(-1) ?? ''
    const isQuoted = /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(last) && last.endsWith('=')
    if (isQuoted) whole[whole.length - 1] = last.slice(0, -1) + line
    else if (/^[ \t]/.test(line)) whole[whole.length - 1] = last + line.slice(1)
    else whole.push(line)
  }
  return whole
}

/** A line of vCard 2.1 as 3.0 writes it: parameters by their names, quoted-printable undone. */
function asVersion3(line: string): string {
  const colon = line.indexOf(':')
  const [name = '', ...parameters] = line.slice(0, colon).split(';')
  const value = line.slice(colon + 1)
  if (/^VERSION$/i.test(name)) return 'VERSION:3.0'
  const named = new Map(
    parameters
      .filter(one => one.includes('='))
      .map(one => one.toUpperCase().split('=', 2) as [string, string]),
  )
  const types = parameters.filter(one => !one.includes('=') && !/^QUOTED-PRINTABLE$/i.test(one))
  const isQuoted = parameters.some(one => /^(ENCODING=)?QUOTED-PRINTABLE$/i.test(one))
  const plain = isQuoted ? unquoted(value, named.get('CHARSET') ?? 'utf-8') : value
  const head = [
    name,
    ...types.map(type => `TYPE=${type}`),
    ...(named.has('TYPE') ? [`TYPE=${named.get('TYPE')}`] : []),
  ]
  return `${head.join(';')}:${plain.replace(/[\r\n]+/g, ' ').replace(/,/g, '\\,')}`
}

function unquoted(value: string, charset: string): string {
  const bytes: number[] = []
  for (let at = 0; at < value.length; at += 1) {
    const hex = value[at] === '=' ? /^=([0-9A-F]{2})/i.exec(value.slice(at, at + 3)) : null
    if (hex) {
      bytes.push(Number.parseInt(hex[1] ?? '', 16))
      at += 2
    } else bytes.push(...new TextEncoder().encode(value[at]))
  }
  return decoderFor(charset).decode(new Uint8Array(bytes))
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset.toLowerCase())
  } catch {
    return new TextDecoder('utf-8')
  }
}

const HAN = /\p{Script=Han}/u

function said(card: ICAL.Component): ReadCard {
  const names = texts(card, 'fn')
  const [family, given, , prefix] = partsOf(card, 'n')
  const inChinese = [...names, ...texts(card, 'nickname')].find(name => HAN.test(name)) ?? ''
  const full = names.find(name => !HAN.test(name)) ?? names[0] ?? [given, family].filter(Boolean).join(' ')
  const titles = texts(card, 'title')
  return {
    name: without(prefix, full),
    prefix,
    familyName: family,
    nameZh: inChinese,
    title: titles.find(title => !HAN.test(title)) ?? '',
    titleZh: titles.find(title => HAN.test(title)) ?? '',
    role: texts(card, 'role')[0] ?? '',
    organisation: partsOf(card, 'org').filter(Boolean).join(', '),
    email: best(card, 'email', ['work'])[0] ?? '',
    mobile: best(card, 'tel', ['cell'])[0]?.replace(/^tel:/i, '') ?? '',
  }
}

/** "Ms. Anna Sample" without the "Ms." that the card keeps apart. */
function without(prefix: string, name: string): string {
  return prefix && name.startsWith(`${prefix} `) ? name.slice(prefix.length).trim() : name
}

function texts(card: ICAL.Component, name: string): string[] {
  return card
    .getAllProperties(name)
    .map(property => clean([property.getValues()].flat(2).join(' ')))
    .filter(Boolean)
}

function partsOf(card: ICAL.Component, name: string): [string, string, string, string] {
  const value: unknown = card.getFirstPropertyValue(name) ?? ''
  const parts = (Array.isArray(value) ? value : String(value).split(';')).map(part =>
    clean([part].flat().join(' ')),
  )
  return [parts[0] ?? '', parts[1] ?? '', parts[2] ?? '', parts[3] ?? '']
}

/** The values of a property, the preferred one first, then those of the types. */
function best(card: ICAL.Component, name: string, types: string[]): string[] {
  const rank = (property: ICAL.Property) => {
    const of = typesOf(property)
    const pref = Number(property.getParameter('pref'))
    if (pref > 0) return pref / 1000
    if (of.includes('pref')) return 0
    return types.some(type => of.includes(type)) ? 1 : 2
  }
  return card
    .getAllProperties(name)
    .filter(property => name !== 'tel' || typesOf(property).includes('cell'))
    .sort((one, other) => rank(one) - rank(other))
    .map(property => clean(String(property.getFirstValue() ?? '')))
    .filter(Boolean)
}

function typesOf(property: ICAL.Property): string[] {
  return [property.getParameter('type') ?? []].flat().join(',').toLowerCase().split(',')
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
