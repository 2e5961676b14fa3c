import type { Prisma, Tx } from '@/lib/db/client'

type Posting = Prisma.PostingGetPayload<object>

/** A posting that both records had at one post: the row that went, what named it, and what the one that stays was given. */
export type Folded = {
  row: Prisma.JsonObject
  into: string
  moved: Record<string, string[]>
  before: Prisma.JsonObject
}

/** What is taken over from the posting that goes where the one that stays does not say it. */
const FILLED = [
  'titleZh',
  'function',
  'fromOn',
  'exequaturOn',
  'provisionalOn',
  'commissionOn',
  'actingSince',
  'actingUntil',
  'arrivedOn',
  'focalPoint',
  'source',
] as const

/** Folds the postings that two records have at one post in the same days, within the transaction that locked the posts. */
export async function fold(tx: Tx, kept: Posting[], gone: Posting[]): Promise<Folded[]> {
  const folded: Folded[] = []
  for (const posting of gone) {
    const into = kept.find(one => one.consulateId === posting.consulateId && overlap(one, posting))
    if (into) folded.push(await foldOne(tx, into, posting))
  }
  return folded
}

async function foldOne(tx: Tx, into: Posting, posting: Posting): Promise<Folded> {
  const [{ row } = { row: {} }] = await tx.$queryRaw<{ row: Prisma.JsonObject }[]>`
    select to_jsonb(p) as row from "Posting" p where id = ${posting.id}::uuid`
  const moved = await named(tx, posting.id, into.id, null)
  await tx.posting.delete({ where: { id: posting.id } })
  const facts = fillings(into, posting)
  const before = Object.fromEntries(Object.keys(facts).map(key => [key, into[key as keyof Posting]]))
  await tx.posting.update({ where: { id: into.id }, data: { ...facts, version: { increment: 1 } } })
  return { row, into: into.id, moved, before: JSON.parse(JSON.stringify(before)) }
}

function fillings(into: Posting, posting: Posting): Partial<Posting> {
  const empty = FILLED.filter(field => !into[field] && posting[field])
  const facts: Partial<Posting> = Object.fromEntries(empty.map(field => [field, posting[field]]))
  // Whether somebody is head, or acts, is one fact with its dates.
  if (into.isHead || into.isActingHead) return facts
  return {
    ...facts,
    ...(posting.isHead || posting.isActingHead
      ? { isHead: posting.isHead, isActingHead: posting.isActingHead }
      : {}),
  }
}

/** Unfolds them again, the last one first. What was changed of the one that stayed since stays. */
export async function unfold(tx: Tx, folded: Folded[]): Promise<void> {
  for (const { row, into, moved, before } of folded.toReversed()) {
    const filled = Object.keys(before)
    const stands = await tx.posting.findUniqueOrThrow({ where: { id: into } })
    const same = filled.filter(key => String(plain(stands[key as keyof Posting])) === String(plain(row[key])))
    const back = Object.fromEntries(
      same.map(key => [key, /On$|Since$|Until$/.test(key) ? dated(before[key]) : before[key]]),
    )
    await tx.posting.update({ where: { id: into }, data: { ...back, version: { increment: 1 } } })
    await tx.$executeRaw`
      insert into "Posting" select (jsonb_populate_record(null::"Posting", ${JSON.stringify(row)}::jsonb)).*`
    await named(tx, into, String(row.id), moved)
  }
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value
}

function dated(value: unknown): Date | null {
  return value ? new Date(String(value)) : null
}

function overlap(one: Posting, other: Posting): boolean {
  const begins = (posting: Posting) => posting.fromOn?.getTime() ?? Number.NEGATIVE_INFINITY
  const ends = (posting: Posting) => posting.toOn?.getTime() ?? Number.POSITIVE_INFINITY
  return begins(one) <= ends(other) && begins(other) <= ends(one)
}

async function named(tx: Tx, from: string, to: string, only: Record<string, string[]> | null) {
  const rows = only === null ? null : JSON.stringify(only)
  const [{ moved } = { moved: {} }] = await tx.$queryRaw<{ moved: Record<string, string[]> }[]>`
    select rename_record('"Posting"'::regclass, ${from}::uuid, ${to}::uuid, ${rows}::jsonb) as moved`
  return moved
}
