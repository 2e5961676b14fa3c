import type { Representation, RepresentationLevel } from '@/prisma/generated/enums'
import type { Day, PersonInPost, PostingFacts, PostWithPeople } from '../types'
import { inPrecedence, type Placed } from './precedence'

/** A date of the database (midnight UTC) as a calendar day. */
export function dayOf(date: Date): Day
export function dayOf(date: Date | null): Day | null
export function dayOf(date: Date | null): Day | null {
  return date ? date.toISOString().slice(0, 10) : null
}

type Acting = { isActingHead: boolean; actingSince: Date | null; actingUntil: Date | null }

/** Whether somebody acts as head of post on a day (VCCR art. 15). A beginning that is not known was before. */
export function actsOn({ isActingHead, actingSince, actingUntil }: Acting, day: Date): boolean {
  return isActingHead && (!actingSince || actingSince <= day) && (!actingUntil || actingUntil >= day)
}

type Post = Pick<PostWithPeople, 'stateEn' | 'class' | 'honorary'>

/** By what a name is sorted: its own sorting key where one is kept, else as signed. */
export function sortedBy({ sortName, name }: Pick<PersonInPost, 'sortName' | 'name'>): string {
  return sortName ?? name
}

/** The day before a date of the database. */
export function dayBefore(day: Date): Date {
  return new Date(day.getTime() - 24 * 60 * 60 * 1000)
}

/** The people of one post in order of precedence, each with the reason of the place. */
export function peopleInOrder<P extends PersonInPost>(post: Post, people: readonly P[]): Placed<P>[] {
  return inPrecedence(people, person => ({
    id: person.postingId,
    name: sortedBy(person),
    post,
    posting: person,
  }))
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

type Chosen = {
  comingContactId: string | null
  addresseeContactId: string | null
  /** The office's setting: whether who comes for another ranks by his or her own rank, or takes the place of the represented. */
  representation: Representation
}

/** Whom a post ranks by: who comes, or whom he or she represents; for a post that has not answered its addressee, else its head. */
export function ranksBy<P extends PersonInPost>(
  people: readonly P[],
  { comingContactId, addresseeContactId, representation }: Chosen,
): P | null {
  const find = (id: string | null) => (id ? people.find(person => person.contactId === id) : undefined)
  const [coming, addressee] = [find(comingContactId), find(addresseeContactId)]
  if (representation === 'principal') return addressee ?? coming ?? headOf(people)
  return coming ?? addressee ?? headOf(people)
}

/** Of postings those in force on a day, as a condition: a beginning that is not known was before, an end that is not known is to come. */
export function inForceOn(day: Date) {
  return {
    AND: [
      { OR: [{ fromOn: null }, { fromOn: { lte: day } }] },
      { OR: [{ toOn: null }, { toOn: { gte: day } }] },
    ],
  }
}
