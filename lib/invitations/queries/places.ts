import { type Actor, demand } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'

/** How many places of an activity are taken, or kept for whom they are offered to, by others than one invitation. */
export async function placesTaken(tx: Tx, activityId: string, but: string | null = null): Promise<number> {
  const [row] = await tx.$queryRaw<{ taken: number }[]>`
    select places_taken(${activityId}::uuid, ${but}::uuid, ${now()}) as taken`
  return row?.taken ?? 0
}

/** One that waits for a place, in the order in which places are offered. Office time. */
export type Waiting = {
  invitationId: string
  seats: number
  askedAt: Date
  /** How many places are kept for it, and until when; none where nothing is offered. */
  offered: number
  offerUntil: Date | null
}

/** How many places an activity has, how many are taken or kept, and who waits; null where they are not counted. The caller has found the activity through its scope before. */
export async function placesOf(
  actor: Actor,
  activity: { id: string; capacity: number | null },
): Promise<{ capacity: number; taken: number; waiting: Waiting[] } | null> {
  demand(actor, 'invitations.read')
  if (activity.capacity === null) return null
  const [taken, waiting] = await Promise.all([
    placesTaken(db(), activity.id),
    db().waitingPlace.findMany({
      where: { endedAt: null, invitation: { activityId: activity.id, status: 'issued' } },
      orderBy: [{ priority: 'desc' }, { askedAt: 'asc' }, { id: 'asc' }],
      select: { invitationId: true, seats: true, askedAt: true, offered: true, offerUntil: true },
    }),
  ])
  return { capacity: activity.capacity, taken, waiting }
}
