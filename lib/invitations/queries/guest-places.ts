import type { Actor } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { db } from '@/lib/db/client'
import { theOffice } from '@/lib/offices/queries'
import type { Representation } from '@/prisma/generated/enums'
import type { GuestPlaces } from '../rules/guest-places'

export type ActivityOrder = GuestPlaces & { representation: Representation }

/** How the guests of activities that the actor may see stand, by the activity's id: its own order and places, the office's settings. */
export async function activityOrders(actor: Actor, ids: string[]): Promise<Map<string, ActivityOrder>> {
  const [{ officerOrder, representation }, found] = await Promise.all([
    theOffice(),
    db().activity.findMany({
      where: { AND: [{ id: { in: ids } }, activityScope(actor)] },
      select: {
        id: true,
        guestOrder: true,
        places: { where: { removedAt: null }, select: { consulateId: true, place: true, reason: true } },
      },
    }),
  ])
  return new Map(
    found.map(({ id, guestOrder, places }) => [
      id,
      { order: guestOrder, officers: officerOrder, byHand: places, representation },
    ]),
  )
}
