import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { forgetInboundFrom } from '@/lib/correspondence/commands/forget-inbound'
import { stopToContact } from '@/lib/correspondence/commands/stop-to-contact'
import { type Tx, transaction } from '@/lib/db/client'
import { eraseContactIn } from '@/lib/directory/commands/erase'
import { enqueue } from '@/lib/jobs/enqueue'
import { eraseUserIn } from '@/lib/users/commands/erase'
import { repliesOf } from '../queries/erasing'
import { removeNotes } from './remove-notes'

/**
 * Erases what the portal holds of a contact beyond the official record, at the person's request (PIPL art. 47): see
 * docs/decisions/0014-what-is-erased.md. Invitations that are open go to a colleague of the post. Throws NotFound.
 */
export async function eraseContact(actor: Actor, { id }: { id: string }): Promise<void> {
  demand(actor, 'directory.write')
  await transaction(async tx => {
    const erased = await eraseContactIn(tx, actor, id)
    // Before the links go: they tell whose replies those are.
    const removed = await removeNotes(tx, actor, repliesOf(id), { why: 'request' })
    const accounts = await eraseAccounts(tx, actor, id)
    await tx.nomination.updateMany({ where: { contactId: id }, data: { reasonEn: '', reasonZh: '' } })
    const mails = await stopToContact(tx, actor, erased)
    const inbound = await forgetInboundFrom(tx, actor, erased)
    const { count: links } = await tx.replyToken.deleteMany({ where: { contactId: id } })
    await readdress(tx, id)
    await record(tx, actor, {
      type: 'contact.erased',
      subject: { kind: 'contact', id },
      data: { accounts, mails, inbound, links, notes: removed.reduce((sum, one) => sum + one.notes, 0) },
    })
  })
}

async function eraseAccounts(tx: Tx, actor: Actor, contactId: string): Promise<number> {
  const users = await tx.user.findMany({ where: { contactId, erasedAt: null }, select: { id: true } })
  for (const { id } of users) await eraseUserIn(tx, actor, id)
  return users.length
}

/** As when an officer's account is disabled: the job does nothing where that is on its way already. */
async function readdress(tx: Tx, contactId: string): Promise<void> {
  const posts = await tx.invitation.findMany({
    where: { contactId, status: 'issued' },
    distinct: ['consulateId'],
    select: { consulateId: true },
  })
  for (const { consulateId } of posts) await enqueue(tx, 'officer-disabled', { contactId, consulateId })
}
