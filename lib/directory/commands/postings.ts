import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now, today } from '@/lib/clock'
import { Prisma, type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, type Refusal, refused } from '@/lib/errors'
import { enqueue } from '@/lib/jobs/enqueue'
import type { FocalPoint } from '@/prisma/generated/enums'
import { dayOf } from '../rules/people'
import type { ChangedPosting, EndPosting, NewPosting, SetFocalPoint } from '../schema'
import { changedMeanwhile, changesBetween } from './changes'
import { lockedConsulate, lockedPosting } from './locks'

/**
 * Posts a person to a consulate. Refused with `head_exists` while another head of post is there (VCCR art. 9: one at a time), and with
 * `last_day_before_first`.
 */
export async function addPosting(actor: Actor, input: NewPosting): Promise<Outcome<{ id: string }>> {
  demand(actor, 'directory.write')
  const { consulateId, contactId } = input
  return transaction(async tx => {
    await lockedConsulate(tx, actor, consulateId)
    const contact = await tx.contact.findUnique({ where: { id: contactId }, select: { id: true } })
    if (!contact) throw new NotFound('contact')
    const refusal = await whyNotPosted(tx, input)
    return refusal ?? done({ id: await postIn(tx, actor, input) })
  })
}

/** Writes a posting that `whyNotPosted` allows, within the transaction that locked its consulate. */
export async function postIn(tx: Tx, actor: Actor, input: NewPosting): Promise<string> {
  const { consulateId, contactId } = input
  if (input.focalPoint) await freeFocalPoint(tx, consulateId, input.focalPoint)
  const { id } = await tx.posting.create({ data: input, select: { id: true } })
  await record(tx, actor, {
    type: 'posting.added',
    subject: { kind: 'posting', id },
    consulateId,
    data: {
      contactId,
      titleEn: input.titleEn,
      rank: input.rank,
      isHead: input.isHead,
      isActingHead: input.isActingHead,
    },
  })
  return id
}

type Wished = Pick<NewPosting, 'consulateId' | 'fromOn' | 'toOn' | 'isHead'>

/** Why a posting cannot be, as the consulate stands; null where it can. */
export async function whyNotPosted(
  tx: Tx,
  input: Wished,
  exceptId: string | null = null,
): Promise<Refusal | null> {
  const { fromOn, toOn, isHead, consulateId } = input
  if (fromOn && toOn && toOn < fromOn)
    return refused('invalid', { fields: { toOn: 'last_day_before_first' } })
  if (!isHead) return null
  const other = await tx.posting.findFirst({
    where: {
      consulateId,
      isHead: true,
      id: exceptId ? { not: exceptId } : Prisma.skip,
      AND: [
        fromOn ? { OR: [{ toOn: null }, { toOn: { gte: fromOn } }] } : {},
        toOn ? { OR: [{ fromOn: null }, { fromOn: { lte: toOn } }] } : {},
      ],
    },
    include: { contact: { select: { name: true } } },
  })
  return (
    other &&
    refused('head_exists', { fields: { isHead: 'head_exists' }, detail: { name: other.contact.name } })
  )
}

/** Fills in or puts right the facts of a posting in force. Refused as `addPosting`, `posting_over`, and `changed_meanwhile`. */
export async function changePosting(
  actor: Actor,
  input: ChangedPosting,
): Promise<Outcome<{ consulateId: string }>> {
  demand(actor, 'directory.write')
  const { postingId, version, ...facts } = input
  return transaction(async tx => {
    const { posting } = await lockedPosting(tx, actor, postingId)
    const { consulateId, contactId } = posting
    if (posting.version !== version) return changedMeanwhile(tx, 'posting', posting, facts)
    if (posting.toOn && posting.toOn < today()) return refused('posting_over')
    const refusal = await whyNotPosted(tx, { ...posting, fromOn: facts.fromOn }, postingId)
    if (refusal) return refusal
    const changes = changesBetween(posting, facts)
    if (Object.keys(changes).length === 0) return done({ consulateId })
    await tx.posting.update({ where: { id: postingId }, data: { ...facts, version: version + 1 } })
    await record(tx, actor, {
      type: 'posting.changed',
      subject: { kind: 'posting', id: postingId },
      consulateId,
      data: { contactId, changes },
    })
    return done({ consulateId })
  })
}

/**
 * Ends a posting with its last day. From the day after, the person's sign-in and reply links no longer work; the job `posting-ended`
 * brings open invitations to the successor or the focal point. A posting that has ended stays as it is.
 */
export async function endPosting(actor: Actor, input: EndPosting): Promise<Outcome<{ consulateId: string }>> {
  demand(actor, 'directory.write')
  const lastDay = input.lastDay
  if (!lastDay) return refused('invalid', { fields: { lastDay: 'required' } })
  return transaction(async tx => {
    const { posting, consulate } = await lockedPosting(tx, actor, input.postingId)
    if (posting.toOn && posting.toOn < today()) return refused('posting_over')
    if (posting.fromOn && lastDay < posting.fromOn) {
      return refused('invalid', { fields: { lastDay: 'last_day_before_first' } })
    }
    await tx.posting.update({
      where: { id: posting.id },
      data: { toOn: lastDay, focalPoint: null, version: { increment: 1 } },
    })
    await record(tx, actor, {
      type: 'posting.ended',
      subject: { kind: 'posting', id: posting.id },
      consulateId: consulate.id,
      data: { contactId: posting.contactId, lastDay: dayOf(lastDay) },
    })
    await enqueue(tx, 'posting-ended', { postingId: posting.id }, { runAt: realInstantAfter(lastDay) })
    return done({ consulateId: consulate.id })
  })
}

/** When, in real time, which jobs go by, the office's day after `lastDay` begins; at once where it has begun. */
function realInstantAfter(lastDay: Date): Date {
  const dayAfter = new Date(lastDay.getTime() + 24 * 60 * 60 * 1000)
  const begins = Date.parse(`${dayOf(dayAfter)}T00:00:00+08:00`)
  return new Date(Date.now() + Math.max(0, begins - now().getTime()))
}

/** Names a post's primary or backup focal point, in place of whoever was; null takes the role away. */
export async function setFocalPoint(
  actor: Actor,
  input: SetFocalPoint,
): Promise<Outcome<{ consulateId: string }>> {
  demand(actor, 'directory.write')
  return transaction(async tx => {
    const { posting, consulate } = await lockedPosting(tx, actor, input.postingId)
    if (posting.toOn && posting.toOn < today()) return refused('posting_over')
    if (posting.focalPoint === input.focalPoint) return done({ consulateId: consulate.id })
    if (input.focalPoint) await freeFocalPoint(tx, consulate.id, input.focalPoint)
    await tx.posting.update({
      where: { id: posting.id },
      data: { focalPoint: input.focalPoint, version: { increment: 1 } },
    })
    await record(tx, actor, {
      type: 'posting.changed',
      subject: { kind: 'posting', id: posting.id },
      consulateId: consulate.id,
      data: { contactId: posting.contactId, changes: { focalPoint: [posting.focalPoint, input.focalPoint] } },
    })
    return done({ consulateId: consulate.id })
  })
}

async function freeFocalPoint(tx: Tx, consulateId: string, focalPoint: FocalPoint): Promise<void> {
  await tx.posting.updateMany({
    where: { consulateId, focalPoint },
    data: { focalPoint: null, version: { increment: 1 } },
  })
}
