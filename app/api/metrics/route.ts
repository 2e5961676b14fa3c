import { metrics } from '@/lib/jobs/metrics'

export const dynamic = 'force-dynamic'

/** Figures of this process and of the queue, as Prometheus reads them. Nothing personal is among them. */
export async function GET(): Promise<Response> {
  const { contentType, text } = await metrics()
  return new Response(text, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } })
}
