export const dynamic = 'force-dynamic'

/** The process answers. It says nothing about what it needs: a database that is away must not have it restarted. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } })
}
