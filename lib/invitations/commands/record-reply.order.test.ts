import '@/lib/testing/database'
import { beforeAll, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfJob } from '@/lib/access/gate'
import { db, pool } from '@/lib/db/client'
import { allInvited, answerOf, waiting } from '@/lib/testing/answering'
import { guestOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { cancelOpenActivity, setRepliesOpen } from './change-activity'
import { readdressFrom } from './readdress'
import { recordReply } from './record-reply'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

const ENDS = ['activity.replies_closed', 'activity.cancelled']
const reason = { reasonEn: 'A storm', reasonZh: '暴雨' }
const close: End = activity => setRepliesOpen(staff, activity, false)
const cancel: End = activity => cancelOpenActivity(staff, { ...activity, ...reason })
type End = (activity: { activityId: string; version: number }) => Promise<{ ok: boolean }>

async function asked() {
  const { activityId, japan } = await allInvited(world, staff)
  const guest = await guestOf(japan.id)
  return {
    activityId,
    japan,
    answering: () => recordReply(guest, { ...answerOf(world, japan.id), channel: 'link' }),
  }
}

/**
 * An answer has been judged and is being written when staff put an end to answering. Gives what happened in the order in which it came
 * to hold, which the chain of the audit keeps.
 */
async function whileWritten(end: End): Promise<string[]> {
  const { activityId, answering } = await asked()
  const { version } = await db().activity.findUniqueOrThrow({ where: { id: activityId } })
  const holder = await pool().connect()
  await holder.query('begin')
  // Nothing can be written to the table of replies: the answer waits there, behind its judgement.
  await holder.query('lock table "Reply" in share mode')
  const answer = answering()
  await vi.waitFor(async () => expect(await waiting()).toBe(1), 10_000)
  let ended = false
  const ending = end({ activityId, version }).finally(() => {
    ended = true
  })
  await vi.waitFor(async () => expect(ended || (await waiting()) === 2).toBe(true), 10_000)
  await holder.query('commit')
  holder.release()
  expect(await Promise.all([answer, ending])).toMatchObject([{ ok: true }, { ok: true }])
  const events = await db().auditEvent.findMany({
    where: { activityId, type: { in: ['reply.recorded', ...ENDS] } },
    orderBy: { seq: 'asc' },
  })
  return events.map(event => event.type)
}

it.each([
  ['replies are closed', close, 'activity.replies_closed'],
  ['the activity is cancelled', cancel, 'activity.cancelled'],
] as const)('an answer that is being written when %s comes before', async (_, end, type) => {
  expect(await whileWritten(end)).toEqual(['reply.recorded', type])
})

it.each([
  ['replies are closed', { repliesClosedAt: new Date() }, 'closed'],
  ['the activity is cancelled', { status: 'cancelled', cancelledAt: new Date() }, 'cancelled'],
] as const)('an answer that arrives while %s waits, and is refused', async (_, ended, reason) => {
  const { activityId, japan, answering } = await asked()
  const { answer } = await db().$transaction(
    async tx => {
      await tx.activity.update({ where: { id: activityId }, data: { ...ended, version: { increment: 1 } } })
      const answer = answering()
      await vi.waitFor(async () => expect(await waiting()).toBe(1), 10_000)
      // What a cancellation does next. Where the answer had locked the invitation first, each would wait for the other.
      await tx.invitation.update({ where: { id: japan.id }, data: { sequence: { increment: 1 } } })
      return { answer }
    },
    { timeout: 30_000 },
  )
  expect(await answer).toMatchObject({ ok: false, reason })
  expect(await db().reply.count({ where: { invitationId: japan.id } })).toBe(0)
})

it('an answer by a link that ends while it is on its way is refused, and nothing of it is kept', async () => {
  const { japan, answering } = await asked()
  const { answer } = await db().$transaction(
    async tx => {
      await tx.replyToken.updateMany({ where: { invitationId: japan.id }, data: { revokedAt: new Date() } })
      const answer = answering()
      await vi.waitFor(async () => expect(await waiting()).toBe(1), 10_000)
      return { answer }
    },
    { timeout: 30_000 },
  )
  expect(await answer).toMatchObject({ ok: false, reason: 'link_ended' })
  expect(await db().reply.count({ where: { invitationId: japan.id } })).toBe(0)
})

it('an answer and the leaving of its addressee at once lock in one order, and both are done', async () => {
  const { activityId, japan, answering } = await asked()
  const { contactId, consulateId } = await db().invitation.findUniqueOrThrow({ where: { id: japan.id } })
  const holder = await pool().connect()
  await holder.query('begin')
  await holder.query('select 1 from "Activity" where id = $1 for update', [activityId])
  const answer = answering()
  await vi.waitFor(async () => expect(await waiting()).toBe(1), 10_000)
  const leaving = readdressFrom(actorOfJob('officer-disabled'), { contactId: contactId ?? '', consulateId })
  await vi.waitFor(async () => expect(await waiting()).toBe(2), 10_000)
  // Whoever waits for the activity has touched neither the invitation nor its links, which the answer wants next.
  const { rows } = await pool().query(
    `select l.relation::regclass from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where a.datname = current_database() and a.wait_event_type = 'Lock' and l.granted and l.mode = 'RowExclusiveLock'
       and l.relation in ('"Invitation"'::regclass, '"ReplyToken"'::regclass)`,
  )
  expect(rows).toEqual([])
  await holder.query('commit')
  holder.release()
  expect(await answer).toMatchObject({ ok: true })
  await leaving
  const events = await db().auditEvent.findMany({
    where: { activityId, type: { in: ['reply.recorded', 'invitation.readdressed'] } },
    orderBy: { seq: 'asc' },
  })
  expect(events.map(event => event.type)).toEqual(['reply.recorded', 'invitation.readdressed'])
})

// The test of the test: with the very function of the database but for its share lock, closing does not wait, and the answer comes after it.
it('without the share lock on the activity an answer is recorded after replies were closed', async () => {
  const [{ source } = { source: '' }] = await db().$queryRaw<{ source: string }[]>`
    select pg_get_functiondef('record_reply(jsonb)'::regprocedure) as source`
  const unlocked = source.replace(' for share', '')
  expect(unlocked).not.toBe(source)
  await db().$executeRawUnsafe(unlocked)
  try {
    expect(await whileWritten(close)).toEqual(['activity.replies_closed', 'reply.recorded'])
  } finally {
    await db().$executeRawUnsafe(source)
  }
})
