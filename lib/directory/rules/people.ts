import type { RepresentationLevel } from '@/prisma/generated/enums'
import type { Day, PersonInPost, PostingFacts, PostWithPeople } from '../types'
import { inPrecedence, type Placed } from './precedence'

/** A date of the database (midnight UTC) as a calendar day. */
export function dayOf(date: Date): Day
export function dayOf(date: Date | null): Day | null
export function dayOf(date: Date | null): Day | null {
  return date ? date.toISOString().slice(0, 10) : null
}

type Post = Pick<PostWithPeople, 'stateEn' | 'class' | 'honorary'>

/** The people of one post in order of precedence, each with the reason of the place. */
export function peopleInOrder<P extends PersonInPost>(post: Post, people: readonly P[]): Placed<P>[] {
  return inPrecedence(people, person => ({ id: person.postingId, name: person.name, post, posting: person }))
}

/** The level at which a person represents a post; a person whose posting is not known is `other`. */
export function levelOf(
  posting: Pick<PostingFacts, 'isHead' | 'isActingHead' | 'rank'> | null,
): RepresentationLevel {
  if (posting?.isHead || posting?.isActingHead) return 'head'
  return posting?.rank === 'deputy_consul_general' ? 'deputy' : 'other'
}

/** The head of post, else the acting head; null where neither is known. */
export function headOf<P extends PersonInPost>(people: readonly P[]): P | null {
  return people.find(person => person.isHead) ?? people.find(person => person.isActingHead) ?? null
}

/** Whom a post ranks by: who comes; for a post that has not answered its addressee, else its head. */
export function ranksBy<P extends PersonInPost>(
  people: readonly P[],
  {
    comingContactId,
    addresseeContactId,
  }: { comingContactId: string | null; addresseeContactId: string | null },
): P | null {
  const find = (id: string | null) => (id ? people.find(person => person.contactId === id) : undefined)
  return find(comingContactId) ?? find(addresseeContactId) ?? headOf(people)
}
