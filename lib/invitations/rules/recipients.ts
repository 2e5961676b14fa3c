import { headOf, peopleInOrder } from '@/lib/directory/rules/people'
import type { PersonInPost, PostWithPeople } from '@/lib/directory/types'
import type { AddresseeMode } from '@/prisma/generated/enums'

export type Recipient = {
  /** The person in post on the day; null where the post itself is addressed. */
  person: PersonInPost | null
  /** Where the mail goes: the person's own address, else the post's. */
  address: string | null
  /** The addressee's assistants, who get a copy each and may answer. */
  copies: { person: PersonInPost; address: string }[]
  /** Why the post is addressed although a person was asked for. */
  fallback: 'head_unknown' | 'deputy_unknown' | 'contact_left' | null
  /** The deputy was asked for; none is on record, and the acting head is addressed. */
  instead: 'acting_head' | null
}

const FALLBACK = {
  head: 'head_unknown',
  deputy: 'deputy_unknown',
  contact: 'contact_left',
  post: null,
} as const

/**
 * To whom a letter to a post is addressed, from the people in post on the day: the head of post or the acting head (VCCR art. 15), the
 * deputy, a named contact, or the post itself. Who acts for the head is as a rule the deputy who has stepped up, so where the deputy is
 * asked for, and none is on record beside the acting head, the acting head is addressed. Where no such person is known the post itself
 * is addressed, never another person by guess.
 */
export function recipientOf(post: PostWithPeople, mode: AddresseeMode, contactId: string | null): Recipient {
  const person = personOf(post, mode, contactId)
  return {
    person,
    address: person?.email ?? post.email,
    copies: person ? copiesFor(post, person) : [],
    fallback: person ? null : FALLBACK[mode],
    instead: mode === 'deputy' && person && !isDeputy(person) ? 'acting_head' : null,
  }
}

/** The assistants of somebody in post, each with an address that the letter does not go to anyway. */
export function copiesFor({ people, email }: PostWithPeople, principal: PersonInPost): Recipient['copies'] {
  const address = principal.email ?? email
  return people.flatMap(person =>
    person.assistsId === principal.contactId && person.email && person.email !== address
      ? [{ person, address: person.email }]
      : [],
  )
}

function personOf(
  { people }: PostWithPeople,
  mode: AddresseeMode,
  contactId: string | null,
): PersonInPost | null {
  switch (mode) {
    case 'post':
      return null
    case 'head':
      return headOf(people)
    case 'deputy':
      return people.find(isDeputy) ?? people.find(one => one.isActingHead) ?? null
    case 'contact':
      return people.find(one => one.contactId === contactId) ?? null
  }
}

function isDeputy({ rank }: PersonInPost): boolean {
  return rank === 'deputy_consul_general'
}

/** The first of a post's people in the order of precedence; null where nobody is on record. */
export function seniorOf(post: PostWithPeople): PersonInPost | null {
  return peopleInOrder(post, post.people)[0]?.item ?? null
}

/** Who answers for the post when the addressee is gone: the head or acting head, else a focal point, the primary one first. */
export function successorOf({ people }: PostWithPeople, mode: AddresseeMode): PersonInPost | null {
  const sameOffice = personOf({ people } as PostWithPeople, mode, null)
  const focal = (point: string) => people.find(one => one.focalPoint === point)
  return (
    sameOffice ??
    focal('primary') ??
    focal('backup') ??
    people.find(one => one.isHead || one.isActingHead) ??
    null
  )
}
