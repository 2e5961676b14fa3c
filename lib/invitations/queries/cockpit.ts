import { type Actor, demand, may } from '@/lib/access/actor'
import { activityScope, invitationScope, organisedScope } from '@/lib/access/scope'
import { now, today } from '@/lib/clock'
import { heldInvitations } from '@/lib/correspondence/queries/held'
import { db } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { ranksBy } from '@/lib/directory/rules/people'
import type { PostWithPeople } from '@/lib/directory/types'
import { NotFound } from '@/lib/errors'
import { inActivityOrder } from '../rules/guest-places'
import { nominationState } from '../rules/nominations'
import { recipientOf } from '../rules/recipients'
import { standingOf, tally } from '../rules/tallies'
import type { Cockpit, CockpitRow } from '../types'
import { type DeliveryState, deliveryStates } from './delivery-states'
import { type ActivityOrder, activityOrders } from './guest-places'
import { heldBack } from './held-back'
import { NOT_DECLINED, unapproved } from './nominations'
import { placesOf } from './places'
import { stoppable } from './stoppable'

const COMING = ['attending', 'tentative'] as const

/**
 * Everything that an activity's cockpit shows: its invitations in order of precedence, those that come first, each with the reason of its
 * place, the tallies, and what is going out now. A post ranks by who comes; one that has not answered by its addressee, else by its head. Throws NotFound.
 */
export async function cockpit(actor: Actor, activityId: string): Promise<Cockpit> {
  demand(actor, 'invitations.read')
  const activity = await db().activity.findFirst({
    where: { AND: [{ id: activityId }, activityScope(actor)] },
    include: {
      office: { select: { nameEn: true, nameZh: true, shortEn: true, shortZh: true } },
      hosts: { include: { office: { select: { shortEn: true, shortZh: true } } } },
      programme: { orderBy: { position: 'asc' } },
      organisers: { include: { user: { select: { id: true, name: true } } } },
    },
  })
  if (!activity) throw new NotFound('activity')
  const invitations = await readInvitations(actor, activityId)
  const posts = await postsWithPeople(
    actor,
    today(),
    invitations.map(one => one.consulateId),
  )
  const deliveries = await deliveryStates(invitations.map(one => one.id))
  const order = (await activityOrders(actor, [activityId])).get(activityId)
  if (!order) throw new NotFound('activity')
  const byId = new Map(posts.map(post => [post.id, post]))
  const places = await placesOf(actor, activity)
  const waiting = new Set(places?.waiting.map(one => one.invitationId))
  const held = await heldInvitations(
    db(),
    invitations.map(one => one.id),
  )
  const rows = invitations.flatMap(one => {
    const post = byId.get(one.consulateId)
    if (!post) return []
    const row = rowOf(one, post, deliveries.get(one.id) ?? null, order)
    return [{ ...row, waits: waiting.has(one.id), held: held.has(one.id) }]
  })
  const organised = await db().activity.count({ where: { AND: [{ id: activityId }, organisedScope(actor)] } })
  return {
    activity,
    rows: placed(rows, order),
    tallies: tally(rows.map(row => ({ standing: row.standing, delegates: row.delegates.length }))),
    mayReadPrivate: may(actor, 'private.read') && organised > 0,
    hasPrivate: invitations.some(one => one.replies.some(hasPrivate)),
    sending: await stoppable(actor, activityId),
    held: await heldBack(actor, activityId),
    places,
    nominations: await unapproved(actor, activityId),
    now: now(),
  }
}

/** Whether something is kept with an answer that only the organisers read. */
function hasPrivate({ privateNote, delegates }: InvitationWithReplies['replies'][number]): boolean {
  return privateNote !== null || delegates.some(one => one.asked !== null)
}

type InvitationWithReplies = Awaited<ReturnType<typeof readInvitations>>[number]

async function readInvitations(actor: Actor, activityId: string) {
  return db().invitation.findMany({
    where: { AND: [{ activityId }, invitationScope(actor)] },
    include: {
      replies: {
        orderBy: { version: 'desc' },
        take: 1,
        include: {
          delegates: {
            where: NOT_DECLINED,
            orderBy: { position: 'asc' },
            include: {
              represents: { select: { name: true } },
              nomination: { select: { decision: true } },
              attendance: { select: { at: true } },
              asked: { select: { delegateId: true } },
            },
          },
          privateNote: { select: { replyId: true } },
        },
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

type Unplaced = Omit<CockpitRow, 'place' | 'reason'> & { ranked: ReturnType<typeof ranksBy> }
type Unwaited = Omit<Unplaced, 'waits' | 'held'>

function rowOf(
  one: InvitationWithReplies,
  post: PostWithPeople,
  delivery: DeliveryState | null,
  { byHand, representation }: ActivityOrder,
): Unwaited {
  const [reply] = one.replies
  const delegates = (reply?.delegates ?? []).map(
    ({ id, contactId, honorific, name, title, role, level, represents, nomination, attendance }) => {
      const person = post.people.find(someone => someone.contactId === contactId)
      return {
        id,
        contactId,
        honorific,
        name,
        titleEn: title,
        titleZh: person?.titleZh || title,
        role,
        level,
        represents: represents?.name ?? null,
        isOpen: nominationState(nomination) === 'open',
        came: attendance !== null,
      }
    },
  )
  const addressee = recipientOf(post, one.contactId ? 'contact' : one.addressee, one.contactId)
  const { people, ...names } = post
  return {
    id: one.id,
    post: names,
    people: people.map(({ contactId, honorific, name, titleEn, titleZh }) => ({
      contactId,
      honorific,
      name,
      titleEn,
      titleZh: titleZh || titleEn,
    })),
    standing: standingOf({ status: one.status, answer: one.answer, delivery: delivery?.status ?? null }),
    seats: one.seats,
    addressee: addressee.person && { name: addressee.person.name, titleEn: addressee.person.titleEn },
    delegates,
    replyVersion: one.replyVersion,
    reply: reply
      ? {
          at: reply.at,
          channel: reply.channel,
          byName: reply.byName,
          late: reply.late,
          note: reply.note,
          version: reply.version,
        }
      : null,
    issuedAt: one.issuedAt,
    remindedAt: one.remindedAt,
    withdrawnAt: one.withdrawnAt,
    delivery,
    ranked: ranksBy(people, {
      // Where the principal was declined, nobody who comes with him or her ranks the post.
      comingContactId: delegates.find(one => one.role === 'principal')?.contactId ?? null,
      addresseeContactId: reply?.delegates[0]?.representsId ?? one.contactId,
      representation,
    }),
    placeByHand: byHand.find(given => given.consulateId === post.id)?.place ?? null,
  }
}

/** Those that come are numbered in the activity's one order; the others follow in the same order, without a number or a place by hand. */
function placed(rows: Unplaced[], order: ActivityOrder): CockpitRow[] {
  const coming = rows.filter(row => COMING.some(answer => answer === row.standing))
  const rest = rows.filter(row => !coming.includes(row) && row.standing !== 'withdrawn')
  const withdrawn = rows.filter(row => row.standing === 'withdrawn')
  return [coming, rest, withdrawn].flatMap(group =>
    inActivityOrder(group, group === coming ? order : { ...order, byHand: [] }).map(
      ({ item: { ranked: _, ...row }, place, rule, facts, missing }) => ({
        ...row,
        place: group === coming ? place : null,
        reason: { rule, facts, missing },
      }),
    ),
  )
}
