import type { Actor } from '@/lib/access/actor'
import { makeFeed } from '@/lib/users/commands/feed'
import type { FeedAddresses } from '@/lib/users/types'

/** A new address of somebody's calendar feed. */
export async function feedOf(actor: Actor): Promise<FeedAddresses> {
  const made = await makeFeed(actor)
  if (!made.ok) throw new Error(made.reason)
  return made.value
}
