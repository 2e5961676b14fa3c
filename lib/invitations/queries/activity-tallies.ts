import { type Actor, demand } from '@/lib/access/actor'
import { invitationScope } from '@/lib/access/scope'
import { db } from '@/lib/db/client'
import { type Standing, standingOf, type Tallies, tally } from '../rules/tallies'
import { deliveryStates } from './delivery-states'
import { NOT_DECLINED } from './nominations'

/** The tallies of activities as their cockpits show them, by the activity's id; an activity nobody was invited to is not in it. */
export async function activityTallies(actor: Actor, activityIds: string[]): Promise<Map<string, Tallies>> {
  demand(actor, 'invitations.read')
  const invitations = await db().invitation.findMany({
    where: { AND: [{ activityId: { in: activityIds }, status: 'issued' }, invitationScope(actor)] },
    select: {
      id: true,
      activityId: true,
      status: true,
      answer: true,
      replies: {
        orderBy: { version: 'desc' },
        take: 1,
        select: { _count: { select: { delegates: { where: NOT_DECLINED } } } },
      },
    },
  })
  const deliveries = await deliveryStates(
    invitations.filter(one => one.answer === 'awaiting').map(one => one.id),
  )
  const rows = new Map<string, { standing: Standing; delegates: number }[]>()
  for (const one of invitations) {
    const standing = standingOf({ ...one, delivery: deliveries.get(one.id)?.status ?? null })
    const row = { standing, delegates: one.replies[0]?._count.delegates ?? 0 }
    rows.set(one.activityId, [...(rows.get(one.activityId) ?? []), row])
  }
  return new Map([...rows].map(([activityId, own]) => [activityId, tally(own)]))
}
