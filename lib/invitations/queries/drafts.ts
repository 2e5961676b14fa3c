import type { Actor } from '@/lib/access/actor'
import { today } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import type { PostWithPeople } from '@/lib/directory/types'
import type { AddresseeMode, Answer } from '@/prisma/generated/enums'
import { type Problem, problemOf } from '../rules/checking'
import { type Recipient, recipientOf } from '../rules/recipients'

export type DraftRecipient = {
  invitation: {
    id: string
    seats: number
    addressee: AddresseeMode
    answer: Answer
    calendarUid: string
    sequence: number
  }
  post: PostWithPeople
  recipient: Recipient
  problem: Problem | null
}

/** The draft invitations of an activity, each with the person in post today and where its mail would go; by the States' English names. */
export async function draftRecipients(tx: Tx, actor: Actor, activityId: string): Promise<DraftRecipient[]> {
  const drafts = await tx.invitation.findMany({
    where: { activityId, status: 'draft' },
    select: {
      id: true,
      consulateId: true,
      seats: true,
      addressee: true,
      contactId: true,
      answer: true,
      calendarUid: true,
      sequence: true,
    },
  })
  const posts = await postsWithPeople(
    actor,
    today(),
    drafts.map(draft => draft.consulateId),
    tx,
  )
  const byId = new Map(posts.map(post => [post.id, post]))
  return drafts
    .flatMap(({ consulateId, contactId, ...invitation }) => {
      const post = byId.get(consulateId)
      if (!post) return []
      const recipient = recipientOf(post, invitation.addressee, contactId)
      return [{ invitation, post, recipient, problem: problemOf(post, recipient) }]
    })
    .sort((a, b) => a.post.stateEn.localeCompare(b.post.stateEn, 'en'))
}
