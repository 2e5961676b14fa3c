import { isMalformedId } from '@/lib/db/client'
import { opened } from '@/lib/documents/download'
import { NotFound } from '@/lib/errors'
import { guestLetter } from '@/lib/invitations/queries/guest-letter'
import { routeActor } from '@/lib/web/route-actor'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ invitationId: string }> }

/** The typeset letter of an invitation for an officer of the post that it went to. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const actor = await routeActor('replies.own')
  if (actor instanceof Response) return actor
  try {
    return opened(await guestLetter(actor, (await params).invitationId))
  } catch (error) {
    if (error instanceof NotFound || isMalformedId(error)) return new Response(null, { status: 404 })
    throw error
  }
}
