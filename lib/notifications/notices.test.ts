import '@/lib/testing/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfJob } from '@/lib/access/gate'
import { record } from '@/lib/audit/record'
import { db, disconnect, pool, transaction } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { allInvited, answerOf } from '@/lib/testing/answering'
import { guestOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { mailNotices } from './commands/mail'
import { chooseNotices, readNotice, readNotices } from './commands/own'
import { removeOldNotices } from './commands/retain'
import { tellOfEvent } from './commands/tell'
import { chosenWays, ownNotices, unreadNotices } from './queries/notices'
import { TOLD_TYPES } from './rules/telling'

let world: World
let staff: Actor
let colleague: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
  colleague = await actorFor(world.users.colleague)
})
afterAll(disconnect)

/** The jobs that events have left, done by so many at once, as workers do them. */
async function work(times = 1): Promise<void> {
  const { rows } = await pool().query<{ id: string; eventId: string }>(
    `select p.id, p.payload->>'eventId' as "eventId" from graphile_worker._private_jobs p
     join graphile_worker.jobs j using (id) where j.task_identifier = 'event-recorded'`,
  )
  for (const { eventId } of rows) await Promise.all(Array.from({ length: times }, () => tellOfEvent(eventId)))
  await pool().query('select graphile_worker.complete_jobs($1::bigint[])', [rows.map(row => row.id)])
}

/** Japan answers, of an activity of its own to which all are invited; and what was told before is forgotten. */
async function answered(over: Parameters<typeof answerOf>[2] = {}) {
  const { activityId, japan } = await allInvited(world, staff)
  await work()
  await db().notice.deleteMany()
  await recordReply(await guestOf(japan.id), { ...answerOf(world, japan.id, over), channel: 'link' })
  return { activityId, invitationId: japan.id }
}

const first = { page: 1 }
const said = async (actor: Actor) =>
  (await ownNotices(actor, first)).notices.map(({ kind, what }) => `${kind} ${what}`)
const mails = (userId: string) =>
  db().delivery.findMany({
    where: { subjectKind: 'notices', subjectId: userId },
    orderBy: { createdAt: 'asc' },
  })

describe('a notice', () => {
  it('is enqueued with its event, by the very types that somebody is told of', async () => {
    const { rows } = await pool().query<{ definition: string }>(
      `select pg_get_triggerdef(oid) as definition from pg_trigger where tgname = 'event_recorded'`,
    )
    const types = [...(rows[0]?.definition.matchAll(/'([a-z_]+\.[a-z_]+)'/g) ?? [])].map(([, type]) => type)
    expect(types.sort()).toEqual([...TOLD_TYPES].sort())
  })

  it('is not there where its event was rolled back', async () => {
    await work()
    const recorded = transaction(async tx => {
      await record(tx, staff, {
        type: 'people.proposed',
        subject: { kind: 'proposal', id: world.japan.id },
        data: { what: 'person_added' },
      })
      throw new Error('no')
    })
    await expect(recorded).rejects.toThrow('no')
    const { rowCount } = await pool().query(
      `select 1 from graphile_worker.jobs where task_identifier = 'event-recorded'`,
    )
    expect(rowCount).toBe(0)
  })

  it('tells who organises, and nobody else, once, though two workers take it up and one takes it up again', async () => {
    const { activityId } = await answered()
    await work(2)
    const [event] = await db().auditEvent.findMany({ where: { type: 'reply.recorded', activityId } })
    expect(await tellOfEvent(event?.id ?? '')).toBe(0)
    expect(await said(staff)).toEqual(['reply attending'])
    expect(await said(colleague)).toEqual([])
    expect(await db().notice.count()).toBe(1)
    expect(await unreadNotices(staff)).toBe(1)
  })

  it('is not told of one’s own act', async () => {
    const { invitationId } = await answered()
    const again = answerOf(world, invitationId, { answer: 'regrets', delegates: [] })
    await recordReply(staff, { ...again, channel: 'phone' })
    await recordReply(colleague, { ...answerOf(world, invitationId), channel: 'phone' })
    await work()
    expect((await said(staff)).sort()).toEqual(['reply attending', 'reply now_attending'])
  })

  it('says nothing of what only organisers read', async () => {
    await answered({ privateNote: 'No nuts at all.', note: 'Glad to come.' })
    await work()
    const { notices } = await ownNotices(staff, first)
    expect(JSON.stringify(notices)).not.toMatch(/nuts|Glad/)
  })

  it('tells of a late answer as late, of a wait for a place, and of the place that was taken', async () => {
    const { activityId, invitationId } = await answered()
    await work()
    await db().notice.deleteMany()
    const replyBy = new Date(Date.now() - 1000)
    await db().activity.update({ where: { id: activityId }, data: { capacity: 9, replyBy } })
    await db().activity.update({ where: { id: activityId }, data: { version: { increment: 1 } } })
    const regrets = answerOf(world, invitationId, { answer: 'regrets', delegates: [] })
    await recordReply(await guestOf(invitationId), { ...regrets, channel: 'link' })
    await db().waitingPlace.create({
      data: {
        ...{ invitationId, seats: 1, askedAt: new Date(), offered: 1 },
        ...{ offeredAt: new Date(), offerUntil: new Date(Date.now() + 60_000) },
      },
    })
    await recordReply(await guestOf(invitationId), { ...answerOf(world, invitationId), channel: 'link' })
    await work()
    expect((await said(staff)).sort()).toEqual(['late now_regrets', 'place taken'])
  })

  it('is marked as read with those that were there, and not with what came since', async () => {
    await answered()
    await work()
    const until = new Date().toISOString()
    await new Promise(resolve => setTimeout(resolve, 5))
    const { activityId } = await allInvited(world, staff)
    await transaction(tx =>
      record(tx, actorOfJob('send-delivery'), {
        type: 'sending.paused',
        subject: { kind: 'message', id: activityId },
        activityId,
      }),
    )
    await work()
    await readNotices(staff, { until })
    const { notices, unread } = await ownNotices(staff, first)
    expect(notices.map(({ kind, readAt }) => [kind, readAt !== null])).toEqual([
      ['paused', false],
      ['reply', true],
    ])
    expect(unread).toBe(1)
    await readNotices(colleague, { until: new Date().toISOString() })
    expect(await unreadNotices(staff)).toBe(1)
  })

  it('is read by who opens it, and by nobody else', async () => {
    await answered()
    await work()
    const [notice] = (await ownNotices(staff, first)).notices
    const noticeId = notice?.id ?? ''
    await expect(readNotice(colleague, { noticeId })).rejects.toThrow(NotFound)
    expect(await unreadNotices(staff)).toBe(1)
    await readNotice(staff, { noticeId })
    expect(await unreadNotices(staff)).toBe(0)
  })

  it('is not shown any more to who may not see what it is about', async () => {
    await answered()
    await work()
    await db().user.update({ where: { id: staff.id }, data: { role: 'director' } })
    const { notices } = await ownNotices(await actorFor(world.users.staff), first)
    expect(notices).toEqual([])
    await db().user.update({ where: { id: staff.id }, data: { role: 'district' } })
    expect(await unreadNotices(await actorFor(world.users.staff))).toBeNull()
    await expect(ownNotices(await actorFor(world.users.staff), first)).rejects.toThrow()
    await db().user.update({ where: { id: staff.id }, data: { role: 'staff' } })
  })

  it('goes after ninety days', async () => {
    await answered()
    await work()
    expect(await removeOldNotices(actorOfJob('retain-notices'))).toBe(0)
    await db().notice.updateMany({ data: { at: new Date(Date.now() - 91 * 24 * 60 * 60 * 1000) } })
    expect(await removeOldNotices(actorOfJob('retain-notices'))).toBe(1)
  })
})

