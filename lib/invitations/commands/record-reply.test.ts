import '@/lib/testing/database'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db, pool } from '@/lib/db/client'
import { allInvited, answerOf, typed, waiting } from '@/lib/testing/answering'
import { guestOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import type { ReplyInput } from '../schema'
import { changeSeats } from './change-seats'
import { recordReply } from './record-reply'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

const answer = (invitationId: string, over: Partial<ReplyInput> = {}) => answerOf(world, invitationId, over)
const invited = () => allInvited(world, staff)

describe('an answer', () => {
  it('is kept in every version, by link, in the portal and by telephone', async () => {
    const { japan } = await invited()
    const guest = await guestOf(japan.id)
    const officer = await actorFor(world.users.officer)
    expect(await recordReply(guest, { ...answer(japan.id), channel: 'link' })).toMatchObject({
      ok: true,
      value: { version: 1 },
    })
    expect(
      await recordReply(officer, { ...answer(japan.id, { answer: 'regrets' }), channel: 'portal' }),
    ).toMatchObject({ ok: true })
    expect(await recordReply(staff, { ...answer(japan.id), channel: 'phone' })).toMatchObject({
      ok: true,
      value: { version: 3 },
    })
    const replies = await db().reply.findMany({
      where: { invitationId: japan.id },
      orderBy: { version: 'asc' },
      include: { delegates: true },
    })
    expect(replies.map(one => [one.answer, one.channel, one.delegates.length])).toEqual([
      ['attending', 'link', 1],
      ['regrets', 'portal', 0],
      ['attending', 'phone', 1],
    ])
    expect(replies[0]?.delegates[0]?.level).toBe('deputy')
    await expect(db().$executeRaw`update "Reply" set note = 'other'`).rejects.toThrow(/never overwritten/)
    await expect(db().$executeRaw`delete from "Reply"`).rejects.toThrow(/never overwritten/)
  })

  it('of two who answer at once keeps both, and tells who was overtaken', async () => {
    const { japan } = await invited()
    const guest = await guestOf(japan.id)
    const officer = await actorFor(world.users.officer)
    const both = await Promise.all([
      recordReply(guest, { ...answer(japan.id, { seenVersion: 0 }), channel: 'link' }),
      recordReply(officer, {
        ...answer(japan.id, { answer: 'tentative', seenVersion: 0 }),
        channel: 'portal',
      }),
    ])
    expect(both.map(one => one.ok && one.value.version).sort()).toEqual([1, 2])
    expect(both.filter(one => one.ok && one.value.version === 2 && one.value.overtook)).toHaveLength(1)
    expect(await db().reply.count({ where: { invitationId: japan.id } })).toBe(2)
  })

  it('waits for another that is being written, and is decided anew', async () => {
    const { japan } = await invited()
    const guest = await guestOf(japan.id)
    const holder = await pool().connect()
    await holder.query('begin')
    await holder.query('select 1 from "Invitation" where id = $1 for update', [japan.id])
    const both = [1, 2].map(() => recordReply(guest, { ...answer(japan.id), channel: 'link' }))
    await vi.waitFor(async () => expect(await waiting()).toBe(2), 5000)
    await holder.query('commit')
    holder.release()
    const versions = (await Promise.all(both)).map(one => one.ok && one.value.version)
    expect(versions.sort()).toEqual([1, 2])
  })

  it('never takes more people than seats, also against the database itself', async () => {
    const { japan } = await invited()
    const guest = await guestOf(japan.id)
    const three = ['A', 'B', 'C'].map(typed)
    expect(
      await recordReply(guest, { ...answer(japan.id, { delegates: three }), channel: 'link' }),
    ).toMatchObject({ ok: false, reason: 'too_many' })
    await recordReply(guest, { ...answer(japan.id, { delegates: three.slice(0, 2) }), channel: 'link' })
    const reply = await db().reply.findFirstOrThrow({ where: { invitationId: japan.id } })
    await expect(
      db().delegate.create({ data: { replyId: reply.id, position: 3, name: 'C' } }),
    ).rejects.toThrow(/more delegates than seats/)
    const input = { activityId: japan.activityId, invitations: [japan.id], seats: 1 }
    expect(await changeSeats(staff, input)).toMatchObject({ ok: false, reason: 'seats_answered' })
    await expect(db().invitation.update({ where: { id: japan.id }, data: { seats: 1 } })).rejects.toThrow(
      /fewer seats/,
    )
  })

  it('after the deadline is taken and marked late; after the beginning, or once closed, it is not taken', async () => {
    const { japan, activityId } = await invited()
    const guest = await guestOf(japan.id)
    const past = (hours: number) => new Date(Date.now() - hours * 60 * 60 * 1000)
    await db().activity.update({ where: { id: activityId }, data: { replyBy: past(1) } })
    expect(await recordReply(guest, { ...answer(japan.id), channel: 'link' })).toMatchObject({
      ok: true,
      value: { late: true },
    })
    await db().activity.update({ where: { id: activityId }, data: { repliesClosedAt: new Date() } })
    expect(await recordReply(guest, { ...answer(japan.id), channel: 'link' })).toMatchObject({
      ok: false,
      reason: 'closed',
    })
    await db().activity.update({
      where: { id: activityId },
      data: { repliesClosedAt: null, replyBy: past(3), startsAt: past(2) },
    })
    expect(await recordReply(guest, { ...answer(japan.id), channel: 'link' })).toMatchObject({
      ok: false,
      reason: 'started',
    })
  })

  it('is for its own invitation only: another, and one that is not there, look the same', async () => {
    const { japan, hungary } = await invited()
    const guest = await guestOf(japan.id)
    const other = await actorFor(world.users.other)
    const nowhere = '00000000-0000-4000-8000-00000000dead'
    for (const [actor, id] of [
      [guest, hungary.id],
      [guest, nowhere],
      [other, japan.id],
      [other, nowhere],
    ] as const) {
      await expect(
        recordReply(actor, { ...answer(id), channel: actor === guest ? 'link' : 'portal' }),
      ).rejects.toThrow('invitation not found')
    }
    await expect(recordReply(other, { ...answer(hungary.id), channel: 'phone' })).rejects.toThrow(
      'replies.behalf',
    )
  })
})
