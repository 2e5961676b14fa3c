import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { Prisma, type Tx } from '@/lib/db/client'

const NOTHING_LEFT = Prisma.sql`"fromAddress" = '', "fromName" = '', subject = '', text = '', "toAddresses" = '{}', data = null`

/**
 * Nothing is left of who wrote, and what, in the mails that came in before an instant of office time and have been seen to; that they
 * came, and what became of them, stays. In the caller's transaction. Gives how many.
 */
export async function forgetInbound(tx: Tx, actor: Actor, before: Date): Promise<number> {
  demand(actor, 'offices.manage')
  const count = await tx.$executeRaw`
    update "InboundMail" set ${NOTHING_LEFT}
    where state in ('applied', 'ignored', 'cleared') and "receivedAt" < ${before} and "fromAddress" <> ''`
  if (count > 0)
    await record(tx, actor, {
      type: 'inbound.forgotten',
      subject: { kind: 'inbound', id: null },
      data: { mails: count },
    })
  return count
}

/** The same of what came from the addresses that mails to these contacts went to, at a person's request. Gives how many. */
export async function forgetInboundFrom(tx: Tx, actor: Actor, contactIds: string[]): Promise<number> {
  demand(actor, 'directory.write')
  return tx.$executeRaw`
    update "InboundMail" set ${NOTHING_LEFT}
    where "fromAddress" in (select lower(address) from "Delivery" where "contactId" = any(${contactIds}::uuid[]))`
}
