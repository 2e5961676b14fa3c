import { recordExport } from '@/lib/audit/commands'
import { auditCsv } from '@/lib/audit/exports'
import { auditFilterSchema } from '@/lib/audit/schema'
import { typedValues } from '@/lib/web/form-data'
import { routeActor } from '@/lib/web/route-actor'
import { isSameOrigin } from '@/lib/web/same-origin'

/** The events of a search as a CSV file. A POST, because it is recorded who took them. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 })
  const actor = await routeActor('audit.read')
  if (actor instanceof Response) return actor
  const filter = auditFilterSchema.parse(typedValues(await request.formData().catch(() => new FormData())))
  await recordExport(actor, filter)
  const lines = auditCsv(actor, filter)
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(new TextEncoder().encode(value))
    },
  })
  const name = `audit-${new Date().toISOString().slice(0, 10)}.csv`
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
