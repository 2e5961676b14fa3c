import { type Actor, demand } from '@/lib/access/actor'
import type { AuditEntry } from '@/lib/audit/catalogue'
import { record } from '@/lib/audit/record'
import { today } from '@/lib/clock'
import { type Prisma, type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import type { FocalPoint } from '@/prisma/generated/enums'
import type { ChangedPosting, NewPosting, SetFocalPoint } from '../schema/directory'
import { changedMeanwhile, changesBetween } from './changes'
import { lockedConsulate, lockedPosting } from './locks'
import { refusedRoom, whyNotPosted } from './room'

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
    const refusal = await refusedRoom(tx, actor, input)
    return refusal ?? done({ id: await postIn(tx, actor, input) })
  })
}

/** Writes a posting for which there is room, within the transaction that locked its consulate. */
export async function postIn(
  tx: Tx,
  actor: Actor,
  { closesHead: _, ...input }: NewPosting & { assistsId?: string | null },
): Promise<string> {
  const { consulateId } = input
  if (input.focalPoint) await freeFocalPoint(tx, consulateId, input.focalPoint)
  const { id } = await tx.posting.create({ data: input, select: { id: true } })
  await record(tx, actor, postingAdded({ id, ...input }))
  return id
}

type Added = Pick<Before, 'id' | 'consulateId' | 'contactId' | 'titleEn' | 'rank' | 'isHead' | 'isActingHead'>

/** The event of a posting that was added. */
export function postingAdded(posting: Added): AuditEntry {
  const { id, consulateId, contactId, titleEn, rank, isHead, isActingHead } = posting
  const data = { contactId, titleEn, rank, isHead, isActingHead }
  return { type: 'posting.added', subject: { kind: 'posting', id }, consulateId, data }
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
    if (posting.version !== version) return changedMeanwhile(tx, 'posting', posting, facts)
    if (posting.toOn && posting.toOn < today()) return refused('posting_over')
    return changePostingIn(tx, actor, posting, facts)
  })
}

type Before = Prisma.PostingGetPayload<object>

/** Writes what of the facts differs from a posting whose consulate the transaction has locked. Refused as `addPosting`. */
export async function changePostingIn(
  tx: Tx,
  actor: Actor,
  before: Before,
  facts: Partial<Omit<ChangedPosting, 'postingId' | 'version'>>,
): Promise<Outcome<{ consulateId: string }>> {
  const { id, version, consulateId } = before
  const refusal = await whyNotPosted(tx, { ...before, ...facts }, [id])
  if (refusal) return refusal
  const event = postingChange(before, facts)
  if (!event) return done({ consulateId })
  await tx.posting.update({ where: { id }, data: { ...facts, version: version + 1 } })
  await record(tx, actor, event)
  return done({ consulateId })
}

/** The event of a posting whose facts differ; null where none does. */
export function postingChange(
  before: Before,
  facts: Partial<Omit<ChangedPosting, 'postingId' | 'version'>>,
): AuditEntry | null {
  const changes = changesBetween(before, facts)
  if (Object.keys(changes).length === 0) return null
  const { id, consulateId, contactId } = before
  return {
    type: 'posting.changed',
    subject: { kind: 'posting', id },
    consulateId,
    data: { contactId, changes },
  }
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
