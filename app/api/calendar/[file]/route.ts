import { createHash } from 'node:crypto'
import { actorOfFeed } from '@/lib/access/gate'
import { personalCalendar } from '@/lib/invitations/exports/feed'

type Context = { params: Promise<{ file: string }> }

const ADDRESS = /^(.+)\.ics$/

/**
 * A person's calendar feed, `/api/calendar/<token>.ics`. Reads only. Nobody's, another form's, a replaced or an ended address is the same
 * 404; what has not changed since the reader last looked is a 304 without a body.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, token = ''] = ADDRESS.exec((await params).file) ?? []
  const actor = await actorOfFeed(token)
  if (!actor) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const body = await personalCalendar(actor)
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const headers = {
    etag,
    // Kept by its reader only, and asked for again each time: it ends with its owner's access.
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  }
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="consular-liaison.ics"',
    },
  })
}

/** A proxy that compresses may have marked the tag as weak. */
function isKnown(asked: string | null, etag: string): boolean {
  return asked?.split(',').some(one => one.trim().replace(/^W\//, '') === etag) ?? false
}
