import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { contentsOf, latestApproval } from '../queries/approval'
import { attachmentsOf } from '../queries/attachments'
import { type DraftRecipient, draftRecipients } from '../queries/drafts'
import { approvalState } from '../rules/approval'
import { checkedFingerprint } from '../rules/checking'
import { letterKeyOf } from '../rules/letters'
import type { sendSchema } from '../schema'
import { fixChoice } from './audience-choice'
import { lockActivity } from './lock-activity'
import { STOP_MS, type Stage, tell } from './tell'

export type Sent = { activityId: string; messageId: string; count: number; stopUntil: Date }

/**
 * Issues the draft invitations of an activity that can be sent: one transaction writes invitations, message, deliveries, tokens, jobs and
 * the audit event. What is sent is what was checked: `checked` is the check page's fingerprint, and where anything has changed since it
 * refuses `changed_meanwhile`. Where
 * the office asks for approval the very same must be approved: refuses `approval_needed`. Sending a second time finds nothing to send and refuses `nothing_to_send`. Those with a problem stay drafts.
 */
export async function sendInvitations(
  actor: Actor,
  input: z.output<typeof sendSchema>,
): Promise<Outcome<Sent>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const activity = await lockActivity(tx, actor, input.activityId)
    if (activity.status === 'cancelled' || activity.status === 'concluded') return refused(activity.status)
    if (!activity.startsAt || !activity.endsAt || !activity.replyBy || !activity.kind)
      return refused('activity_incomplete')
    if (activity.startsAt <= now()) return refused('started')
    const drafts = await draftRecipients(tx, actor, activity.id)
    const sendable = drafts.filter(draft => draft.problem === null)
    if (sendable.length === 0) return refused('nothing_to_send')
    if (input.first !== undefined && input.first >= sendable.length)
      return refused('invalid', { fields: { first: 'first_too_many' } })
    const fingerprint = checkedFingerprint(activity, drafts, await contentsOf(tx, activity))
    if (fingerprint !== input.checked) return refused('changed_meanwhile')
    const office = await theOffice(tx)
    const approval = await latestApproval(tx, activity.id)
    const state = approvalState(office.approval, approval, fingerprint)
    if (state !== 'not_asked' && state !== 'approved') return refused('approval_needed')
    const messageId = await tell(tx, actor, {
      key: 'invitation',
      activity,
      office,
      approval: state === 'approved' ? approval : null,
      told: sendable.map(draft => ({ ...draft, calendar: 'REQUEST', hasReply: true })),
      numbered: true,
      letter: letterKeyOf(activity),
      files: await attachmentsOf(tx, activity.id),
      stage: stageOf(input),
    })
    if (!messageId) return refused('nothing_to_send')
    await issueDrafts(tx, messageId, sendable)
    await fixChoice(tx, actor, {
      activityId: activity.id,
      messageId,
      invited: sendable.map(draft => draft.post.id),
      problems: new Map(
        drafts.flatMap(({ post, problem }) => (problem ? [[post.id, problem] as const] : [])),
      ),
    })
    await tx.activity.update({
      where: { id: activity.id },
      data: { status: 'open', version: { increment: 1 } },
    })
    await record(tx, actor, {
      type: 'invitation.issued',
      subject: { kind: 'message', id: messageId },
      activityId: activity.id,
      data: {
        count: sendable.length,
        consulates: sendable.slice(0, 200).map(draft => draft.post.sendingState),
      },
    })
    return done({
      activityId: activity.id,
      messageId,
      count: sendable.length,
      stopUntil: new Date(Date.now() + STOP_MS),
    })
  })
}

/** Where a first group goes ahead: it is the first of the list, and the rest follows so many minutes after it can be stopped no more. */
function stageOf({ first, restAfter = 60 }: z.output<typeof sendSchema>): Stage | null {
  if (first === undefined) return null
  return { first, restAt: new Date(Date.now() + STOP_MS + restAfter * 60_000) }
}

async function issueDrafts(tx: Tx, messageId: string, drafts: DraftRecipient[]): Promise<void> {
  const rows = drafts.map(({ invitation, recipient }) => ({
    id: invitation.id,
    contactId: recipient.person?.contactId ?? null,
    postingId: recipient.person?.postingId ?? null,
  }))
  await tx.$executeRaw`
    update "Invitation" i set status = 'issued', "issuedAt" = ${now()}, "messageId" = ${messageId}::uuid, version = version + 1,
      "contactId" = d."contactId", "postingId" = d."postingId",
      addressee = case when i.addressee = 'contact' and d."contactId" is null then 'post' else i.addressee end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(id uuid, "contactId" uuid, "postingId" uuid) where d.id = i.id`
}
