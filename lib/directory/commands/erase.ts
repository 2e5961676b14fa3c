import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

/**
 * Takes what is personal out of a contact's record, in the transaction: addresses, the mobile number, how to be addressed. Name and postings
 * stay. What the post has said of the person loses the same. The event is the caller's to record, which erases more than this. Gives the ids of the
 * record and of those that had become part of it. Throws NotFound.
 */
export async function eraseContactIn(tx: Tx, actor: Actor, id: string): Promise<string[]> {
  demand(actor, 'directory.write')
  const locked = await tx.$queryRaw<unknown[]>`select id from "Contact" where id = ${id}::uuid for update`
  if (locked.length === 0) throw new NotFound('contact')
  await tx.contact.update({
    where: { id },
    data: {
      email: null,
      mobile: null,
      addressEn: null,
      addressZh: null,
      erasedAt: new Date(),
      version: { increment: 1 },
    },
  })
  await tx.$executeRaw`
    update "DirectoryProposal" set facts = facts - 'email', before = before - 'email', note = '' where "contactId" = ${id}::uuid`
  await tx.peopleCheck.updateMany({ where: { contactId: id }, data: { address: null } })
  await tx.peopleCheckLink.deleteMany({ where: { contactId: id } })
  const given = { OR: [{ keptId: id }, { goneId: id, undoneAt: { not: null } }] }
  await tx.contactMerge.updateMany({ where: given, data: { given: {} } })
  const merged = await tx.contact.findMany({ where: { mergedIntoId: id }, select: { id: true } })
  const erased = [id]
  for (const one of merged) erased.push(...(await eraseContactIn(tx, actor, one.id)))
  return erased
}
