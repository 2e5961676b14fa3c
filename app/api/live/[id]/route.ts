import { listen } from '@/lib/db/listen'
import { Forbidden, NotFound } from '@/lib/errors'
import { activityExists } from '@/lib/plans/queries/activity'
import { currentActor } from '@/lib/web/session'

export const dynamic = 'force-dynamic'

const KEEP_ALIVE_MS = 15_000

/** Server-sent events of one activity: a line whenever something of it changes, for those who may see it. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const { id } = await context.params
  try {
    await activityExists(actor, id)
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return new Response(null, { status: 404 })
    throw error
  }
  return new Response(stream(id, request.signal), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}

function stream(id: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = () => {}
  return new ReadableStream({
    start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text))
      const unlisten = listen('live', payload => payload === id && say('event: changed\ndata: 1\n\n'))
      const timer = setInterval(() => say(': still here\n\n'), KEEP_ALIVE_MS)
      stop = () => {
        clearInterval(timer)
        unlisten()
      }
      signal.addEventListener('abort', () => {
        stop()
        try {
          controller.close()
        } catch {
          // The browser closed it first.
        }
      })
      say('retry: 1000\n\n')
    },
    cancel() {
      stop()
    },
  })
}
