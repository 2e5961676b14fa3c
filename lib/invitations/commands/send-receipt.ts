import type { Actor } from '@/lib/access/actor'
import { prepared, transaction } from '@/lib/db/client'
import { theOffice } from '@/lib/offices/queries'
import type { ReplyChannel } from '@/prisma/generated/enums'
import { issuedInvitations } from '../queries/issued'
import { lockActivity } from './lock-activity'
import { tell } from './tell'

const CHANNEL = 'select channel from "Reply" where "invitationId" = $1 and version = $2'

/**
 * After staff recorded an answer that was given by telephone: the post gets it in writing, with the link by which it can be changed. An
 * answer that has been changed since is not confirmed; answers by link or in the portal were confirmed on their page.
 */
export async function sendReceipt(actor: Actor, invitationId: string, version: number): Promise<void> {
  // Nearly every answer comes by a way that confirms it at once: nothing is locked or loaded for those.
  const [reply] = await prepared<{ channel: ReplyChannel }>('reply-channel', CHANNEL, [invitationId, version])
  if (reply?.channel !== 'phone') return
  await transaction(async tx => {
    const [one] = await issuedInvitations(tx, actor, { id: invitationId, replyVersion: version })
    const [standing] = one?.invitation.replies ?? []
    if (!one || !standing) return
    const told = await tx.delivery.count({
      where: {
        subjectKind: 'invitation',
        subjectId: invitationId,
        message: { key: 'receipt', issuedAt: { gte: standing.at } },
      },
    })
    if (told > 0) return
    await tell(tx, actor, {
      key: 'receipt',
      activity: await lockActivity(tx, actor, one.invitation.activityId),
      office: await theOffice(tx),
      told: [{ ...one, calendar: 'REQUEST', hasReply: true }],
      atOnce: true,
    })
  })
}
