import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import type { UndoMerge } from '../schema/merging'
import { type Folded, unfold } from './folding'
import { lockedConsulate } from './locks'
import type { Given } from './merge'
import { type Moved, renamed } from './renaming'

/**
 * Parts two records that were made one: everything that named the second does so again; what was written of the first since stays. Refused
 * with `undone_already`, and `merged_again` while a later merge of the same record stands.
 */
export async function undoMerge(actor: Actor, { id }: UndoMerge): Promise<Outcome<{ keptId: string }>> {
  demand(actor, 'directory.write')
  return transaction(async tx => {
    await tx.$queryRaw`select id from "ContactMerge" where id = ${id}::uuid for update`
    const merge = await tx.contactMerge.findFirst({
      where: { id, kept: { postings: { some: { consulate: consulateScope(actor) } } } },
      include: { kept: { include: { postings: true } }, gone: true },
    })
    if (!merge) throw new NotFound('merge')
    const { keptId, goneId, kept, gone } = merge
    if (merge.undoneAt) return refused('undone_already')
    for (const post of [...new Set(kept.postings.map(one => one.consulateId))].sort())
      await lockedConsulate(tx, actor, post)
    await tx.$queryRaw`select id from "Contact" where id in (${keptId}::uuid, ${goneId}::uuid) order by id for update`
    const contacts = await tx.contact.findMany({ where: { id: { in: [keptId, goneId] } } })
    const [stands = kept, other = gone] = [keptId, goneId].map(one => contacts.find(({ id }) => id === one))
    const later = await tx.contactMerge.count({
      where: { undoneAt: null, OR: [{ goneId: keptId }, { keptId, mergedAt: { gt: merge.mergedAt } }] },
    })
    if (later > 0) return refused('merged_again')
    const moved = merge.moved as Moved
    await renamed(tx, 'Contact', { from: keptId, to: goneId, only: moved })
    await follow(tx, { keptId, goneId, postings: moved['Posting.contactId'] ?? [] })
    await unfold(tx, merge.folded as Folded[])
    await tx.contact.update({
      where: { id: goneId },
      data: { mergedIntoId: null, version: { increment: 1 } },
    })
    await tx.contact.update({
      where: { id: keptId },
      data: { ...taken(merge.given as Given, stands, other), version: { increment: 1 } },
    })
    await tx.contactMerge.update({ where: { id }, data: { undoneAt: now(), undoneByName: actor.name } })
    await record(tx, actor, {
      type: 'contact.parted',
      subject: { kind: 'contact', id: keptId },
      data: { goneId, name: gone.name },
    })
    return done({ keptId })
  })
}

type Parted = { keptId: string; goneId: string; postings: string[] }

/** What was written since, and holds only through a posting that goes back, goes with it. */
async function follow(tx: Tx, { keptId, goneId, postings }: Parted): Promise<void> {
  const through = { where: { contactId: keptId, postingId: { in: postings } }, data: { contactId: goneId } }
  await tx.invitation.updateMany(through)
  await tx.directoryProposal.updateMany(through)
  const left = await tx.posting.findMany({ where: { contactId: keptId }, select: { consulateId: true } })
  const posts = left.map(posting => posting.consulateId)
  await tx.user.updateMany({
    where: { contactId: keptId, consulateId: { notIn: posts } },
    data: { contactId: goneId },
  })
}

type Texts = Record<string, unknown>

/** What is taken back from the kept record: what it was given, where it still says so. */
function taken({ mobile, ...given }: Given, kept: Texts, gone: Texts) {
  const still = Object.entries(given).filter(([field, said]) => said && kept[field] === said[1])
  return {
    ...Object.fromEntries(still.map(([field, said]) => [field, said?.[0] ?? null])),
    ...(mobile && kept.mobile === gone.mobile ? { mobile: null } : {}),
  }
}
