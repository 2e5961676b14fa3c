import { actorOfAddress, actorOfJob } from '@/lib/access/gate'
import { record } from '@/lib/audit/record'
import { today } from '@/lib/clock'
import { newInbound, settleInbound } from '@/lib/correspondence/commands/settle-inbound'
import type { InboundData } from '@/lib/correspondence/schema'
import { db, transaction } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { hasReplyCode, isRepliedTo } from '@/lib/mail/inbox-address'
import { NOT_DECLINED } from '../queries/nominations'
import { type CalendarFacts, decideCalendarReply } from '../rules/calendar-reply'
import { recordReply } from './record-reply'

type Settled = {
  state: 'applied' | 'ignored' | 'waiting'
  reason: string
  invitationId: string | null
}

/**
 * What somebody's calendar answered, recorded as the answer of the post, or left with its reason: for an invitation that its UID names,
 * from an address that it went to whose holder is in post, by a sender whom the server that took it in does not doubt, to that address's
 * own code where it went to one. Whatever else came is for staff to look at, and changes nothing. Taken up twice, it is recorded once.
 */
export async function applyCalendarReply(inboundId: string): Promise<string> {
  const mail = await newInbound(inboundId)
  if (!mail) return 'nothing'
  const settled = await settle(mail)
  await transaction(async tx => {
    await settleInbound(tx, inboundId, {
      state: settled.state,
      reason: settled.reason,
      subject: settled.invitationId ? { kind: 'invitation', id: settled.invitationId } : null,
      text: settled.state === 'waiting' ? mail.data.comment : '',
    })
    await record(tx, actorOfJob('calendar-reply'), {
      type: 'inbound.received',
      subject: { kind: 'inbound', id: inboundId },
      data: { kind: 'calendar_reply', state: settled.state, reason: settled.reason },
    })
  })
  return settled.state
}

type NewInbound = NonNullable<Awaited<ReturnType<typeof newInbound>>>

async function settle(mail: NewInbound): Promise<Settled> {
  const invitation = await db().invitation.findFirst({
    where: { calendarUid: mail.data.uid, status: { not: 'draft' } },
    orderBy: { createdAt: 'desc' },
    include: {
      tokens: { where: { revokedAt: null }, select: { address: true } },
      replies: {
        orderBy: { version: 'desc' },
        take: 1,
        include: { delegates: { where: NOT_DECLINED, orderBy: { position: 'asc' } } },
      },
    },
  })
  if (!invitation) return { state: 'waiting', reason: 'unknown_event', invitationId: null }
  const invitationId = invitation.id
  const waiting = (reason: string): Settled => ({ state: 'waiting', reason, invitationId })
  const [standing] = invitation.replies
  // Taken up again after it was recorded.
  if (standing && (await db().reply.findUnique({ where: { inboundId: mail.id } })))
    return { state: 'applied', reason: '', invitationId }
  const actor = await actorOfAddress(invitationId, mail.fromAddress)
  if (!actor) return waiting('unknown_sender')
  if (mail.authenticated === 'fail') return waiting('not_authenticated')
  const isOurs = ({ address }: { address: string }) => isRepliedTo(mail.toAddresses, mail.data.uid, address)
  if (hasReplyCode(mail.toAddresses) && !invitation.tokens.some(isOurs)) return waiting('unknown_sender')

  const [post] = await postsWithPeople(actorOfJob('calendar-reply'), today(), [invitation.consulateId])
  const people = post?.people ?? []
  const facts: CalendarFacts = {
    sequence: invitation.sequence,
    answeredAt: standing?.createdAt ?? null,
    answer: invitation.answer,
    delegates: standing?.delegates ?? [],
    addresseeId: people.find(({ contactId }) => contactId === invitation.contactId)?.contactId ?? null,
    senderId: actor.contactId,
    people,
  }
  const decision = decideCalendarReply(mail.data, facts)
  if (decision.do === 'ignore') return { state: 'ignored', reason: decision.reason, invitationId }
  if (decision.do === 'ask') return waiting(decision.reason)
  const outcome = await recordReply(actor, {
    invitationId,
    answer: decision.answer,
    delegates: decision.delegates,
    note: mail.data.comment,
    privateNote: '',
    channel: 'calendar',
    inboundId: mail.id,
  })
  if (outcome.ok) return commented(mail.data, invitationId)
  // Answers are coming in faster than they can be weighed: the job is tried again.
  if (outcome.reason === 'busy') throw new Error('Too many answers at once.')
  return waiting(outcome.reason)
}

/** It counts, and what was written beside it is still for staff to read. */
function commented({ comment }: InboundData, invitationId: string): Settled {
  return comment
    ? { state: 'waiting', reason: 'comment', invitationId }
    : { state: 'applied', reason: '', invitationId }
}
