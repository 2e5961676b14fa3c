import ICAL from 'ical.js'

export type CardVersion = '3.0' | '4.0'

/** What a card says of a person. Nothing private: no mobile number. */
export type Card = {
  /** Stays the same, so that an address book updates its entry. */
  uid: string
  /** With the title of courtesy apart. */
  prefix: string
  name: string
  /** The part of the name that is the family name; null where it is not known. */
  familyName: string | null
  nameZh: string | null
  title: { en: string; zh: string }
  organisation: { en: string; zh: string }
  email: string | null
}

type Property = [string, Record<string, string>, string, string | string[]]

/**
 * A person as a vCard: RFC 6350 (4.0), or RFC 2426 (3.0), which Outlook and older phones read. In 4.0 Chinese stands beside English as the
 * same property in another language; 3.0 knows no such thing, so there the Chinese name is a nickname.
 */
export function toVcard(card: Card, version: CardVersion): string {
  const isNew = version === '4.0'
  const properties: Property[] = [
    ['version', {}, 'text', version],
    ...only(isNew, ['kind', {}, 'text', 'individual']),
    ['uid', {}, 'text', `urn:uuid:${card.uid}`],
    ...both('fn', { en: card.name, zh: card.nameZh ?? '' }, isNew),
    ['n', {}, 'text', structured(card)],
    ...only(!isNew && card.nameZh !== null, ['nickname', {}, 'text', card.nameZh ?? '']),
    ...both('title', card.title, isNew),
    ...both('org', card.organisation, isNew),
    ...only(card.email !== null, ['email', { type: isNew ? 'work' : 'INTERNET' }, 'text', card.email ?? '']),
  ]
  return `${ICAL.stringify(['vcard', properties, []])}\r\n`
}

function only(holds: boolean, property: Property): Property[] {
  return holds ? [property] : []
}

/** Family name apart only where it is known; a name that is not is the given one, whole. It is never guessed. */
function structured({ name, familyName, prefix }: Card): string[] {
  if (!familyName || !name.includes(familyName)) return ['', name, '', prefix, '']
  return [familyName, name.replace(familyName, ' ').replace(/\s+/g, ' ').trim(), '', prefix, '']
}

function both(name: string, text: { en: string; zh: string }, isNew: boolean): Property[] {
  if (!isNew || !text.zh) return [[name, {}, 'text', text.en]]
  return (['en', 'zh'] as const).map(language => [name, { altid: '1', language }, 'text', text[language]])
}
