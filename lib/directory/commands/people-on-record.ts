import type { Prisma, Tx } from '@/lib/db/client'
import { keyOf } from '../rules/import-columns'
import { stateNamed } from '../rules/import-values'
import type { StateNames } from '../rules/states'

export type Posted = Prisma.PostingGetPayload<{ include: { contact: true } }>

/** The people of one post, by what a sheet may name them. */
export type PostPeople = { all: Posted[]; byMail: Map<string, Posted[]>; byName: Map<string, Posted[]> }

const POST = { id: true, nameEn: true, nameZh: true, sendingState: true, status: true } as const
type Post = Prisma.ConsulateGetPayload<{ select: typeof POST }>

/** The people on record of some posts, read once for a whole sheet. */
export async function peopleOnRecord(
  tx: Tx,
  consulates: readonly string[],
): Promise<(consulateId: string) => PostPeople> {
  const posts = new Map<string, PostPeople>()
  const of = (consulateId: string) => {
    const known = posts.get(consulateId) ?? { all: [], byMail: new Map(), byName: new Map() }
    posts.set(consulateId, known)
    return known
  }
  const where = { consulateId: { in: [...consulates] } }
  for (const posting of await tx.posting.findMany({ where, include: { contact: true } }))
    putOnRecord(of(posting.consulateId), posting)
  return of
}

/** Puts somebody among the people of a post. */
export function putOnRecord(people: PostPeople, posted: Posted): void {
  people.all.push(posted)
  nameOnRecord(people, posted)
}

/** Lets somebody be found by what he or she is called now. */
export function nameOnRecord({ byMail, byName }: PostPeople, posted: Posted): void {
  const { email, name, nameZh, nameLatin } = posted.contact
  if (email) put(byMail, email, posted)
  for (const key of new Set([name, nameZh, nameLatin].flatMap(one => (one ? [keyOf(one)] : []))))
    put(byName, key, posted)
}

function put<One>(map: Map<string, One[]>, key: string, one: One): void {
  const there = map.get(key)
  if (!there) map.set(key, [one])
  else if (!there.includes(one)) there.push(one)
}

/** Reads the people of a post anew, after others than the sheet's rows were written. */
export async function readAnew(tx: Tx, consulateId: string, people: PostPeople): Promise<void> {
  people.all.length = 0
  people.byMail.clear()
  people.byName.clear()
  for (const posting of await tx.posting.findMany({ where: { consulateId }, include: { contact: true } }))
    putOnRecord(people, posting)
}

/** Who of a post's people is meant: by mail address, else by a name; those in post first, of each the latest posting. */
export function peopleSaid(said: Record<string, unknown>, { byMail, byName }: PostPeople): Posted[] {
  const mailed = typeof said.email === 'string' ? byMail.get(said.email.toLowerCase()) : undefined
  if (mailed) return inOrder(mailed)
  const keys = [said.name, said.nameZh].filter(name => typeof name === 'string').map(keyOf)
  return inOrder([...new Set(keys.flatMap(key => byName.get(key) ?? []))])
}

function inOrder(people: Posted[]): Posted[] {
  const latest = people.toSorted((a, b) => (b.fromOn?.getTime() ?? 0) - (a.fromOn?.getTime() ?? 0))
  return [...latest.filter(one => !one.toOn), ...latest.filter(one => one.toOn)]
}

/** The posts that a text names: by a name of it, else by its State, those that are open before those that are closed. Read once for a whole sheet. */
export async function postsOnRecord(
  tx: Tx,
  where: Prisma.ConsulateWhereInput,
  states: StateNames,
): Promise<(text: string) => Post[]> {
  const [byName, byState] = [new Map<string, Post[]>(), new Map<string, Post[]>()]
  for (const post of await tx.consulate.findMany({ where, select: POST })) {
    for (const key of new Set([keyOf(post.nameEn), keyOf(post.nameZh)])) put(byName, key, post)
    put(byState, post.sendingState, post)
  }
  return text => {
    const named = byName.get(keyOf(text))
    if (named) return named
    const ofState = byState.get(stateNamed(text, states) ?? '') ?? []
    const open = ofState.filter(post => post.status === 'open')
    return open.length > 0 ? open : ofState
  }
}
