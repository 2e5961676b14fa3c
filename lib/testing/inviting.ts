import type { Actor } from '@/lib/access/actor'
import { actorOfToken } from '@/lib/access/gate'
import { replyToken } from '@/lib/correspondence/queries/reply-token'
import { db } from '@/lib/db/client'
import { chooseAudience } from '@/lib/invitations/commands/choose-audience'
import { sendInvitations } from '@/lib/invitations/commands/send'
import { checkInvitations } from '@/lib/invitations/queries/check'

type Invited = { activityId: string; messageId: string }

/** Chooses, checks and sends, as staff do. */
export async function invite(actor: Actor, activityId: string, consulates: string[]): Promise<Invited> {
  const chosen = await chooseAudience(actor, { activityId, addressee: 'deputy', consulates, addressees: {} })
  if (!chosen.ok) throw new Error(chosen.reason)
  const { fingerprint } = await checkInvitations(actor, activityId)
  const sent = await sendInvitations(actor, { activityId, checked: fingerprint })
  if (!sent.ok) throw new Error(sent.reason)
  return { activityId, messageId: sent.value.messageId }
}

/** The invitation of a post to an activity. */
export async function invitationOf(activityId: string, consulateId: string) {
  return db().invitation.findFirstOrThrow({
    where: { activityId, consulateId },
    orderBy: { createdAt: 'desc' },
  })
}

/** The token in the link of the newest mail about an invitation. */
export async function newestToken(invitationId: string): Promise<string> {
  const delivery = await db().delivery.findFirstOrThrow({
    where: { subjectKind: 'invitation', subjectId: invitationId, hasToken: true },
    orderBy: { createdAt: 'desc' },
  })
  return replyToken(delivery.id)
}

/** Who answers by that link. */
export async function guestOf(invitationId: string): Promise<Actor> {
  const actor = await actorOfToken(await newestToken(invitationId))
  if (!actor) throw new Error('the link opens nothing')
  return actor
}
