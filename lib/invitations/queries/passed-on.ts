import type { Tx } from '@/lib/db/client'
import type { PostWithPeople } from '@/lib/directory/types'
import { type Recipient, recipientOf } from '../rules/recipients'

type Invited = { invitation: { id: string }; post: PostWithPeople; recipient: Recipient }

/**
 * The same invitations, each followed by the colleagues to whom it was passed on, as recipients: who has a link that holds, is still at the
 * post, and has an address to which nothing goes as the addressee's, or as a copy of it.
 */
export async function withColleagues<One extends Invited>(tx: Tx, invited: One[]): Promise<One[]> {
  const links = await tx.$queryRaw<{ invitationId: string; holders: string[] }[]>`
    select "invitationId", array_agg(distinct "contactId") as holders from "ReplyToken"
    where "invitationId" = any(${invited.map(one => one.invitation.id)}::uuid[]) and "contactId" is not null and "revokedAt" is null
    group by "invitationId"`
  const holders = new Map(links.map(link => [link.invitationId, link.holders]))
  return invited.flatMap(one => {
    const { address, copies } = one.recipient
    const told = [address, ...copies.map(copy => copy.address)]
    const colleagues = (holders.get(one.invitation.id) ?? []).flatMap(contactId => {
      const { person } = recipientOf(one.post, 'contact', contactId)
      if (!person?.email || told.includes(person.email)) return []
      const recipient = { person, address: person.email, copies: [], fallback: null, instead: null }
      return [{ ...one, recipient }]
    })
    return [one, ...colleagues]
  })
}
