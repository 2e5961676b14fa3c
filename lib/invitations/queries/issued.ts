import type { Actor } from '@/lib/access/actor'
import { actorOfJob } from '@/lib/access/gate'
import { invitationScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { heldInvitations } from '@/lib/correspondence/queries/held'
import type { Prisma, Tx } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import type { PostWithPeople } from '@/lib/directory/types'
import { type Recipient, recipientOf } from '../rules/recipients'
import { NOT_DECLINED } from './nominations'

const WITH = {
  replies: {
    orderBy: { version: 'desc' },
    take: 1,
    include: { delegates: { where: NOT_DECLINED, orderBy: { position: 'asc' } } },
  },
} as const satisfies Prisma.InvitationInclude

// What the posts are called and who is there is for the letters; the invitations themselves are found through the actor's scope.
const READER = actorOfJob('letters')

export type IssuedInvitation = Prisma.InvitationGetPayload<{ include: typeof WITH }>
export type Issued = {
  invitation: IssuedInvitation
  post: PostWithPeople
  recipient: Recipient
  delegates: string[]
}

/**
 * Issued invitations that the actor may see, locked until the transaction ends, with the person in post today to whom a mail goes:
 * the one whom it was addressed to while he or she is in post. A closed post is still told.
 */
export async function issuedInvitations(
  tx: Tx,
  actor: Actor,
  where: Prisma.InvitationWhereInput,
): Promise<Issued[]> {
  const invitations = await tx.invitation.findMany({
    where: { AND: [{ status: 'issued' }, where, invitationScope(actor)] },
    include: WITH,
    orderBy: { consulate: { stateEn: 'asc' } },
  })
  const posts = await postsWithPeople(
    READER,
    today(),
    invitations.map(invitation => invitation.consulateId),
    tx,
  )
  const byId = new Map(posts.map(post => [post.id, post]))
  return invitations.flatMap(invitation => {
    const post = byId.get(invitation.consulateId)
    if (!post) return []
    const mode = invitation.contactId ? 'contact' : invitation.addressee
    const recipient = recipientOf(post, mode, invitation.contactId)
    return [
      {
        invitation,
        post,
        recipient,
        delegates: (invitation.replies[0]?.delegates ?? []).map(({ honorific, name }) =>
          [honorific, name].filter(Boolean).join(' '),
        ),
      },
    ]
  })
}

/** Those of whom an answer is awaited: who waits for a place has answered all that can be, and who was not sent the mail yet knows of nothing. */
export async function awaitedInvitations(
  tx: Tx,
  actor: Actor,
  where: Prisma.InvitationWhereInput,
): Promise<Issued[]> {
  const open = { answer: 'awaiting', waiting: { none: { endedAt: null } } } as const
  const issued = await issuedInvitations(tx, actor, { AND: [open, where] })
  const held = await heldInvitations(
    tx,
    issued.map(one => one.invitation.id),
  )
  return issued.filter(one => !held.has(one.invitation.id))
}

/** The number of the message that issued an invitation, for later mails about it to refer to; null where it has none. */
export async function referenceOf(
  tx: Tx,
  messageId: string | null,
): Promise<{ year: number; number: number } | null> {
  if (!messageId) return null
  const message = await tx.message.findUnique({
    where: { id: messageId },
    select: { year: true, number: true },
  })
  return message?.year && message.number ? { year: message.year, number: message.number } : null
}
