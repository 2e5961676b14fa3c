import { isMalformedId } from '@/lib/db/client'
import { opened, saved } from '@/lib/documents/download'
import { NotFound } from '@/lib/errors'
import { guestFile } from '@/lib/invitations/queries/attachments'
import { guestLetter } from '@/lib/invitations/queries/guest-letter'
import { routeActor } from '@/lib/web/route-actor'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ invitationId: string }> }

/** The typeset letter of an invitation for an officer of the post that it went to; or a file that came with it, by its place. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await routeActor('replies.own')
  if (actor instanceof Response) return actor
  try {
    const { invitationId } = await params
    const place = new URL(request.url).searchParams.get('file')
    if (place) return saved(await guestFile(actor, invitationId, Number(place)))
    return opened(await guestLetter(actor, invitationId))
  } catch (error) {
    if (error instanceof NotFound || isMalformedId(error)) return new Response(null, { status: 404 })
    throw error
  }
}
