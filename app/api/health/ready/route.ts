import { databaseProblem } from '@/lib/db/health'

export const dynamic = 'force-dynamic'

/** 200 when requests can be served: the database answers and is up to date; else 503 and why. */
export async function GET(): Promise<Response> {
  const problem = await databaseProblem()
  const body = problem ? { status: 'not ready', problem } : { status: 'ready' }
  return Response.json(body, { status: problem ? 503 : 200, headers: { 'cache-control': 'no-store' } })
}
