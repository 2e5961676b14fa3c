import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfJob, actorOfToken } from '@/lib/access/gate'
import { today } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { allInvited, answerOf } from '@/lib/testing/answering'
import { guestOf, invitationOf, invite, newestToken } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { disableUser } from '@/lib/users/commands/manage'
import type { ReplyInput } from '../schema'
import { passOn } from './pass-on'
import { readPrivate } from './read-private'
import { readdressAfter, readdressFrom } from './readdress'
import { recordReply } from './record-reply'
import { remindAwaiting } from './remind'
import { withdrawInvitations } from './withdraw'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

const answer = (invitationId: string, over: Partial<ReplyInput> = {}) => answerOf(world, invitationId, over)
const invited = () => allInvited(world, staff)

describe('what staff do afterwards', () => {
  it('reminds those awaiting, only those, and only once', async () => {
    const { activityId, japan } = await invited()
    await recordReply(await guestOf(japan.id), { ...answer(japan.id), channel: 'link' })
    const outcomes = await Promise.all(
      [1, 2].map(() => remindAwaiting(staff, { activityId, invitations: [] })),
    )
    expect(outcomes.filter(one => one.ok)).toHaveLength(1)
    const mails = await db().delivery.findMany({
      where: { message: { key: 'reminder', subjectId: activityId } },
    })
    expect(mails).toHaveLength(2)
    expect(mails.map(one => one.subjectId)).not.toContain(japan.id)
  })

  it('withdraws: the link explains, the calendar entry is cancelled, and the post can be invited again', async () => {
    const { activityId, japan } = await invited()
    const guest = await guestOf(japan.id)
    const outcome = await withdrawInvitations(staff, {
      activityId,
      invitations: [japan.id],
      reasonEn: 'x',
      reasonZh: 'x',
    })
    expect(outcome).toMatchObject({ ok: true, value: { count: 1 } })
    expect(await recordReply(guest, { ...answer(japan.id), channel: 'link' })).toMatchObject({
      ok: false,
      reason: 'withdrawn',
    })
    const mail = await db().delivery.findFirstOrThrow({
      where: { message: { key: 'withdrawal' }, subjectId: japan.id },
    })
    expect(mail.data).toMatchObject({ calendar: { method: 'CANCEL', sequence: 1, uid: japan.calendarUid } })
    await invite(staff, activityId, [world.japan.id])
    expect(await invitationOf(activityId, world.japan.id)).toMatchObject({
      calendarUid: japan.calendarUid,
      sequence: 2,
      status: 'issued',
    })
  })

  it('reads private notes as an organiser only, and each reading is recorded', async () => {
    const { activityId, japan } = await invited()
    await recordReply(await guestOf(japan.id), {
      ...answer(japan.id, { privateNote: 'no peanuts' }),
      channel: 'link',
    })
    const read = await readPrivate(staff, { activityId })
    expect(read).toMatchObject({ ok: true })
    expect(JSON.stringify(read)).toContain('no peanuts')
    expect(await db().auditEvent.count({ where: { activityId, type: 'private.read' } })).toBe(1)
    await expect(readPrivate(await actorFor(world.users.colleague), { activityId })).rejects.toThrow(
      'not found',
    )
    await expect(readPrivate(await actorFor(world.users.director), { activityId })).rejects.toThrow(
      'private.read',
    )
  })
})

describe('people of the post', () => {
  it('pass it on to a colleague, who gets a link of his own', async () => {
    const { japan } = await invited()
    const guest = await guestOf(japan.id)
    const first = await newestToken(japan.id)
    expect(await passOn(guest, { invitationId: japan.id, contactId: world.japan.head.id })).toMatchObject({
      ok: true,
    })
    const second = await actorOfToken(await newestToken(japan.id))
    expect(second?.contactId).toBe(world.japan.head.id)
    expect(await actorOfToken(first)).not.toBeNull()
    expect(await passOn(guest, { invitationId: japan.id, contactId: world.japan.head.id })).toMatchObject({
      ok: false,
      reason: 'same',
    })
    expect(await passOn(guest, { invitationId: japan.id, contactId: world.hungary.head.id })).toMatchObject({
      ok: false,
      reason: 'not_at_post',
    })
  })

  it('who leave lose their link and sign-in at once, and what is open goes to the successor', async () => {
    const { japan } = await invited()
    const token = await newestToken(japan.id)
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000)
    await db().posting.update({ where: { id: world.japan.deputy.postingId }, data: { toOn: yesterday } })
    expect(await actorOfToken(token)).toBeNull()
    await expect(actorFor(world.users.officer)).rejects.toThrow('may not work')
    await readdressAfter(actorOfJob('posting-ended'), world.japan.deputy.postingId)
    expect((await invitationOf(japan.activityId, world.japan.id)).contactId).toBe(world.japan.head.id)
    expect((await actorOfToken(await newestToken(japan.id)))?.contactId).toBe(world.japan.head.id)
    await db().posting.update({ where: { id: world.japan.deputy.postingId }, data: { toOn: null } })
  })

  it('who rise within the post keep their link and what is addressed to them', async () => {
    const { japan } = await invited()
    const token = await newestToken(japan.id)
    const { id: contactId, postingId } = world.japan.deputy
    const day = (at: number) => new Date(today().getTime() + at * 24 * 60 * 60 * 1000)
    await db().posting.update({ where: { id: postingId }, data: { toOn: day(-1) } })
    const next = await db().posting.create({
      data: { contactId, consulateId: world.japan.id, titleEn: 'Consul', rank: 'consul', fromOn: day(0) },
    })
    await readdressAfter(actorOfJob('posting-ended'), postingId)
    expect((await invitationOf(japan.activityId, world.japan.id)).contactId).toBe(contactId)
    expect((await actorOfToken(token))?.contactId).toBe(contactId)
    await db().posting.delete({ where: { id: next.id } })
    await db().posting.update({ where: { id: postingId }, data: { toOn: null } })
  })

  it('who are disabled lose their link, and what is open goes to another of the post', async () => {
    const { japan } = await invited()
    const token = await newestToken(japan.id)
    const { version } = await db().user.findUniqueOrThrow({ where: { id: world.users.officer.id } })
    await disableUser(await actorFor(world.users.administrator), { id: world.users.officer.id, version })
    expect(await actorOfToken(token)).toBeNull()
    const gone = { contactId: world.japan.deputy.id, consulateId: world.japan.id }
    const [{ jobs } = { jobs: 0n }] = await db().$queryRaw<{ jobs: bigint }[]>`
      select count(*) as jobs from graphile_worker.jobs where task_identifier = 'officer-disabled'`
    expect(jobs).toBe(1n)
    await readdressFrom(actorOfJob('officer-disabled'), gone)
    expect((await invitationOf(japan.activityId, world.japan.id)).contactId).toBe(world.japan.head.id)
  })
})
