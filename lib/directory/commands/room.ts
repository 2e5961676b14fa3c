import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import type { Prisma, Tx } from '@/lib/db/client'
import type { Refusal } from '@/lib/errors'
import { dayBefore, dayOf } from '../rules/people'
import { type Wished as Posting, whyNoRoom } from '../rules/room'
import type { NewPosting } from '../schema/directory'
import { endIn } from './ending'

type Wished = Pick<NewPosting, keyof Posting | 'consulateId'>

/** Why a posting cannot be, as the consulate stands; null where it can. */
export async function whyNotPosted(
  tx: Tx,
  input: Wished,
  except: readonly string[] = [],
): Promise<Refusal | null> {
  const { consulateId, isHead } = input
  const heads = isHead
    ? await tx.posting.findMany({
        where: { consulateId, isHead: true },
        select: { id: true, isHead: true, fromOn: true, toOn: true, contact: { select: { name: true } } },
      })
    : []
  const standing = heads.map(({ contact, ...head }) => ({ ...head, name: contact.name }))
  return whyNoRoom(input, standing, except)
}

type Coming = Wished & Pick<NewPosting, 'closesHead'>

/**
 * Makes room for a posting that begins: whoever acts as head acts no longer once a head is there (VCCR art. 15), and where it is said so
 * the head who is there leaves on the day before. Gives why there is none, with nothing written; null where there is. `leaving` are
 * postings that end for this one.
 */
export async function refusedRoom(
  tx: Tx,
  actor: Actor,
  input: Coming,
  leaving: readonly string[] = [],
): Promise<Refusal | null> {
  const { isHead, fromOn, consulateId, closesHead } = input
  if (!isHead || !fromOn) return whyNotPosted(tx, input, leaving)
  const lastDay = dayBefore(fromOn)
  const before = {
    consulateId,
    id: { notIn: [...leaving] },
    AND: [
      { OR: [{ fromOn: null }, { fromOn: { lt: fromOn } }] },
      { OR: [{ toOn: null }, { toOn: { gte: fromOn } }] },
    ],
  } satisfies Prisma.PostingWhereInput
  const heads = closesHead ? await tx.posting.findMany({ where: { ...before, isHead: true } }) : []
  const refusal = await whyNotPosted(tx, input, [...leaving, ...heads.map(head => head.id)])
  if (refusal) return refusal
  for (const head of heads) await endIn(tx, actor, head, lastDay)
  await endActing(tx, actor, before, lastDay)
  return null
}

async function endActing(
  tx: Tx,
  actor: Actor,
  where: Prisma.PostingWhereInput,
  lastDay: Date,
): Promise<void> {
  const acting = await tx.posting.findMany({
    where: {
      AND: [where, { OR: [{ actingSince: null }, { actingSince: { lte: lastDay } }] }],
      isActingHead: true,
      actingUntil: null,
    },
  })
  for (const { id, consulateId, contactId } of acting) {
    await tx.posting.update({ where: { id }, data: { actingUntil: lastDay, version: { increment: 1 } } })
    await record(tx, actor, {
      type: 'posting.changed',
      subject: { kind: 'posting', id },
      consulateId,
      data: { contactId, changes: { actingUntil: [null, dayOf(lastDay)] } },
    })
  }
}
