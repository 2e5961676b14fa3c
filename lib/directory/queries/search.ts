import { type Actor, may } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { findEntries } from '@/lib/search/find'

const MOST = 6

/** The posts that a text finds, the best first; nothing for whoever may not read the directory. */
export async function findPosts(actor: Actor, text: string, most = MOST) {
  if (!may(actor, 'directory.read')) return []
  const ids = await findEntries('consulate', text, { among: null, most })
  const posts = await db().consulate.findMany({
    where: { AND: [{ id: { in: ids } }, consulateScope(actor)] },
    select: { id: true, sendingState: true, nameEn: true, nameZh: true, status: true },
  })
  return inOrder(ids, posts)
}

/** The persons that a text finds, each with the posting in force or the last one. Private fields are neither searched nor given. */
export async function findPeople(actor: Actor, text: string, most = MOST) {
  if (!may(actor, 'directory.read')) return []
  const ids = await findEntries('contact', text, { among: null, most })
  const people = await db().contact.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      honorific: true,
      name: true,
      nameZh: true,
      nameLatin: true,
      postings: {
        where: { consulate: consulateScope(actor) },
        orderBy: [{ toOn: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
        take: 1,
        select: {
          titleEn: true,
          titleZh: true,
          toOn: true,
          consulate: { select: { id: true, sendingState: true, nameEn: true, nameZh: true } },
        },
      },
    },
  })
  const day = today()
  return inOrder(ids, people).flatMap(({ postings: [posting], ...person }) => {
    if (!posting) return []
    const { toOn, ...known } = posting
    return [{ ...person, ...known, isOver: toOn !== null && toOn < day }]
  })
}

function inOrder<R extends { id: string }>(ids: string[], rows: R[]): R[] {
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => byId.get(id) ?? [])
}
