import type { Prisma, Tx } from '@/lib/db/client'
import { type Moved, renamed } from './renaming'

type Posting = Prisma.PostingGetPayload<object>

/** A posting that both records had at one post: the row that went, what named it, and what the one that stays was given. */
export type Folded = {
  row: Prisma.JsonObject
  into: string
  moved: Moved
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
  'arrivedOn',
  'focalPoint',
  'assistsId',
  'source',
] as const

/**
 * Folds postings that two records have at one post and that nothing known tells apart, within the transaction that locked the posts. Others
 * stay two: who was head, acted, rose or left is history that a merge does not decide.
 */
export async function fold(tx: Tx, kept: Posting[], gone: Posting[]): Promise<Folded[]> {
  const folded: Folded[] = []
  for (const posting of gone) {
    const used = new Set(folded.map(one => one.into))
    const into = kept.find(one => !used.has(one.id) && isSame(one, posting))
    if (into) folded.push(await foldOne(tx, into, posting))
  }
  return folded
}

async function foldOne(tx: Tx, into: Posting, posting: Posting): Promise<Folded> {
  const [{ row } = { row: {} }] = await tx.$queryRaw<{ row: Prisma.JsonObject }[]>`
    select to_jsonb(p) as row from "Posting" p where id = ${posting.id}::uuid`
  const moved = await renamed(tx, 'Posting', { from: posting.id, to: into.id })
  await tx.posting.delete({ where: { id: posting.id } })
  const facts = fillings(into, posting)
  const before = Object.fromEntries(Object.keys(facts).map(key => [key, into[key as keyof Posting]]))
  await tx.posting.update({ where: { id: into.id }, data: { ...facts, version: { increment: 1 } } })
  return { row, into: into.id, moved, before: JSON.parse(JSON.stringify(before)) }
}

function fillings(into: Posting, posting: Posting): Partial<Posting> {
  const empty = FILLED.filter(field => !into[field] && posting[field])
  return Object.fromEntries(empty.map(field => [field, posting[field]]))
}

/** Unfolds them again, the last one first. What was changed of the one that stayed since stays. */
export async function unfold(tx: Tx, folded: Folded[]): Promise<void> {
  for (const { row, into, moved, before } of folded.toReversed()) {
    const filled = Object.keys(before)
    const stands = await tx.posting.findUniqueOrThrow({ where: { id: into } })
    const same = filled.filter(key => String(plain(stands[key as keyof Posting])) === String(plain(row[key])))
    const back = Object.fromEntries(
      same.map(key => [key, /On$/.test(key) ? dated(before[key]) : before[key]]),
    )
    await tx.posting.update({ where: { id: into }, data: { ...back, version: { increment: 1 } } })
    // Who has left since is not brought back, nor a role that another has been given.
    const { consulateId } = stands
    const role = row.focalPoint as Posting['focalPoint']
    const isHeld = role !== null && (await tx.posting.count({ where: { consulateId, focalPoint: role } })) > 0
    const again = { ...row, toOn: plain(stands.toOn) as string | null, focalPoint: isHeld ? null : role }
    await tx.$executeRaw`
      insert into "Posting" select (jsonb_populate_record(null::"Posting", ${JSON.stringify(again)}::jsonb)).*`
    await renamed(tx, 'Posting', { from: into, to: String(row.id), only: moved })
  }
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value
}

function dated(value: unknown): Date | null {
  return value ? new Date(String(value)) : null
}

/** Alike in post, rank, headship and last day; first days that do not contradict each other. */
function isSame(one: Posting, other: Posting): boolean {
  const alike = ['consulateId', 'rank', 'isHead', 'isActingHead'] as const
  const days = ['toOn', 'actingSince', 'actingUntil'] as const
  if (alike.some(key => one[key] !== other[key])) return false
  if (days.some(key => one[key]?.getTime() !== other[key]?.getTime())) return false
  return !one.fromOn || !other.fromOn || one.fromOn.getTime() === other.fromOn.getTime()
}
