import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { peopleInOrder } from '../rules/people'
import { askedSince } from '../rules/people-checks'
import type { AskedCheck, PeopleCheck } from '../types'
import { peopleOfPost } from './people'
import { waitingProposals } from './proposals'

const WITH_PERSON = {
  contact: { select: { name: true, email: true, mergedIntoId: true } },
} as const satisfies Prisma.PeopleCheckInclude

type Row = Prisma.PeopleCheckGetPayload<{ include: typeof WITH_PERSON }>

function shown({ id, why, askedAt, confirmedAt, confirmedByName, contact }: Row): PeopleCheck {
  return { id, why, askedAt, confirmedAt, confirmedByName, unreached: contact?.name ?? null }
}

/** What an officer's own post is asked and has not answered; no longer asked where the address that failed has been changed. */
export async function openChecks(actor: Actor): Promise<PeopleCheck[]> {
  demand(actor, 'people.confirm')
  const rows = await db().peopleCheck.findMany({
    where: { consulate: consulateScope(actor), confirmedAt: null, askedAt: { gte: askedSince(now()) } },
    include: WITH_PERSON,
    orderBy: { askedAt: 'desc' },
  })
  return rows.filter(({ contact, address }) => !contact || isStillOf(contact, address)).map(shown)
}

function isStillOf({ email, mergedIntoId }: NonNullable<Row['contact']>, address: string | null): boolean {
  return mergedIntoId === null && address !== null && email === address
}

/** What a mailed link asks, with the people whom it is about, in order of precedence. Throws NotFound. */
export async function checkOfLink(actor: Actor): Promise<AskedCheck> {
  demand(actor, 'people.confirm')
  if (actor.kind !== 'token') throw new NotFound('people check')
  const link = await db().peopleCheckLink.findUnique({
    where: { id: actor.id },
    include: { check: { include: { ...WITH_PERSON, consulate: true } } },
  })
  if (!link) throw new NotFound('people check')
  const { consulate, ...check } = link.check
  const people = peopleInOrder(consulate, await peopleOfPost(actor, consulate.id))
  return { ...shown(check), consulate, people: people.map(({ item }) => item) }
}

/** How a post keeps its people, for its page: when it confirmed last and who, when it was asked since, and how much of what it said waits. */
export async function upkeepOf(actor: Actor, consulateId: string) {
  demand(actor, 'directory.read')
  const ofPost = { consulateId, consulate: consulateScope(actor) }
  const [{ count: waiting }, confirmed, asked] = await Promise.all([
    waitingProposals(actor, consulateId),
    db().peopleCheck.findFirst({
      where: { ...ofPost, confirmedAt: { not: null } },
      orderBy: { confirmedAt: 'desc' },
      include: WITH_PERSON,
    }),
    db().peopleCheck.findFirst({
      where: { ...ofPost, confirmedAt: null, askedAt: { gte: askedSince(now()) } },
      orderBy: { askedAt: 'desc' },
      include: WITH_PERSON,
    }),
  ])
  return { waiting, confirmed: confirmed && shown(confirmed), asked: asked && shown(asked) }
}
