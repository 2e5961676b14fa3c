import { type Actor, may } from '@/lib/access/actor'
import { today } from '@/lib/clock'
import { db, prepared } from '@/lib/db/client'
import { findEntries, type How } from '@/lib/search/find'
import { dayOf, inForceOn } from '../rules/people'

const MOST = 6

type FoundPost = {
  id: string
  sendingState: string
  nameEn: string
  nameZh: string
  status: 'open' | 'closed'
}

const POSTS = `
  select c.id, c."sendingState", c."nameEn", c."nameZh", c.status::text as status
  from unnest($1::uuid[]) with ordinality as f(id, place) join "Consulate" c on c.id = f.id order by f.place`

/** The posts that a text finds, the best first; nothing for whoever may not read the directory. */
export async function findPosts(actor: Actor, text: string, how: How): Promise<FoundPost[]> {
  if (!may(actor, 'directory.read')) return []
  const ids = await findEntries('consulate', text, { among: null, most: MOST, how })
  return ids.length > 0 ? prepared('found-posts', POSTS, [ids]) : []
}

type FoundPerson = {
  id: string
  honorific: string
  name: string
  nameZh: string | null
  nameLatin: string | null
  postingId: string
  titleEn: string
  titleZh: string | null
  isOver: boolean
  consulate: Omit<FoundPost, 'status'>
}

/** At the consulate $3, where the reader sees but one. */
const PEOPLE = `
  select k.id, k.honorific, k.name, k."nameZh", k."nameLatin", p.id as "postingId", p."titleEn", p."titleZh",
    coalesce(p."toOn" < $2::date, false) as "isOver",
    json_build_object('id', c.id, 'sendingState', c."sendingState", 'nameEn', c."nameEn", 'nameZh', c."nameZh") as consulate
  from unnest($1::uuid[]) with ordinality as f(id, place) join "Contact" k on k.id = f.id
  cross join lateral (
    select * from "Posting" p where p."contactId" = k.id and ($3::uuid is null or p."consulateId" = $3)
    order by coalesce(p."fromOn" <= $2::date, true) and coalesce(p."toOn" >= $2::date, true) desc, p."toOn" desc nulls first, p.id limit 1) p
  join "Consulate" c on c.id = p."consulateId" order by f.place`

/**
 * The persons that a text finds, each with the posting in force or the last one: an officer those in post at the own consulate. Private fields are
 * neither searched nor given.
 */
export async function findPeople(actor: Actor, text: string, how: How): Promise<FoundPerson[]> {
  const seesAll = may(actor, 'directory.read')
  const consulateId = seesAll ? null : actor.consulateId
  if (!seesAll && !(consulateId && may(actor, 'people.propose'))) return []
  const among = consulateId ? await inPostAt(consulateId) : null
  const ids = await findEntries('contact', text, { among, most: MOST, how })
  return ids.length > 0 ? prepared('found-people', PEOPLE, [ids, dayOf(today()), consulateId]) : []
}

async function inPostAt(consulateId: string): Promise<string[]> {
  const day = today()
  const postings = await db().posting.findMany({
    where: {
      consulateId,
      ...inForceOn(day),
    },
    select: { contactId: true },
  })
  return postings.map(posting => posting.contactId)
}
