import { z } from 'zod'
import { findPeople, findPosts } from '@/lib/directory/queries/search'
import { findActivities } from '@/lib/plans/queries/search'
import { exactlyElseAlike } from '@/lib/search/find'
import { routeActor } from '@/lib/web/route-actor'

export const dynamic = 'force-dynamic'

const asked = z.string().trim().max(100).catch('')

/** What a text finds of posts, people and activities, as far as the reader may see them. */
export async function GET(request: Request): Promise<Response> {
  const actor = await routeActor('search.use')
  if (actor instanceof Response) return actor
  const text = asked.parse(new URL(request.url).searchParams.get('q') ?? '')
  const [posts, people, activities] = await exactlyElseAlike(how =>
    Promise.all([
      findPosts(actor, text, how),
      findPeople(actor, text, how),
      findActivities(actor, text, how),
    ]),
  )
  const area = actor.role === 'officer' ? 'consulate' : actor.role === 'district' ? 'district' : 'office'
  return Response.json({ area, posts, people, activities }, { headers: { 'cache-control': 'no-store' } })
}
