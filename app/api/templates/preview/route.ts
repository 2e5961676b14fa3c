import { previewWordsSchema } from '@/lib/correspondence/schema/words'
import { NotFound } from '@/lib/errors'
import { previewWords } from '@/lib/invitations/queries/preview-words'
import { nested, typedValues } from '@/lib/web/form-data'
import { FRAMED } from '@/lib/web/framed'
import { routeActor } from '@/lib/web/route-actor'
import { isSameOrigin } from '@/lib/web/same-origin'

export const dynamic = 'force-dynamic'

const HEADERS = { ...FRAMED, 'content-type': 'text/html; charset=utf-8' }

/**
 * Words that are not saved yet, filled in for a real recipient, for the frame beside the editor. A POST for what is typed is long; it
 * changes nothing. Words that cannot be filled in give an empty frame: saving says what is wrong.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 })
  const actor = await routeActor('templates.write')
  if (actor instanceof Response) return actor
  const data = await request.formData().catch(() => new FormData())
  const input = previewWordsSchema.safeParse(nested(typedValues(data)))
  if (!input.success) return new Response(null, { status: 400, headers: HEADERS })
  try {
    return new Response(await previewWords(actor, input.data), { headers: HEADERS })
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404, headers: HEADERS })
    if (error instanceof Error && /Unclosed|Unopened/.test(error.message))
      return new Response(null, { status: 422, headers: HEADERS })
    throw error
  }
}
