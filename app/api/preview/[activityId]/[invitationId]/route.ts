import { isMalformedId } from '@/lib/db/client'
import { opened, saved } from '@/lib/documents/download'
import { Forbidden, NotFound } from '@/lib/errors'
import { previewInvitation } from '@/lib/invitations/queries/check'
import { fileAt, pdfIn } from '@/lib/mail/reading'
import { FRAMED } from '@/lib/web/framed'
import { currentActor } from '@/lib/web/session'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ activityId: string; invitationId: string }> }

/** A mail that is not sent yet as its recipient's program shows it: HTML, its plain text, or the letter or another file that is attached. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const { activityId, invitationId } = await params
  const query = new URL(request.url).searchParams
  try {
    const first = query.get('first') === 'zh' ? 'zh' : 'en'
    const mail = await previewInvitation(actor, activityId, invitationId, first)
    if (query.get('as') === 'letter') return opened(pdfIn(mail))
    if (query.get('as') === 'file') return saved(fileAt(mail, query.get('n')))
    const asText = query.get('as') === 'text'
    const type = asText ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8'
    return new Response(asText ? mail.text : mail.html, { headers: { ...FRAMED, 'content-type': type } })
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden || isMalformedId(error))
      return new Response(null, { status: 404 })
    throw error
  }
}
