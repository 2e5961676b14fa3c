import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { contentsOf, latestApproval } from '../queries/approval'
import { draftRecipients } from '../queries/drafts'
import { approvalState } from '../rules/approval'
import { checkedFingerprint } from '../rules/checking'
import type { LetterActivity } from '../rules/letters'
import type { decideSchema, submitApprovalSchema } from '../schema'
import { lockActivity } from './lock-activity'

/**
 * Submits the invitations of an activity for the director's approval, as they were checked. Refuses `approval_not_asked`,
 * `nothing_to_send`, `changed_meanwhile`, and `already_submitted` where the very same waits or is approved. One that waits and is no
 * longer what would be sent is returned by this.
 */
export async function submitForApproval(
  actor: Actor,
  input: z.output<typeof submitApprovalSchema>,
): Promise<Outcome<{ activityId: string }>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const activity = await lockActivity(tx, actor, input.activityId)
    const { approval: rule } = await theOffice(tx)
    if (rule === 'none') return refused('approval_not_asked')
    const { fingerprint, count } = await toSend(tx, actor, activity)
    if (count === 0) return refused('nothing_to_send')
    if (fingerprint !== input.checked) return refused('changed_meanwhile')
    const latest = await latestApproval(tx, activity.id)
    const state = approvalState(rule, latest, fingerprint)
    if (state === 'waiting' || state === 'approved') return refused('already_submitted')
    const [at, by] = [now(), { submittedBy: userOf(actor), submittedByName: actor.name }]
    // What was changed since is overtaken.
    await tx.sendingApproval.updateMany({
      where: { activityId: activity.id, decision: null },
      data: { decision: 'returned', decidedAt: at, decidedBy: userOf(actor), decidedByName: actor.name },
    })
    const { id } = await tx.sendingApproval.create({
      data: { activityId: activity.id, fingerprint, count, note: input.note, submittedAt: at, ...by },
    })
    await record(tx, actor, {
      type: 'invitation.submitted',
      subject: { kind: 'activity', id: activity.id },
      activityId: activity.id,
      data: { approvalId: id, count, fingerprint },
    })
    return done({ activityId: activity.id })
  })
}

/**
 * Approves what was submitted, or returns it with a reason. What is approved is what was seen: refuses `changed_meanwhile` where it is no
 * longer what would be sent, and `already_decided`. Throws NotFound.
 */
export async function decideApproval(
  actor: Actor,
  input: z.output<typeof decideSchema>,
): Promise<Outcome<{ activityId: string; decision: 'approved' | 'returned' }>> {
  demand(actor, 'invitations.approve')
  return transaction(async tx => {
    const submitted = await tx.sendingApproval.findFirst({
      where: { id: input.approvalId, activity: activityScope(actor) },
    })
    if (!submitted) throw new NotFound('approval')
    const activity = await lockActivity(tx, actor, submitted.activityId)
    const { fingerprint } = await toSend(tx, actor, activity)
    if (input.decision === 'approved' && fingerprint !== submitted.fingerprint)
      return refused('changed_meanwhile')
    const { count } = await tx.sendingApproval.updateMany({
      where: { id: submitted.id, decision: null },
      data: {
        decision: input.decision,
        reason: input.reason,
        decidedAt: now(),
        decidedBy: userOf(actor),
        decidedByName: actor.name,
      },
    })
    if (count === 0) return refused('already_decided')
    await record(tx, actor, {
      type: input.decision === 'approved' ? 'invitation.approved' : 'invitation.returned',
      subject: { kind: 'activity', id: activity.id },
      activityId: activity.id,
      data: { approvalId: submitted.id, fingerprint: submitted.fingerprint, count: submitted.count },
    })
    return done({ activityId: activity.id, decision: input.decision })
  })
}

async function toSend(tx: Tx, actor: Actor, activity: LetterActivity) {
  const drafts = await draftRecipients(tx, actor, activity.id)
  const contents = await contentsOf(tx, activity)
  return {
    fingerprint: checkedFingerprint(activity, drafts, contents),
    count: drafts.filter(draft => draft.problem === null).length,
  }
}

function userOf(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.id : null
}
