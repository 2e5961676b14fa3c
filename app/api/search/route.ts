import { z } from 'zod'
import { findPeople, findPosts } from '@/lib/directory/queries/search'
import { findActivities } from '@/lib/plans/queries/search'
import { routeActor } from '@/lib/web/route-actor'

export const dynamic = 'force-dynamic'

const asked = z.string().trim().max(100).catch('')

/** What a text finds of posts, people and activities, as far as the reader may see them. */
export async function GET(request: Request): Promise<Response> {
  const actor = await routeActor('directory.read')
  if (actor instanceof Response) return actor
  const text = asked.parse(new URL(request.url).searchParams.get('q') ?? '')
  const [posts, people, activities] = await Promise.all([
    findPosts(actor, text),
    findPeople(actor, text),
    findActivities(actor, text),
  ])
  return Response.json({ posts, people, activities }, { headers: { 'cache-control': 'no-store' } })
}
