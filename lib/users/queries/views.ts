import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import type { ViewedList } from '../rules/views'
import type { SavedView } from '../types'

/** The views of a list that the actor has put aside, by name. */
export async function ownViews(actor: Actor, list: ViewedList): Promise<SavedView[]> {
  if (actor.kind !== 'user') return []
  return db().savedView.findMany({
    where: { userId: actor.id, list },
    select: { id: true, name: true, query: true },
    orderBy: { name: 'asc' },
  })
}
