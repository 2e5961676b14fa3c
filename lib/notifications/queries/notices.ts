import { type Actor, demand, may } from '@/lib/access/actor'
import { activityScope, consulateScope } from '@/lib/access/scope'
import { db, type Prisma, type Tx } from '@/lib/db/client'
import { KINDS, kindsOf, OWN_WAY } from '../rules/kinds'
import type { NoticesAsked } from '../schema'
import type { ChosenWay, ShownNotice } from '../types'

const PAGE = 50

/** Those of an actor's notices that he or she may see now: what was told before the role or the record changed is not shown any more. */
export function noticeScope(actor: Actor): Prisma.NoticeWhereInput {
  return {
    userId: actor.id,
    kind: { in: [...kindsOf(actor.role)] },
    AND: [
      { OR: [{ activityId: null }, { activity: { is: activityScope(actor) } }] },
      { OR: [{ consulateId: null }, { consulate: { is: consulateScope(actor) } }] },
    ],
  }
}

/** One's own notices, the newest first. */
export async function ownNotices(
  actor: Actor,
  { page }: NoticesAsked,
): Promise<{ notices: ShownNotice[]; total: number; unread: number; pages: number }> {
  demand(actor, 'notices.own')
  const where = noticeScope(actor)
  const [notices, total, unread] = await Promise.all([
    shownNotices(db(), where, { skip: (page - 1) * PAGE, take: PAGE }),
    db().notice.count({ where }),
    unreadCount(actor),
  ])
  return { notices, total, unread, pages: Math.max(1, Math.ceil(total / PAGE)) }
}

/** How many of one's notices are unread; null for somebody who gets none. */
export async function unreadNotices(actor: Actor): Promise<number | null> {
  return may(actor, 'notices.own') ? unreadCount(actor) : null
}

function unreadCount(actor: Actor): Promise<number> {
  return db().notice.count({ where: { ...noticeScope(actor), readAt: null } })
}

/** Notices with the names of what they are about, the newest first. */
export function shownNotices(
  tx: Tx,
  where: Prisma.NoticeWhereInput,
  part: { skip?: number; take?: number } = {},
): Promise<ShownNotice[]> {
  return tx.notice.findMany({
    where,
    select: {
      ...{ id: true, kind: true, what: true, byName: true, forName: true, subjectId: true },
      ...{ activityId: true, at: true, readAt: true },
      activity: { select: { titleEn: true, titleZh: true } },
      consulate: { select: { stateEn: true, stateZh: true } },
    },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    ...part,
  })
}

/** How one is told of each kind that concerns one's role; null for somebody who gets no notices. */
export async function chosenWays(actor: Actor): Promise<ChosenWay[] | null> {
  if (!may(actor, 'notices.own')) return null
  const chosen = await db().noticeChoice.findMany({ where: { userId: actor.id } })
  const own = kindsOf(actor.role)
  return KINDS.filter(kind => own.includes(kind)).map(kind => ({
    kind,
    way: chosen.find(one => one.kind === kind)?.way ?? OWN_WAY[kind],
  }))
}
