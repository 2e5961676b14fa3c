import { download } from '@/lib/documents/download'
import { exportStatistics } from '@/lib/stats/commands/export'
import { exportSchema, halfYearSchema } from '@/lib/stats/schema'
import { typedValues } from '@/lib/web/form-data'
import { routeActor } from '@/lib/web/route-actor'
import { isSameOrigin } from '@/lib/web/same-origin'

const asked = exportSchema.extend({ halfYear: halfYearSchema })

/** A table of the statistics page as a file. A POST, because it is recorded who took it. 400 for what is no table. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 })
  const actor = await routeActor('figures.read')
  if (actor instanceof Response) return actor
  const input = asked.safeParse(typedValues(await request.formData().catch(() => new FormData())))
  if (!input.success) return new Response(null, { status: 400 })
  const { halfYear, format, table } = input.data
  const sheet = await exportStatistics(actor, halfYear, input.data)
  return download(sheet, format, `statistics-${halfYear}-${table}`)
}
