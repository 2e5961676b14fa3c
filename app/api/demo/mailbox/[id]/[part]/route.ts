import { demoMail } from '@/lib/correspondence/queries/mailbox'
import { opened, saved } from '@/lib/documents/download'
import { fileAt, pdfIn } from '@/lib/mail/reading'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string; part: string }> }

// What a mail holds runs nothing and fetches nothing; its links open beside it.
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox"

/** In the demo: a mail's HTML for the frame that shows it, or its source, calendar entry, letter or another of its files. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id, part } = await params
  const found = await demoMail(id)
  if (!found) return new Response(null, { status: 404 })
  const { mail, source } = found
  if (part === 'html') return answer(mail.html.replace('<head>', '<head><base target="_blank">'), 'text/html')
  if (part === 'letter') return opened(pdfIn(mail))
  if (part.startsWith('file-')) return saved(fileAt(mail, part.slice(5)))
  if (part === 'source') return answer(source, 'message/rfc822', `${id}.eml`)
  if (part === 'calendar' && mail.calendar) return answer(mail.calendar, 'text/calendar', 'invitation.ics')
  return new Response(null, { status: 404 })
}

function answer(body: string, type: string, file?: string): Response {
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      ...(file ? { 'content-disposition': `attachment; filename="${file}"` } : {}),
    },
  })
}
