import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { Prisma, type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import type { MergedField } from '../rules/merged-fields'
import { isWithinName } from '../schema/directory'
import type { MergeContacts, SetApart } from '../schema/merging'
import { isPersonal } from './contacts'
import { fold } from './folding'
import { lockedConsulate } from './locks'
import { renamed } from './renaming'

type Contact = Prisma.ContactGetPayload<{ include: { postings: true } }>

/** What of the kept record was given by the other: before and after. Of the mobile number, which is private, only that it was. */
export type Given = Partial<Record<MergedField, [string | null, string | null]>> & { mobile?: true }

/**
 * Two records that are one person's become one: whatever named the second names the first, postings that both had at one post are folded
 * into one, and of their texts those stand that were chosen. Refused with `record_changed` where they are not as `seen`, `proposals_open`
 * while something said of the second waits, and `invalid` where the family name is not in the name. Throws NotFound.
 */
export async function mergeContacts(
  actor: Actor,
  { keptId, goneId, seen, take }: MergeContacts,
): Promise<Outcome<{ id: string; keptId: string }>> {
  demand(actor, 'directory.write')
  if (keptId === goneId) throw new NotFound('contact')
  return transaction(async tx => {
    const [kept, gone] = await lockedPair(tx, actor, keptId, goneId)
    if (`${kept.version}.${gone.version}` !== seen) return refused('record_changed')
    const waits = await tx.directoryProposal.count({ where: { contactId: goneId, decidedAt: null } })
    if (waits > 0) return refused('proposals_open')
    const given = givenBy(kept, gone, take)
    const facts = Object.fromEntries(
      Object.entries(given).map(([field, said]) => [field, said === true ? gone.mobile : said[1]]),
    )
    if (!isWithinName({ ...kept, ...facts }))
      return refused('invalid', { fields: { 'take.familyName': 'family_name' } })
    const folded = await fold(tx, kept.postings, gone.postings)
    const moved = await renamed(tx, 'Contact', { from: goneId, to: keptId })
    await tx.contact.update({
      where: { id: goneId },
      data: { mergedIntoId: keptId, version: { increment: 1 } },
    })
    // A record that was given an address again is no longer an erased one.
    const erasedAt = isPersonal(facts) ? null : Prisma.skip
    await tx.contact.update({
      where: { id: keptId },
      data: { ...facts, erasedAt, version: { increment: 1 } },
    })
    const { id } = await tx.contactMerge.create({
      data: { keptId, goneId, moved, folded, given, mergedAt: now(), mergedByName: actor.name },
      select: { id: true },
    })
    await record(tx, actor, {
      type: 'contact.merged',
      subject: { kind: 'contact', id: keptId },
      consulateId: kept.postings[0]?.consulateId ?? null,
      data: { goneId, name: gone.name },
    })
    return done({ id, keptId })
  })
}

/** Two records that look alike are two persons': they are not shown as likely duplicates any longer. Throws NotFound. */
export async function setApart(
  actor: Actor,
  { oneId, otherId }: SetApart,
): Promise<Outcome<{ oneId: string }>> {
  demand(actor, 'directory.write')
  if (oneId === otherId) throw new NotFound('contact')
  return transaction(async tx => {
    await lockedPair(tx, actor, oneId, otherId)
    const [first = '', second = ''] = [oneId, otherId].sort()
    const { count } = await tx.contactsApart.createMany({
      data: [{ oneId: first, otherId: second, saidAt: now(), saidByName: actor.name }],
      skipDuplicates: true,
    })
    if (count > 0)
      await record(tx, actor, {
        type: 'contact.set_apart',
        subject: { kind: 'contact', id: oneId },
        data: { otherId },
      })
    return done({ oneId })
  })
}

/** Both records and the posts where they are or were, locked always in one order. Throws NotFound. */
async function lockedPair(tx: Tx, actor: Actor, one: string, other: string): Promise<[Contact, Contact]> {
  const scope = { mergedIntoId: null, postings: { some: { consulate: consulateScope(actor) } } }
  const where = { AND: [{ id: { in: [one, other] } }, scope] }
  const posts = await tx.posting.findMany({
    where: { contactId: { in: [one, other] } },
    distinct: ['consulateId'],
    select: { consulateId: true },
  })
  for (const id of posts.map(post => post.consulateId).sort()) await lockedConsulate(tx, actor, id)
  await tx.$queryRaw`select id from "Contact" where id in (${one}::uuid, ${other}::uuid) order by id for update`
  const found = await tx.contact.findMany({ where, include: { postings: { orderBy: { id: 'asc' } } } })
  const [first, second] = [one, other].map(id => found.find(contact => contact.id === id))
  if (!first || !second) throw new NotFound('contact')
  return [first, second]
}

function givenBy(kept: Contact, gone: Contact, take: MergeContacts['take']): Given {
  const chosen = (Object.keys(take) as MergedField[]).filter(
    field => take[field] === 'gone' && (kept[field] || null) !== (gone[field] || null),
  )
  return {
    ...Object.fromEntries(chosen.map(field => [field, [kept[field], gone[field]]])),
    ...(!kept.mobile && gone.mobile ? { mobile: true } : {}),
  }
}
