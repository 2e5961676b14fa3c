import { type Actor, may } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/permissions'
import { currentActor } from './session'

/** The actor of a route handler with this permission, or the answer to give instead: 401 for a stranger, 404 for a role without it. */
export async function routeActor(permission: Permission): Promise<Actor | Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  return may(actor, permission) ? actor : new Response(null, { status: 404 })
}
