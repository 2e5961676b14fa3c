import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { alikeKeys } from '../rules/alike'
import { MERGED_FIELDS } from '../rules/merged-fields'
import { dayOf } from '../rules/people'
import type { AlikeBy, ComparedContacts, ContactSide, DuplicatePair, Merged } from '../types'

/** A key that more have in common tells nothing: a name that many bear, the number of an office. */
const MOST_WITH_KEY = 6
const MOST_PAIRS = 100
const LAST = 20

const WITH_POSTINGS = {
  postings: {
    include: { consulate: { select: { id: true, nameEn: true, nameZh: true } } },
    orderBy: [{ fromOn: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
  },
} as const satisfies Prisma.ContactInclude

type Row = Prisma.ContactGetPayload<{ include: typeof WITH_POSTINGS }>

const STRENGTH: Record<AlikeBy, number> = { email: 0, mobile: 1, name: 2 }

/** Pairs of records that look like one person's, the likeliest first; not those that were said to be two persons'. */
export async function likelyDuplicates(actor: Actor): Promise<DuplicatePair[]> {
  demand(actor, 'directory.write')
  const [rows, apart] = await Promise.all([
    db().contact.findMany({
      where: { mergedIntoId: null, postings: { some: { consulate: consulateScope(actor) } } },
      select: { id: true, name: true, nameZh: true, nameLatin: true, email: true, mobile: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    db().contactsApart.findMany({ select: { oneId: true, otherId: true } }),
  ])
  const known = new Set(apart.map(({ oneId, otherId }) => `${oneId} ${otherId}`))
  const pairs = [...pairsOf(rows)].filter(([key]) => !known.has([...key.split(' ')].sort().join(' ')))
  const best = pairs.sort(([, one], [, other]) => STRENGTH[one] - STRENGTH[other]).slice(0, MOST_PAIRS)
  const sides = await sidesOf(best.flatMap(([key]) => key.split(' ')))
  return best.flatMap(([key, by]) => {
    const [one, other] = key.split(' ').map(id => sides.get(id))
    return one && other ? [{ by, one, other }] : []
  })
}

type Compared = Parameters<typeof alikeKeys>[0] & { id: string }

/** The pairs by the ids of both, the elder record first, each with the strongest of what they have in common. */
function pairsOf(rows: Compared[]): Map<string, AlikeBy> {
  const groups = new Map<string, { by: AlikeBy; ids: string[] }>()
  for (const row of rows) {
    for (const { by, key } of alikeKeys(row)) {
      const group = groups.get(key) ?? { by, ids: [] }
      groups.set(key, { by, ids: [...group.ids, row.id] })
    }
  }
  const pairs = new Map<string, AlikeBy>()
  for (const { by, ids } of groups.values()) {
    if (ids.length > MOST_WITH_KEY) continue
    for (const [at, one] of ids.entries()) {
      for (const other of ids.slice(at + 1)) {
        const key = `${one} ${other}`
        const before = pairs.get(key)
        if (!before || STRENGTH[by] < STRENGTH[before]) pairs.set(key, by)
      }
    }
  }
  return pairs
}

async function sidesOf(ids: string[]): Promise<Map<string, ContactSide>> {
  const rows = await db().contact.findMany({ where: { id: { in: ids } }, include: WITH_POSTINGS })
  return new Map(rows.map(row => [row.id, sideOf(row)]))
}

/** Nothing private: of a mobile number only whether there is one. */
function sideOf({ postings, mobile, ...contact }: Row): ContactSide {
  const day = today()
  return {
    id: contact.id,
    name: contact.name,
    nameZh: contact.nameZh,
    hasMobile: mobile !== null,
    facts: Object.fromEntries(
      MERGED_FIELDS.map(field => [field, contact[field] || null]),
    ) as ContactSide['facts'],
    postings: postings.map(({ id, titleEn, titleZh, rank, fromOn, toOn, consulate }) => ({
      ...{ id, titleEn, titleZh, rank, consulate },
      fromOn: dayOf(fromOn),
      toOn: dayOf(toOn),
      isOver: toOn !== null && toOn < day,
    })),
  }
}

/** Two records beside each other; `seen` names their versions. Throws NotFound. */
export async function comparedContacts(
  actor: Actor,
  keptId: string,
  goneId: string,
): Promise<ComparedContacts> {
  demand(actor, 'directory.write')
  const rows = await db().contact.findMany({
    where: {
      id: { in: [keptId, goneId] },
      mergedIntoId: null,
      postings: { some: { consulate: consulateScope(actor) } },
    },
    include: WITH_POSTINGS,
  })
  const [kept, gone] = [keptId, goneId].map(id => rows.find(row => row.id === id))
  if (!kept || !gone || kept === gone) throw new NotFound('contact')
  return { kept: sideOf(kept), gone: sideOf(gone), seen: `${kept.version}.${gone.version}` }
}

/** The last merges, the newest first, undone ones too. */
export async function lastMerges(actor: Actor): Promise<Merged[]> {
  demand(actor, 'directory.write')
  const rows = await db().contactMerge.findMany({
    where: { kept: { postings: { some: { consulate: consulateScope(actor) } } } },
    include: {
      kept: { select: { name: true, postings: { select: { consulateId: true }, take: 1 } } },
      gone: { select: { name: true } },
    },
    orderBy: { mergedAt: 'desc' },
    take: LAST,
  })
  return rows.map(({ id, keptId, kept, gone, mergedAt, mergedByName, undoneAt }) => ({
    ...{ id, keptId, mergedAt, mergedByName, undoneAt },
    kept: kept.name,
    gone: gone.name,
    consulateId: kept.postings[0]?.consulateId ?? null,
  }))
}
