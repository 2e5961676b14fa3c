import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { db, type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome } from '@/lib/errors'
import { inboundData } from '../schema'

/** A calendar's answer that nobody has seen to yet; null where there is none of that id. */
export async function newInbound(id: string) {
  const mail = await db().inboundMail.findFirst({ where: { id, kind: 'calendar_reply', state: 'new' } })
  return mail && { ...mail, data: inboundData.parse(mail.data) }
}

/** A calendar's answer that staff have still to look at; null where there is none of that id. */
export async function waitingReply(id: string) {
  const mail = await db().inboundMail.findFirst({ where: { id, kind: 'calendar_reply', state: 'waiting' } })
  return mail && { ...mail, data: inboundData.parse(mail.data) }
}

type Settling = {
  state: 'applied' | 'ignored' | 'waiting'
  reason: string
  subject: { kind: string; id: string } | null
  text: string
}

/** Says what became of a mail that came in, in the caller's transaction. */
export async function settleInbound(
  tx: Tx,
  id: string,
  { state, reason, subject, text }: Settling,
): Promise<void> {
  await tx.inboundMail.updateMany({
    where: { id, state: 'new' },
    data: { state, reason, text, ...(subject ? { subjectKind: subject.kind, subjectId: subject.id } : {}) },
  })
}

/** Staff have seen to it: it leaves the queue, and what was written in it goes. Throws NotFound, also for one that does not wait. */
export async function clearInbound(
  actor: Actor,
  { inboundId }: { inboundId: string },
): Promise<Outcome<null>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const { count } = await tx.inboundMail.updateMany({
      where: { id: inboundId, state: 'waiting' },
      data: {
        state: 'cleared',
        clearedAt: now(),
        clearedBy: actor.kind === 'user' ? actor.id : null,
        clearedByName: actor.name,
        text: '',
      },
    })
    if (count === 0) throw new NotFound('mail')
    await record(tx, actor, { type: 'inbound.cleared', subject: { kind: 'inbound', id: inboundId } })
    return done(null)
  })
}
