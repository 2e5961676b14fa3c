import { type Actor, demand } from '@/lib/access/actor'
import { db, Prisma } from '@/lib/db/client'
import { contactToErase } from '@/lib/directory/queries/erasing'
import { accountsOfContact } from '@/lib/users/queries/erasing'
import type { ContactToErase } from '../types'
import { privateRecords } from './outlived'

/** The condition on "Reply" r that its private note may tell of a person: who gave it, or is named in it. */
export function repliesOf(contactId: string): Prisma.Sql {
  return Prisma.sql`(
    exists (select 1 from "Delegate" d where d."replyId" = r.id and d."contactId" = ${contactId}::uuid)
    or r."tokenId" in (select t.id from "ReplyToken" t where t."contactId" = ${contactId}::uuid)
    or r."userId" in (select u.id from "User" u where u."contactId" = ${contactId}::uuid))`
}

/** What erasing a contact would take away. Throws NotFound. */
export async function erasureOf(actor: Actor, contactId: string): Promise<ContactToErase> {
  demand(actor, 'directory.write')
  const contact = await contactToErase(actor, contactId)
  const [[notes], accounts, links, mails, readdressed] = await Promise.all([
    db().$queryRaw<{ count: number }[]>(
      Prisma.sql`select count(*)::int as count from (${privateRecords()}) n join "Reply" r on r.id = n.held where ${repliesOf(contactId)}`,
    ),
    accountsOfContact(actor, contactId),
    db().replyToken.count({ where: { contactId } }),
    db().delivery.count({ where: { contactId, status: 'queued' } }),
    db().invitation.count({
      where: { contactId, status: 'issued', activity: { status: { in: ['open', 'postponed'] } } },
    }),
  ])
  return { ...contact, notes: notes?.count ?? 0, accounts, links, mails, readdressed }
}
