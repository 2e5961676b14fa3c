import { type Actor, demand } from '@/lib/access/actor'
import { invitationScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { clearInbound, waitingReply } from '@/lib/correspondence/commands/settle-inbound'
import { db } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { NotFound, type Outcome } from '@/lib/errors'
import { ANSWERS } from '../rules/calendar-reply'
import { mayBeCounted } from '../rules/counting'
import { recordReply } from './record-reply'

/**
 * Counts what a calendar answered, and the portal would not count by itself, as the answer of the post: staff know whom it is from. Who
 * comes is the delegate whom it names, else the one who wrote. Refuses as recordReply does; throws NotFound for what cannot be counted.
 */
export async function countReply(actor: Actor, { inboundId }: { inboundId: string }): Promise<Outcome<null>> {
  demand(actor, 'replies.behalf')
  const mail = await waitingReply(inboundId)
  const invitation = await db().invitation.findFirst({
    where: { AND: [{ id: mail?.subjectId ?? inboundId, status: 'issued' }, invitationScope(actor)] },
    select: { id: true, consulateId: true },
  })
  if (!mail?.data.partstat || !invitation || !mayBeCounted(mail)) throw new NotFound('mail')
  // Counted already, and broken off before it was cleared.
  if (!(await db().reply.findUnique({ where: { inboundId } }))) {
    const [post] = await postsWithPeople(actor, today(), [invitation.consulateId])
    const people = post?.people ?? []
    const writer = mail.data.delegatedTo
      ? undefined
      : people.find(({ email }) => email?.toLowerCase() === mail.fromAddress)
    const name = mail.data.delegatedTo ?? (mail.fromName || mail.fromAddress)
    const comes = { pick: writer?.contactId ?? 'other', honorific: '', title: '', name }
    const answer = ANSWERS[mail.data.partstat]
    const outcome = await recordReply(actor, {
      invitationId: invitation.id,
      answer,
      delegates: answer === 'regrets' ? [] : [comes],
      note: mail.data.comment,
      privateNote: '',
      channel: 'calendar',
      inboundId,
    })
    if (!outcome.ok) return outcome
  }
  return clearInbound(actor, { inboundId })
}
