import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { invitationScope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { NOT_DECLINED } from '@/lib/invitations/queries/nominations'
import type { attendanceSchema } from './schema'

/**
 * Marks that a delegate came, or takes the mark back. Marking twice changes nothing. Refuses `not_attending` for somebody of an answer
 * that was changed since, `not_begun` before the day of the activity, and `withdrawn`.
 */
export async function markAttendance(
  actor: Actor,
  { delegateId, came }: z.output<typeof attendanceSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'attendance.mark')
  return transaction(async tx => {
    const delegate = await findDelegate(tx, actor, delegateId)
    const { reply } = delegate
    const { invitation } = reply
    if (invitation.status !== 'issued') return refused('withdrawn')
    if (reply.version !== invitation.replyVersion || invitation.answer === 'regrets')
      return refused('not_attending')
    if (came === 'yes' && !hasBegun(invitation.activity)) return refused('not_begun')
    const changed = came === 'yes' ? await mark(tx, actor, delegateId) : await unmark(tx, delegateId)
    if (!changed) return done(null)
    await record(tx, actor, {
      type: came === 'yes' ? 'attendance.marked' : 'attendance.unmarked',
      subject: { kind: 'invitation', id: invitation.id },
      activityId: invitation.activityId,
      consulateId: invitation.consulateId,
      data: { delegateId, name: delegate.name },
    })
    return done(null)
  })
}

async function findDelegate(tx: Tx, actor: Actor, delegateId: string) {
  const delegate = await tx.delegate.findFirst({
    where: { AND: [{ id: delegateId, reply: { invitation: invitationScope(actor) } }, NOT_DECLINED] },
    include: { reply: { include: { invitation: { include: { activity: true } } } } },
  })
  if (!delegate) throw new NotFound('delegate')
  return delegate
}

const EARLY_MS = 12 * 60 * 60 * 1000

/** Guests are checked in on the day: from half a day before the beginning. */
function hasBegun(activity: { startsAt: Date | null }): boolean {
  return activity.startsAt !== null && now().getTime() >= activity.startsAt.getTime() - EARLY_MS
}

async function mark(tx: Tx, actor: Actor, delegateId: string): Promise<boolean> {
  const { count } = await tx.attendance.createMany({
    data: [{ delegateId, at: now(), userId: actor.kind === 'user' ? actor.id : null, byName: actor.name }],
    skipDuplicates: true,
  })
  return count > 0
}

async function unmark(tx: Tx, delegateId: string): Promise<boolean> {
  const { count } = await tx.attendance.deleteMany({ where: { delegateId } })
  return count > 0
}
