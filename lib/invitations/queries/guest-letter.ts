import { type Actor, demand } from '@/lib/access/actor'
import { invitationScope } from '@/lib/access/scope'
import { letterOfSubject } from '@/lib/correspondence/queries/letter'
import type { TypesetLetter } from '@/lib/correspondence/types'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

/** The typeset letter of an invitation for its guest: an officer of the post, or a reply token. Null where it has none. Throws NotFound for any other. */
export async function guestLetter(actor: Actor, invitationId: string): Promise<TypesetLetter | null> {
  demand(actor, 'replies.own')
  const invitation = await db().invitation.findFirst({
    where: { AND: [{ id: invitationId, status: { not: 'draft' } }, invitationScope(actor)] },
    select: { id: true, messageId: true },
  })
  if (!invitation) throw new NotFound('invitation')
  return invitation.messageId ? letterOfSubject(invitation.messageId, invitation.id) : null
}
