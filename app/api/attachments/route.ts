import { isMalformedId } from '@/lib/db/client'
import { NotFound, type Outcome, refused } from '@/lib/errors'
import { attachFile } from '@/lib/invitations/commands/attach'
import { MOST_BYTES } from '@/lib/invitations/rules/attachments'
import { attachSchema } from '@/lib/invitations/schema'
import { typedValues } from '@/lib/web/form-data'
import { fileIn, formWithin } from '@/lib/web/form-within'
import { routeActor } from '@/lib/web/route-actor'
import { isSameOrigin } from '@/lib/web/same-origin'

/** What goes along with the largest file. */
const AROUND = 10_000

/**
 * Attaches a file to the invitations of an activity: the outcome as JSON, as far as the form is one. 404 for an activity that is not there
 * and for who does not send, 400 for what is no such form.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 })
  const actor = await routeActor('invitations.send')
  if (actor instanceof Response) return actor
  const data = await formWithin(request, MOST_BYTES + AROUND)
  if (!data) return answer(refused('file_large'))
  const input = attachSchema.safeParse(typedValues(data))
  if (!input.success) return new Response(null, { status: 400 })
  try {
    return answer(await attachFile(actor, { ...input.data, ...(await fileIn(data, 'file')) }))
  } catch (error) {
    if (error instanceof NotFound || isMalformedId(error)) return new Response(null, { status: 404 })
    throw error
  }
}

function answer(outcome: Outcome<{ name: string }>): Response {
  return Response.json(outcome, { headers: { 'cache-control': 'no-store' } })
}
