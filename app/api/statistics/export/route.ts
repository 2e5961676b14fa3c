import { toCsv } from '@/lib/documents/csv'
import { toXlsx } from '@/lib/documents/xlsx'
import { exportStatistics } from '@/lib/stats/commands/export'
import { exportSchema, halfYearSchema } from '@/lib/stats/schema'
import { typedValues } from '@/lib/web/form-data'
import { routeActor } from '@/lib/web/route-actor'
import { isSameOrigin } from '@/lib/web/same-origin'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
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
  const body = format === 'csv' ? toCsv(sheet) : new Uint8Array(await toXlsx(sheet))
  return new Response(body, {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : XLSX,
      'content-disposition': `attachment; filename="statistics-${halfYear}-${table}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
