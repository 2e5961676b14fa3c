import { setImmediate as others } from 'node:timers/promises'
import { importSheet } from '@/lib/directory/imports/sheets'
import { importSchema } from '@/lib/directory/schema/import-sheet'
import type { ImportAnswer } from '@/lib/directory/types'
import { refused } from '@/lib/errors'
import { log } from '@/lib/log'
import { typedValues } from '@/lib/web/form-data'
import { fileIn, formWithin } from '@/lib/web/form-within'
import { routeActor } from '@/lib/web/route-actor'
import { isSameOrigin } from '@/lib/web/same-origin'

/** More than a table can be with what goes along with it. */
const MOST_BYTES = 10_400_000

/**
 * Checks a sheet, or imports it, and says meanwhile how far it is: lines of JSON (`ImportAnswer`), of which the last is the outcome. 404 for who
 * does not keep the directory, 400 for what is no such form.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 })
  const actor = await routeActor('directory.write')
  if (actor instanceof Response) return actor
  const data = await formWithin(request, MOST_BYTES)
  if (!data) return answer(say => say({ outcome: refused('table_too_large') }))
  const input = importSchema.safeParse(typedValues(data))
  if (!input.success) return new Response(null, { status: 400 })
  const { bytes: file } = await fileIn(data, 'file')
  return answer(async say => {
    const outcome = await importSheet(actor, { ...input.data, file }, async progress => {
      say({ progress })
      // Others are answered meanwhile.
      await others()
    })
    say({ outcome })
  })
}

type Say = (line: ImportAnswer) => void

function answer(work: (say: Say) => void | Promise<void>): Response {
  const encoder = new TextEncoder()
  const stream = new ReadableStream({
    async start(controller) {
      const say: Say = line => {
        try {
          controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
        } catch {
          // Whoever asked has gone; the import goes on.
        }
      }
      try {
        await work(say)
      } catch (error) {
        // What it was about may be in its words.
        log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'an import failed')
        say({ outcome: refused('failed') })
      }
      try {
        controller.close()
      } catch {}
    },
  })
  return new Response(stream, {
    headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