describe('what one wants to know', () => {
  it('is what is usual until one chooses, and then what one chose', async () => {
    const usual = Object.fromEntries((await chosenWays(staff))?.map(({ kind, way }) => [kind, way]) ?? [])
    expect(usual).toMatchObject({ reply: 'portal', undelivered: 'mail', paused: 'mail', decided: 'mail' })
    expect(usual).not.toHaveProperty('submitted')
    await chooseNotices(staff, { ways: { reply: 'none', submitted: 'mail' } })
    await answered()
    await work()
    expect(await said(staff)).toEqual([])
    expect(await db().noticeChoice.count({ where: { userId: staff.id } })).toBe(1)
    await chooseNotices(staff, { ways: { reply: 'mail' } })
    await answered()
    await work()
    expect(await db().notice.findMany({ select: { byMail: true } })).toEqual([{ byMail: true }])
  })

  it('belongs to the office: a post and a district have none', async () => {
    for (const user of [world.users.officer, world.users.district])
      expect(await chosenWays(await actorFor(user))).toBeNull()
  })
})

describe('a mail with notices', () => {
  it('gathers what waits, goes once though two workers send it, and not again within fifteen minutes', async () => {
    await chooseNotices(staff, { ways: { reply: 'mail' } })
    const { invitationId } = await answered()
    await recordReply(await guestOf(invitationId), {
      ...answerOf(world, invitationId, { answer: 'regrets', delegates: [] }),
      channel: 'link',
    })
    await work()
    await Promise.all([mailNotices(), mailNotices()])
    const [mail, ...others] = await mails(staff.id)
    expect(others).toEqual([])
    expect(mail?.address).toBe(world.users.staff.email)
    expect(mail?.data).toMatchObject({ count: 2 })
    expect(JSON.stringify(mail?.data)).toMatch(/Japan has changed its answer[\s\S]*日本回复出席/)

    await recordReply(await guestOf(invitationId), { ...answerOf(world, invitationId), channel: 'link' })
    await work()
    expect(await mailNotices()).toBe(0)
    await db().notice.updateMany({
      where: { mailedAt: { not: null } },
      data: { mailedAt: new Date(Date.now() - 16 * 60 * 1000) },
    })
    expect(await mailNotices()).toBe(1)
    expect((await mails(staff.id)).at(-1)?.data).toMatchObject({ count: 1 })
    expect(await mailNotices()).toBe(0)
  })

  it('is not sent of what was read, nor to who cannot sign in', async () => {
    await chooseNotices(staff, { ways: { reply: 'mail' } })
    await answered()
    await work()
    await readNotices(staff, { until: new Date().toISOString() })
    expect(await mailNotices()).toBe(0)
    await answered()
    await work()
    await db().user.update({ where: { id: staff.id }, data: { disabledAt: new Date() } })
    expect(await mailNotices()).toBe(0)
    await db().user.update({ where: { id: staff.id }, data: { disabledAt: null } })
  })
})
