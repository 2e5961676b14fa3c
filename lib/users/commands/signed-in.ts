import type { Actor } from '@/lib/access/actor'
import type { Role } from '@/prisma/generated/enums'

/** A session that has begun: the token is for the cookie only. */
export type SignedIn = { userId: string; role: Role; token: string }

export function signedInAs(actor: Actor, token: string): SignedIn {
  return { userId: actor.id, role: actor.role as Role, token }
}
