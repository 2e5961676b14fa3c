import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { dayOf, headOf } from '../rules/people'
import type { ConsulateFilter } from '../schema'
import { postsWithPeople } from './posts'

const PAGE = 50

/** A page of the consulates that the filter leaves (`place` relative to the office's city), by the English name of the State, and how many there are in all. */
export async function consulates(actor: Actor, filter: ConsulateFilter, cityEn: string) {
  demand(actor, 'directory.read')
  const where: Prisma.ConsulateWhereInput = { AND: [consulateScope(actor), ...conditions(filter, cityEn)] }
  const [total, found] = await Promise.all([
    db().consulate.count({ where }),
    db().consulate.findMany({
      where,
      orderBy: [{ stateEn: 'asc' }, { cityEn: 'asc' }, { id: 'asc' }],
      skip: (filter.page - 1) * PAGE,
      take: PAGE,
      select: { id: true },
    }),
  ])
  const posts = await postsWithPeople(
    actor,
    today(),
    found.map(({ id }) => id),
  )
  const rows = posts.map(({ people, ...post }) => ({ ...post, count: people.length, head: headOf(people) }))
  return { rows, total, pages: Math.max(1, Math.ceil(total / PAGE)) }
}

function conditions(
  { place, region, status, q }: ConsulateFilter,
  cityEn: string,
): Prisma.ConsulateWhereInput[] {
  const all: Prisma.ConsulateWhereInput[] = []
  if (place === 'city') all.push({ cityEn })
  if (place === 'covering') all.push({ cityEn: { not: cityEn }, district: { has: cityEn } })
  if (region) all.push({ region })
  if (status) all.push({ status })
  if (q) all.push({ OR: searched(q) })
  return all
}

const NAMES = [
  'nameEn',
  'nameZh',
  'stateEn',
  'stateZh',
  'officialStateEn',
  'officialStateZh',
  'cityEn',
  'cityZh',
] as const

function searched(text: string): Prisma.ConsulateWhereInput[] {
  const contains = { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const byName: Prisma.ConsulateWhereInput[] = NAMES.map(name => ({ [name]: contains }))
  const byPerson = {
    postings: { some: { toOn: null, contact: { OR: [{ name: contains }, { nameZh: contains }] } } },
  }
  return [...byName, { sendingState: text.toUpperCase() }, byPerson]
}

/** How many consulates the actor may see: tells an empty directory from a filter that leaves nothing. */
export async function consulateCount(actor: Actor): Promise<number> {
  demand(actor, 'directory.read')
  return db().consulate.count({ where: consulateScope(actor) })
}

/** One consulate with its facts; days are YYYY-MM-DD. Throws NotFound. */
export async function consulate(actor: Actor, id: string) {
  demand(actor, 'directory.read')
  const found = await db().consulate.findFirst({ where: { AND: [{ id }, consulateScope(actor)] } })
  if (!found) throw new NotFound('consulate')
  return { ...found, openedOn: dayOf(found.openedOn), closedOn: dayOf(found.closedOn) }
}
