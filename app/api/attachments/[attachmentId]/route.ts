import { isMalformedId } from '@/lib/db/client'
import { saved } from '@/lib/documents/download'
import { NotFound } from '@/lib/errors'
import { attachedFile } from '@/lib/invitations/queries/attachments'
import { routeActor } from '@/lib/web/route-actor'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ attachmentId: string }> }

/** A file that is attached to an activity's invitations, for who may check them. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const actor = await routeActor('invitations.check')
  if (actor instanceof Response) return actor
  try {
    return saved(await attachedFile(actor, (await params).attachmentId))
  } catch (error) {
    if (error instanceof NotFound || isMalformedId(error)) return new Response(null, { status: 404 })
    throw error
  }
}
