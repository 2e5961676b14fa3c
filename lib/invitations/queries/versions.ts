import { type Actor, demand } from '@/lib/access/actor'
import { invitationScope } from '@/lib/access/scope'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { Answer, ReplyChannel } from '@/prisma/generated/enums'

export type ReplyVersion = {
  version: number
  answer: Answer
  channel: ReplyChannel
  byName: string
  /** The addressee, where an assistant answered. */
  forName: string
  late: boolean
  note: string
  /** Office time. */
  at: Date
  delegates: { id: string; honorific: string; name: string; title: string }[]
}

/** Every version of the answer to one invitation, the newest first. Throws NotFound. */
export async function replyVersions(actor: Actor, invitationId: string): Promise<ReplyVersion[]> {
  demand(actor, 'invitations.read')
  const found = await db().invitation.findFirst({
    where: { AND: [{ id: invitationId }, invitationScope(actor)] },
    select: {
      replies: {
        orderBy: { version: 'desc' },
        select: {
          version: true,
          answer: true,
          channel: true,
          byName: true,
          forName: true,
          late: true,
          note: true,
          at: true,
          delegates: {
            orderBy: { position: 'asc' },
            select: { id: true, honorific: true, name: true, title: true },
          },
        },
      },
    },
  })
  if (!found) throw new NotFound('invitation')
  return found.replies
}
