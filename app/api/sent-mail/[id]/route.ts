import { sentMail } from '@/lib/correspondence/queries/sent-mail'
import { isMalformedId } from '@/lib/db/client'
import { opened, saved } from '@/lib/documents/download'
import { Forbidden, NotFound } from '@/lib/errors'
import { fileAt, pdfIn } from '@/lib/mail/reading'
import { FRAMED } from '@/lib/web/framed'
import { currentActor } from '@/lib/web/session'

export const dynamic = 'force-dynamic'

const HEADERS = { ...FRAMED, 'content-type': 'text/html; charset=utf-8' }

/** The HTML of a mail that was sent, decoded from its bytes, for the frame that shows it; or the letter or another file that is attached to it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  try {
    const { mail, hasLetter } = await sentMail(actor, (await params).id)
    const query = new URL(request.url).searchParams
    if (query.get('as') === 'letter') return opened(hasLetter ? pdfIn(mail) : null)
    if (query.get('as') === 'file') return saved(fileAt(mail, query.get('n')))
    return new Response(mail.html, { headers: HEADERS })
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden || isMalformedId(error))
      return new Response(null, { status: 404 })
    throw error
  }
}
