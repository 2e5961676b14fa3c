import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome } from '@/lib/errors'
import { noticeScope } from '../queries/notices'
import { kindsOf } from '../rules/kinds'
import type { chooseNoticesSchema, readNoticeSchema, readNoticesSchema } from '../schema'

const self = (actor: Actor) => ({ kind: 'user', id: actor.id }) as const

/** Chooses how one is told of what; what is no business of one's role is left out. */
export async function chooseNotices(
  actor: Actor,
  { ways }: z.output<typeof chooseNoticesSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'notices.own')
  const chosen = kindsOf(actor.role).flatMap(kind => {
    const way = ways[kind]
    return way ? [{ userId: actor.id, kind, way }] : []
  })
  return transaction(async tx => {
    await tx.$queryRaw`select id from "User" where id = ${actor.id}::uuid for update`
    await tx.noticeChoice.deleteMany({
      where: { userId: actor.id, kind: { in: chosen.map(({ kind }) => kind) } },
    })
    await tx.noticeChoice.createMany({ data: chosen })
    const data = { ways: Object.fromEntries(chosen.map(({ kind, way }) => [kind, way])) }
    await record(tx, actor, { type: 'notices.chosen', subject: self(actor), data })
    return done(null)
  })
}

/** Marks all of one's notices as read that were there when the page was shown. */
export async function readNotices(
  actor: Actor,
  { until }: z.output<typeof readNoticesSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'notices.own')
  return transaction(async tx => {
    const { count } = await tx.notice.updateMany({
      where: { ...noticeScope(actor), readAt: null, at: { lte: new Date(until) } },
      data: { readAt: now() },
    })
    if (count > 0) await record(tx, actor, { type: 'notices.read', subject: self(actor), data: { count } })
    return done(null)
  })
}

/** Marks one of one's notices as read, which is opened. Throws NotFound. */
export async function readNotice(
  actor: Actor,
  { noticeId }: z.output<typeof readNoticeSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'notices.own')
  return transaction(async tx => {
    const own = { AND: [{ id: noticeId }, noticeScope(actor)] }
    const notice = await tx.notice.findFirst({ where: own, select: { id: true } })
    if (!notice) throw new NotFound('notice')
    const { count } = await tx.notice.updateMany({
      where: { id: notice.id, readAt: null },
      data: { readAt: now() },
    })
    if (count > 0) await record(tx, actor, { type: 'notices.read', subject: self(actor), data: { count } })
    return done(null)
  })
}
