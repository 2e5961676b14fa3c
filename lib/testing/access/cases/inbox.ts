import { randomUUID } from 'node:crypto'
import { now } from '@/lib/clock'
import type { InboundData } from '@/lib/correspondence/schema'
import { db } from '@/lib/db/client'
import { open } from '@/lib/testing/access/records'
import type { People } from '@/lib/testing/people'
import type { ActionCase } from '../case'

/** A calendar's answer that waits for staff, to an invitation that is out. */
async function waiting(people: People): Promise<{ inboundId: string }> {
  const { id: activityId } = await open(people)
  const invited = await db().invitation.findFirstOrThrow({ where: { activityId, status: 'issued' } })
  const data: InboundData = {
    ...{ method: 'REPLY', uid: invited.calendarUid, sequence: 0, stampedAt: null, attendee: 'a@b.example' },
    ...{ partstat: 'ACCEPTED', delegatedTo: null, comment: '', proposed: null },
  }
  const { id } = await db().inboundMail.create({
    data: {
      ...{ kind: 'calendar_reply', state: 'waiting', reason: 'unknown_sender', data },
      ...{ fromAddress: 'a@b.example', fromName: 'Somebody', receivedAt: now() },
      sha256: new Uint8Array(Buffer.from(randomUUID())),
      ...{ subjectKind: 'invitation', subjectId: invited.id },
    },
  })
  return { inboundId: id }
}

const nonexistent = () => ({ inboundId: randomUUID() })
const malformed = () => ({ inboundId: 'x' })

/** A sending that was paused because mails came back. */
async function paused(people: People): Promise<{ messageId: string }> {
  const { messageId } = await open(people)
  await db().message.update({ where: { id: messageId }, data: { pausedAt: new Date() } })
  return { messageId }
}

export const INBOX: Record<string, ActionCase> = {
  'correspondence.resumeSending': {
    permission: 'invitations.send',
    own: paused,
    nonexistent: () => ({ messageId: randomUUID() }),
    malformed: () => ({ messageId: 'x' }),
  },
  'correspondence.clearInbound': { permission: 'invitations.send', own: waiting, nonexistent, malformed },
  'invitations.countReply': { permission: 'replies.behalf', own: waiting, nonexistent, malformed },
}
