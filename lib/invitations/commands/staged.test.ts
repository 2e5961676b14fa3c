import '@/lib/testing/database'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { deliver } from '@/lib/correspondence/commands/deliver'
import { resumeSending } from '@/lib/correspondence/commands/pause'
import { db, disconnect } from '@/lib/db/client'
import { closeTransport } from '@/lib/mail/transport'
import { refusal, type Server, smtp } from '@/lib/testing/sending'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { checkInvitations } from '../queries/check'
import { cockpit } from '../queries/cockpit'
import { home } from '../queries/home'
import { changeSeats } from './change-seats'
import { chooseAudience } from './choose-audience'
import { remindAwaiting } from './remind'
import { sendInvitations } from './send'
import { withdrawInvitations } from './withdraw'

let world: World
let staff: Actor
let server: Server
let refused: string[] = []

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})
beforeEach(async () => {
  refused = []
  server = await smtp(bytes =>
    refused.some(address => bytes.includes(`<${address}>`)) ? refusal(550, '5.1.1 No such user') : undefined,
  )
})
afterEach(async () => {
  closeTransport()
  await server.close()
})
afterAll(disconnect)

/** Three posts are invited, the first so many at once, and the rest in an hour. */
async function sent(first: number) {
  const { id: activityId } = await makeActivity(world.city.id, world.users.staff.id)
  const consulates = world.posts.map(post => post.id)
  await chooseAudience(staff, { activityId, addressee: 'deputy', consulates, addressees: {} })
  const { fingerprint: checked } = await checkInvitations(staff, activityId)
  const outcome = await sendInvitations(staff, { activityId, checked, first, restAfter: 60 })
  if (!outcome.ok) throw new Error(outcome.reason)
  const { messageId } = outcome.value
  await db().message.update({ where: { id: messageId }, data: { sendAfter: new Date(0) } })
  return { activityId, messageId }
}

/** Every mail of a message is tried, as the queue would. */
async function tried(messageId: string): Promise<string[]> {
  const mails = await db().delivery.findMany({ where: { messageId }, orderBy: { address: 'asc' } })
  const outcomes: string[] = []
  for (const { id } of mails) outcomes.push(await deliver(id))
  return outcomes.toSorted()
}

const comeDue = (messageId: string) =>
  db().delivery.updateMany({
    where: { messageId, nextAttemptAt: { not: null } },
    data: { nextAttemptAt: new Date(0) },
  })

it('the first group goes, the rest at its hour', async () => {
  const { activityId, messageId } = await sent(1)
  expect(await tried(messageId)).toEqual(['nothing', 'nothing', 'sent'])
  const [held] = (await cockpit(staff, activityId)).held
  expect(held).toMatchObject({ waiting: 2, back: 0, out: 1, isPaused: false })
  expect(Math.round(((held?.restAt?.getTime() ?? 0) - Date.now()) / 60_000)).toBe(60)
  const jobs = await db().$queryRaw<{ due: boolean }[]>`
    select run_at < now() + interval '2 minutes' as due from graphile_worker.jobs j
    where j.key in (select 'delivery:' || id from "Delivery" where "messageId" = ${messageId}::uuid)`
  expect(jobs.map(job => job.due).toSorted()).toEqual([false, false, true])
  await comeDue(messageId)
  expect(await tried(messageId)).toEqual(['nothing', 'sent', 'sent'])
  expect((await cockpit(staff, activityId)).held).toEqual([])
})

it('is paused where too many come back, until staff let it go on', async () => {
  const { activityId, messageId } = await sent(2)
  const first = await db().delivery.findMany({ where: { messageId, nextAttemptAt: null } })
  refused = first.map(one => one.address)
  expect(await tried(messageId)).toEqual(['failed', 'failed', 'nothing'])
  await comeDue(messageId)
  expect(await tried(messageId)).toEqual(['nothing', 'nothing', 'nothing'])
  expect((await cockpit(staff, activityId)).held).toMatchObject([
    { waiting: 1, back: 2, out: 2, isPaused: true },
  ])
  expect(await db().auditEvent.count({ where: { type: 'sending.paused', activityId } })).toBe(1)
  expect(await resumeSending(staff, { messageId })).toMatchObject({ ok: true })
  expect(await tried(messageId)).toEqual(['nothing', 'nothing', 'sent'])
})

it('one wrong address pauses nothing', async () => {
  const { messageId } = await sent(1)
  const [first] = await db().delivery.findMany({ where: { messageId, nextAttemptAt: null } })
  refused = [first?.address ?? '']
  expect(await tried(messageId)).toContain('failed')
  await comeDue(messageId)
  expect(await tried(messageId)).toEqual(['nothing', 'sent', 'sent'])
})

it('a message about no activity, which no page could let go on, is never paused', async () => {
  const { messageId } = await sent(2)
  await db().message.update({ where: { id: messageId }, data: { subjectKind: 'people-check' } })
  const first = await db().delivery.findMany({ where: { messageId, nextAttemptAt: null } })
  refused = first.map(one => one.address)
  await tried(messageId)
  await comeDue(messageId)
  expect(await tried(messageId)).toEqual(['nothing', 'nothing', 'sent'])
})

it('what was held back goes out before its recipients are told of a change', async () => {
  const { activityId, messageId } = await sent(1)
  await tried(messageId)
  const invitations = (await db().invitation.findMany({ where: { activityId } })).map(one => one.id)
  expect(await changeSeats(staff, { activityId, invitations, seats: 3 })).toMatchObject({ ok: true })
  expect(await tried(messageId)).toEqual(['nothing', 'sent', 'sent'])
})

it('who is withdrawn before the rest goes hears of nothing', async () => {
  const { activityId, messageId } = await sent(1)
  await tried(messageId)
  const invitations = await db().invitation.findMany({ where: { activityId } })
  const withdrawn = await withdrawInvitations(staff, {
    activityId,
    invitations: invitations.map(one => one.id),
    reasonEn: '',
    reasonZh: '',
  })
  if (!withdrawn.ok) throw new Error(withdrawn.reason)
  expect(await db().delivery.count({ where: { messageId: withdrawn.value.messageId ?? '' } })).toBe(1)
  await comeDue(messageId)
  expect(await tried(messageId)).toEqual(['nothing', 'nothing', 'nothing'])
})

it('who was not sent the invitation yet is reminded of nothing, and sees nothing of it', async () => {
  const { activityId } = await sent(1)
  const { rows } = await cockpit(staff, activityId)
  expect(rows.filter(row => row.held)).toHaveLength(2)
  expect(await remindAwaiting(staff, { activityId, invitations: [] })).toMatchObject({
    ok: true,
    value: { count: 1 },
  })
  const officer = await actorFor(world.users.officer)
  const shown = (await home(officer)).awaiting.map(one => one.id)
  const own = rows.find(row => row.post.id === world.japan.id)
  expect(own?.held).toBe(true)
  expect(shown).not.toContain(own?.id)
})

it('a first group leaves somebody for the second', async () => {
  const { id: activityId } = await makeActivity(world.city.id, world.users.staff.id)
  const consulates = world.posts.map(post => post.id)
  await chooseAudience(staff, { activityId, addressee: 'deputy', consulates, addressees: {} })
  const { fingerprint: checked } = await checkInvitations(staff, activityId)
  expect(await sendInvitations(staff, { activityId, checked, first: 3 })).toMatchObject({
    fields: { first: 'first_too_many' },
  })
})
