import { type Actor, demand } from '@/lib/access/actor'
import { actorOfJob } from '@/lib/access/gate'
import { activityScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { ranksBy } from '@/lib/directory/rules/people'
import type { PostWithPeople } from '@/lib/directory/types'
import { inActivityOrder } from '../rules/guest-places'
import { nominationState } from '../rules/nominations'
import { type ActivityOrder, activityOrders } from './guest-places'
import { NOT_DECLINED } from './nominations'

// The order of precedence is worked out from postings, which a district may not read: only names and the order leave here.
const READER = actorOfJob('guest-list')

export type Guests = {
  state: string
  stateZh: string
  stateEn: string
  people: { id: string; honorific: string; name: string; title: string; isOpen: boolean }[]
}

/** Who comes to activities that a district hosts, each in its own order, by the activity's id: names and titles, never how to reach them. */
export async function guestsOf(actor: Actor, activityIds: string[]): Promise<Map<string, Guests[]>> {
  demand(actor, 'district.read')
  const invitations = await db().invitation.findMany({
    where: {
      status: 'issued',
      answer: 'attending',
      activity: { AND: [{ id: { in: activityIds } }, activityScope(actor)] },
    },
    select: {
      id: true,
      activityId: true,
      contactId: true,
      consulateId: true,
      replies: {
        orderBy: { version: 'desc' },
        take: 1,
        select: {
          delegates: {
            where: NOT_DECLINED,
            orderBy: { position: 'asc' },
            include: { nomination: { select: { decision: true } } },
          },
        },
      },
    },
  })
  const posts = await postsWithPeople(READER, today(), [...new Set(invitations.map(one => one.consulateId))])
  const byId = new Map(posts.map(post => [post.id, post]))
  const orders = await activityOrders(actor, activityIds)
  const rows = invitations.flatMap(({ replies, ...one }) => {
    const [post, order] = [byId.get(one.consulateId), orders.get(one.activityId)]
    if (!post || !order) return []
    const delegates = replies[0]?.delegates ?? []
    if (delegates.length === 0) return []
    const chosen = {
      comingContactId: delegates.find(one => one.role === 'principal')?.contactId ?? null,
      addresseeContactId: delegates[0]?.representsId ?? one.contactId,
      representation: order.representation,
    }
    return [{ ...one, post, delegates, ranked: ranksBy(post.people, chosen) }]
  })
  return new Map(
    [...orders].map(([id, order]) => [
      id,
      inOrder(
        rows.filter(row => row.activityId === id),
        order,
      ),
    ]),
  )
}

type Nominated = { nomination: Parameters<typeof nominationState>[0] }

type Row = {
  id: string
  post: PostWithPeople
  delegates: (Omit<Guests['people'][number], 'isOpen'> & Nominated)[]
  ranked: ReturnType<typeof ranksBy>
}

function inOrder(rows: Row[], order: ActivityOrder): Guests[] {
  return inActivityOrder(rows, order).map(({ item: { post, delegates } }) => ({
    state: post.sendingState,
    stateZh: post.stateZh,
    stateEn: post.stateEn,
    people: delegates.map(({ id, honorific, name, title, nomination }) => ({
      id,
      honorific,
      name,
      title,
      isOpen: nominationState(nomination) === 'open',
    })),
  }))
}
