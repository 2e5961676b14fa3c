import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { type Actor, may } from '@/lib/access/actor'
import { actorOfUser } from '@/lib/access/gate'
import type { Permission } from '@/lib/access/permissions'
import { auth } from './auth'

/** Who is signed in on this request; null for a stranger, an expired session, a disabled user, or an officer who left the post. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await auth()
  return session?.user?.id ? actorOfUser(session.user.id) : null
})

/** The signed-in actor with this permission. A stranger is sent to sign in; a role without it finds nothing here. */
export async function signedIn(locale: string, permission: Permission): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect(`/${locale}/sign-in`)
  if (!may(actor, permission)) notFound()
  return actor
}
