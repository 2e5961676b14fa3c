import { type Actor, demand } from '@/lib/access/actor'
import { activityScope, invitationScope } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { undelivered } from '@/lib/correspondence/queries/deliveries'
import { waitingMails } from '@/lib/correspondence/queries/inbound'
import { db } from '@/lib/db/client'
import { waitingProposals } from '@/lib/directory/queries/proposals'
import { activityTallies } from './activity-tallies'
import { deliveryStates } from './delivery-states'

const MOST = 50

/** Activities still to come whose replies are not all in, the nearest deadline first, with their tallies. */
export async function awaitingByActivity(actor: Actor) {
  demand(actor, 'invitations.read')
  const activities = await db().activity.findMany({
    where: {
      AND: [
        activityScope(actor),
        { status: { in: ['open', 'postponed'] }, startsAt: { gt: now() } },
        { invitations: { some: { status: 'issued', answer: 'awaiting' } } },
      ],
    },
    select: {
      id: true,
      titleZh: true,
      titleEn: true,
      zone: true,
      startsAt: true,
      endsAt: true,
      replyBy: true,
    },
    orderBy: [{ replyBy: 'asc' }, { startsAt: 'asc' }],
    take: MOST,
  })
  const tallies = await activityTallies(
    actor,
    activities.map(activity => activity.id),
  )
  return activities.flatMap(activity => {
    const own = tallies.get(activity.id)
    return own ? [{ ...activity, tallies: own }] : []
  })
}

/** Mails about invitations that did not go out and were not made good by a later one, the newest first. */
export async function troubledInvitations(actor: Actor) {
  demand(actor, 'invitations.read')
  const troubles = (await undelivered(actor, MOST)).filter(one => one.subjectKind === 'invitation')
  const ids = [...new Set(troubles.flatMap(one => one.subjectId ?? []))]
  const [invitations, latest] = await Promise.all([
    db().invitation.findMany({
      where: { AND: [{ id: { in: ids }, status: 'issued' }, invitationScope(actor)] },
      select: {
        id: true,
        activity: { select: { id: true, titleZh: true, titleEn: true } },
        consulate: { select: { sendingState: true, stateZh: true, stateEn: true } },
      },
    }),
    deliveryStates(ids),
  ])
  return invitations.flatMap(invitation => {
    const trouble = troubles.find(one => one.subjectId === invitation.id)
    const status = latest.get(invitation.id)?.status
    return trouble && status !== 'sent' && status !== 'delivered' ? [{ ...invitation, trouble }] : []
  })
}

/** What came in and waits for somebody of the office: changes that posts told of their people, and mails. */
export async function waitingForStaff(actor: Actor) {
  const [changes, mails] = await Promise.all([waitingProposals(actor), waitingMails(actor)])
  return { changes, mails }
}
