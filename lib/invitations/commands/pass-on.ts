import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { actorOfJob } from '@/lib/access/gate'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { filesSent } from '../queries/attachments'
import { issuedInvitations } from '../queries/issued'
import { whyClosed } from '../rules/answering'
import { recipientOf } from '../rules/recipients'
import type { passOnSchema } from '../schema'
import { lockActivity } from './lock-activity'
import { tell } from './tell'

/**
 * Passes an invitation on to a colleague of the same post, who gets it by mail with a link of his or her own; the one who passes it on
 * keeps his. Only to the colleague's stored address. Refuses `not_at_post`, `same` for one who has a link already, and as answers are closed.
 */
export async function passOn(
  actor: Actor,
  input: z.output<typeof passOnSchema>,
): Promise<Outcome<{ name: string }>> {
  demand(actor, 'replies.own')
  return transaction(async tx => {
    const [own] = await issuedInvitations(tx, actor, { id: input.invitationId })
    if (!own) throw new NotFound('invitation')
    const { invitation, post } = own
    // The post may pass its own invitation on; reading the activity for the letter is the portal's own doing.
    const activity = await lockActivity(tx, actorOfJob('pass-on'), invitation.activityId)
    if (!activity.startsAt || !activity.replyBy) return refused('closed')
    const facts = { ...activity, startsAt: activity.startsAt, replyBy: activity.replyBy }
    const closed = whyClosed(
      { ...facts, invitationStatus: invitation.status, activityStatus: activity.status },
      now(),
    )
    if (closed) return refused(closed)
    const recipient = recipientOf(post, 'contact', input.contactId)
    if (!recipient.person?.email) return refused('not_at_post')
    const has = await tx.replyToken.count({
      where: { invitationId: invitation.id, contactId: input.contactId, revokedAt: null },
    })
    if (has > 0) return refused('same')
    await tell(tx, actor, {
      key: 'passed_on',
      activity,
      office: await theOffice(tx),
      files: await filesSent(tx, invitation.messageId),
      told: [
        { ...own, recipient, calendar: 'REQUEST', hasReply: true, passedOnBy: actor.name || post.nameEn },
      ],
      atOnce: true,
    })
    await record(tx, actor, {
      type: 'invitation.passed_on',
      subject: { kind: 'invitation', id: invitation.id },
      activityId: activity.id,
      consulateId: post.id,
      data: { contactId: input.contactId },
    })
    return done({ name: recipient.person.name })
  })
}
