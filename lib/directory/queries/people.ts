import { type Actor, demand, may } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { actsOn, dayOf, inForceOn } from '../rules/people'
import type { StateForms } from '../rules/states'
import type { PersonInPost } from '../types'

const PERSON = {
  contact: {
    select: {
      id: true,
      honorific: true,
      name: true,
      nameZh: true,
      nameLatin: true,
      familyName: true,
      preferredName: true,
      sortName: true,
      addressEn: true,
      addressZh: true,
      email: true,
      emailWrongSince: true,
    },
  },
  consulate: { select: { state: { select: { forms: true } } } },
} as const satisfies Prisma.PostingInclude

type Row = Prisma.PostingGetPayload<{ include: typeof PERSON }>

export type PostedPerson = PersonInPost & {
  fromOn: string | null
  toOn: string | null
  actingUntil: string | null
  function: string
  source: string
  version: number
}

function personOf({ contact, consulate, id, ...posting }: Row, day: Date): PostedPerson {
  const custom = (consulate.state.forms as StateForms)[posting.rank]
  const { id: contactId, emailWrongSince, ...named } = contact
  return {
    ...named,
    customEn: custom?.en ?? null,
    customZh: custom?.zh ?? null,
    wrongEmail: emailWrongSince ? named.email : null,
    contactId,
    postingId: id,
    titleEn: posting.titleEn,
    titleZh: posting.titleZh,
    rank: posting.rank,
    function: posting.function,
    focalPoint: posting.focalPoint,
    assistsId: posting.assistsId,
    isHead: posting.isHead,
    isActingHead: actsOn(posting, day),
    exequaturOn: dayOf(posting.exequaturOn),
    provisionalOn: dayOf(posting.provisionalOn),
    commissionOn: dayOf(posting.commissionOn),
    actingSince: dayOf(posting.actingSince),
    actingUntil: dayOf(posting.actingUntil),
    arrivedOn: dayOf(posting.arrivedOn),
    fromOn: dayOf(posting.fromOn),
    toOn: dayOf(posting.toOn),
    source: posting.source,
    version: posting.version,
  }
}

/** The people in post at a consulate on a day: for its page, its own officers, and a reply link's holder. Holds no private field. */
export async function peopleOfPost(
  actor: Actor,
  consulateId: string,
  day: Date = today(),
): Promise<PostedPerson[]> {
  await visible(actor, consulateId)
  const rows = await db().posting.findMany({
    where: {
      consulateId,
      ...inForceOn(day),
    },
    include: PERSON,
    orderBy: { id: 'asc' },
  })
  return rows.map(row => personOf(row, day))
}

/** The people who are not in post on a day: those who left, the latest first, and those still to come. */
export async function peopleNotInPost(
  actor: Actor,
  consulateId: string,
  day: Date = today(),
): Promise<PostedPerson[]> {
  demand(actor, 'directory.read')
  await visible(actor, consulateId)
  const rows = await db().posting.findMany({
    where: { consulateId, OR: [{ toOn: { lt: day } }, { fromOn: { gt: day } }] },
    include: PERSON,
    orderBy: [{ toOn: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
  })
  return rows.map(row => personOf(row, day))
}

/** Staff see every post's people; an officer and a reply link's holder those of their own. */
async function visible(actor: Actor, consulateId: string): Promise<void> {
  const isOwn = (['home.read', 'replies.own', 'people.confirm'] as const).some(own => may(actor, own))
  if (!isOwn) demand(actor, 'directory.read')
  const found = await db().consulate.findFirst({
    where: { AND: [{ id: consulateId }, consulateScope(actor)] },
    select: { id: true },
  })
  if (!found) throw new NotFound('consulate')
}

/** A person of a consulate for the form that changes the record; of the mobile number only whether there is one. Throws NotFound. */
export async function contactForForm(actor: Actor, consulateId: string, contactId: string) {
  demand(actor, 'directory.write')
  const found = await db().contact.findFirst({
    where: { id: contactId, postings: { some: { consulateId, consulate: consulateScope(actor) } } },
  })
  if (!found) throw new NotFound('contact')
  const { mobile, createdAt: _, updatedAt: __, ...facts } = found
  return { ...facts, hasMobile: mobile !== null }
}
