import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { exactlyElseAlike, findEntries } from '@/lib/search/find'
import { dayOf, headOf } from '../rules/people'
import { type ConsulateFilter, sourcesSchema } from '../schema/directory'
import { postsWithPeople } from './posts'

const PAGE = 50

/** A page of the consulates that the filter leaves (`place` relative to the office's city), by the English name of the State, and how many there are in all. */
export async function consulates(actor: Actor, filter: ConsulateFilter, cityEn: string) {
  demand(actor, 'directory.read')
  const where = await asked(actor, filter, cityEn)
  const [total, found] = await Promise.all([
    db().consulate.count({ where }),
    db().consulate.findMany({ where, ...IN_ORDER, skip: (filter.page - 1) * PAGE, take: PAGE }),
  ])
  return { rows: await rowsOf(actor, found), total, pages: Math.max(1, Math.ceil(total / PAGE)) }
}

/** All the pages of that list at once: for an export. */
export async function allConsulates(actor: Actor, filter: ConsulateFilter, cityEn: string) {
  demand(actor, 'directory.read')
  return rowsOf(
    actor,
    await db().consulate.findMany({ where: await asked(actor, filter, cityEn), ...IN_ORDER }),
  )
}

const IN_ORDER = {
  orderBy: [{ stateEn: 'asc' }, { cityEn: 'asc' }, { id: 'asc' }],
  select: { id: true },
} satisfies Prisma.ConsulateFindManyArgs

async function rowsOf(actor: Actor, found: { id: string }[]) {
  const posts = await postsWithPeople(
    actor,
    today(),
    found.map(({ id }) => id),
  )
  return posts.map(({ people, ...post }) => ({ ...post, count: people.length, head: headOf(people) }))
}

async function asked(
  actor: Actor,
  filter: ConsulateFilter,
  cityEn: string,
): Promise<Prisma.ConsulateWhereInput> {
  const inText = filter.q ? [{ OR: await searched(filter.q) }] : []
  return { AND: [consulateScope(actor), ...conditions(filter, cityEn), ...inText] }
}

function conditions(
  { place, region, status }: ConsulateFilter,
  cityEn: string,
): Prisma.ConsulateWhereInput[] {
  const all: Prisma.ConsulateWhereInput[] = []
  if (place === 'city') all.push({ cityEn })
  if (place === 'covering') all.push({ cityEn: { not: cityEn }, district: { has: cityEn } })
  if (region) all.push({ region })
  if (status) all.push({ status })
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

/** How many of what the search finds the list takes. */
const MOST_FOUND = 1000

/** What has the text in a name of its own or of somebody in post, and what the search finds besides: by pinyin, initials, without accents, misspelt. */
async function searched(text: string): Promise<Prisma.ConsulateWhereInput[]> {
  const [posts, people] = await exactlyElseAlike(how =>
    Promise.all(
      (['consulate', 'contact'] as const).map(kind =>
        findEntries(kind, text, { among: null, most: MOST_FOUND, how }),
      ),
    ),
  )
  const contains = { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const byName: Prisma.ConsulateWhereInput[] = NAMES.map(name => ({ [name]: contains }))
  const person = { OR: [{ name: contains }, { nameZh: contains }, { id: { in: people ?? [] } }] }
  return [
    ...byName,
    { sendingState: text.toUpperCase() },
    { id: { in: posts ?? [] } },
    { postings: { some: { OR: [{ toOn: null }, { toOn: { gte: today() } }], contact: person } } },
  ]
}

/** How many consulates the actor may see: tells an empty directory from a filter that leaves nothing. */
export async function consulateCount(actor: Actor): Promise<number> {
  demand(actor, 'directory.read')
  return db().consulate.count({ where: consulateScope(actor) })
}

/** The consulates that are open, to choose one of, by the English names of their States. */
export async function openPosts(actor: Actor) {
  demand(actor, 'directory.read')
  return db().consulate.findMany({
    where: { AND: [{ status: 'open' }, consulateScope(actor)] },
    orderBy: IN_ORDER.orderBy,
    select: { id: true, nameEn: true, nameZh: true },
  })
}

/** One consulate with its facts; days are YYYY-MM-DD. Throws NotFound. */
export async function consulate(actor: Actor, id: string) {
  demand(actor, 'directory.read')
  const found = await db().consulate.findFirst({ where: { AND: [{ id }, consulateScope(actor)] } })
  if (!found) throw new NotFound('consulate')
  const sources = sourcesSchema.parse(found.sources)
  return { ...found, sources, openedOn: dayOf(found.openedOn), closedOn: dayOf(found.closedOn) }
}
