import { toCsv } from '@/lib/documents/csv'
import { toXlsx } from '@/lib/documents/xlsx'
import { isHalfYear } from '@/lib/plans/rules/half-year'
import { exportStatistics } from '@/lib/stats/commands/export'
import { exportSchema } from '@/lib/stats/schema'
import { typedValues } from '@/lib/web/form-data'
import { routeActor } from '@/lib/web/route-actor'
import { isSameOrigin } from '@/lib/web/same-origin'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

type Context = { params: Promise<{ halfYear: string }> }

/** A table of the statistics page as a file. A POST, because it is recorded who took it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 })
  const actor = await routeActor('figures.read')
  if (actor instanceof Response) return actor
  const { halfYear } = await params
  if (!isHalfYear(halfYear)) return new Response(null, { status: 404 })
  const asked = exportSchema.safeParse(typedValues(await request.formData().catch(() => new FormData())))
  if (!asked.success) return new Response(null, { status: 400 })

  const { format, table } = asked.data
  const sheet = await exportStatistics(actor, halfYear, asked.data)
  const body = format === 'csv' ? toCsv(sheet) : new Uint8Array(await toXlsx(sheet))
  return new Response(body, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${halfYear}-${table}.${format}"; filename*=UTF-8''${encodeURIComponent(`${sheet.name}.${format}`)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
