import { type Actor, demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { type MailPreview, previewMail } from '@/lib/correspondence/queries/preview'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/routing'
import { theOffice } from '@/lib/offices/queries'
import { approvalState } from '../rules/approval'
import { checkedFingerprint } from '../rules/checking'
import { deliveryDataOf, letterKeyOf, messageDataOf } from '../rules/letters'
import type { Check } from '../types'
import { contentsOf, latestApproval } from './approval'
import { attachmentsOf, filesToSend } from './attachments'
import { draftRecipients } from './drafts'
import { scheduledSending } from './scheduled'

const PROGRAMME = { programme: { orderBy: { position: 'asc' } } } as const

/** The check page of an activity's draft invitations: to whom each goes, what is wrong, and what stands for all that was seen. */
export async function checkInvitations(actor: Actor, activityId: string): Promise<Check> {
  demand(actor, 'invitations.check')
  const activity = await readActivity(actor, activityId)
  const drafts = await draftRecipients(db(), actor, activityId)
  const fingerprint = checkedFingerprint(activity, drafts, await contentsOf(db(), activity))
  const latest = await latestApproval(db(), activityId)
  const { approval: rule } = await theOffice()
  const { id, titleEn, titleZh, seats, replyBy, zone, startsAt, endsAt, kind, letterForm } = activity
  const complete = startsAt !== null && endsAt !== null && replyBy !== null && kind !== null
  return {
    activity: { id, titleEn, titleZh, seats, replyBy, zone, letterForm },
    drafts,
    attachments: (await attachmentsOf(db(), activityId)).map(({ hash: _, ...file }) => file),
    fingerprint,
    scheduled: await scheduledSending(db(), activityId, fingerprint),
    approval: { state: approvalState(rule, latest, fingerprint), latest },
    obstacle: !complete ? 'incomplete' : startsAt <= now() ? 'begun' : null,
  }
}

/** The very mail that one of the recipients would get, with the language that comes first. Throws NotFound for who is not among them. */
export async function previewInvitation(
  actor: Actor,
  activityId: string,
  invitationId: string,
  locale: Locale,
) {
  return previewMail(actor, await draftMail(actor, activityId, invitationId, locale))
}

/** What that mail is made of. Throws NotFound. */
export async function draftMail(
  actor: Actor,
  activityId: string,
  invitationId: string,
  locale: Locale,
): Promise<MailPreview> {
  demand(actor, 'invitations.check')
  const activity = await readActivity(actor, activityId)
  const drafts = await draftRecipients(db(), actor, activityId)
  const draft = drafts.find(one => one.invitation.id === invitationId)
  if (!draft || !activity.startsAt || !activity.endsAt) throw new NotFound('invitation')
  const { invitation, post, recipient } = draft
  const office = await theOffice()
  return {
    officeId: office.id,
    numbered: true,
    letter: letterKeyOf(activity),
    files: await filesToSend(db(), activity.id),
    message: { key: 'invitation', data: messageDataOf(activity, office) },
    delivery: {
      toName: recipient.person?.name ?? post.nameEn,
      address: recipient.address ?? 'nobody@example.invalid',
      locale,
      data: deliveryDataOf({
        post,
        person: recipient.person,
        seats: invitation.seats,
        hasReply: true,
        calendar: {
          uid: invitation.calendarUid,
          sequence: invitation.sequence,
          method: 'REQUEST',
          partstat: 'NEEDS-ACTION',
        },
      }),
    },
  }
}

async function readActivity(actor: Actor, activityId: string) {
  const where = { AND: [{ id: activityId }, activityScope(actor)] }
  const activity = await db().activity.findFirst({ where, include: PROGRAMME })
  if (!activity) throw new NotFound('activity')
  return activity
}
