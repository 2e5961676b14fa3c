import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfJob } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { allInvited, answerOf } from '@/lib/testing/answering'
import { clock } from '@/lib/testing/clock'
import { guestOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { chaseAwaiting } from '../commands/chase'
import { recordReply } from '../commands/record-reply'
import { chasingOf } from './chasing-of'

let world: World
let staff: Actor

beforeAll(async () => {
  clock('2023-07-03T09:00')
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

it('shows the days of the ladder, who was reminded, and whom to telephone when it is through', async () => {
  const { activityId, japan, hungary } = await allInvited(world, staff)
  await db().consulate.update({ where: { id: world.hungary.id }, data: { phone: '+86 23 0000 0001' } })
  await db().activity.update({
    where: { id: activityId },
    data: {
      chaseDays: '3, 1',
      startsAt: new Date('2023-07-21T01:00:00Z'),
      endsAt: new Date('2023-07-21T09:00:00Z'),
      replyBy: new Date('2023-07-18T15:59:00Z'),
    },
  })
  const steps = async () =>
    (await chasingOf(staff, activityId)).steps.map(({ days, on, posts, reminded }) => [
      days,
      on,
      posts,
      reminded,
    ])
  expect(await steps()).toEqual([
    [3, '2023-07-12', 1, 0],
    [3, '2023-07-13', 2, 0],
    [1, '2023-07-14', 1, 0],
    [1, '2023-07-17', 2, 0],
  ])
  clock('2023-07-13T09:00')
  await chaseAwaiting(actorOfJob('chase-awaiting'))
  expect((await steps()).map(step => step[3])).toEqual([1, 2, 0, 0])
  expect((await chasingOf(staff, activityId)).calls).toEqual([])
  clock('2023-07-18T09:00')
  await recordReply(await guestOf(japan.id), { ...answerOf(world, japan.id), channel: 'link' })
  const { calls } = await chasingOf(staff, activityId)
  expect(calls.map(call => [call.invitationId === hungary.id, call.phone])).toEqual([
    [true, '+86 23 0000 0001'],
    [false, null],
  ])
  expect(calls[0]?.remindedAt).toBeInstanceOf(Date)
  await expect(chasingOf(await actorFor(world.users.officer), activityId)).rejects.toThrow('invitations.read')
})

it('telephones nobody who was not sent the invitation yet', async () => {
  clock('2023-07-03T09:00')
  const { activityId, japan, hungary } = await allInvited(world, staff)
  await db().activity.update({
    where: { id: activityId },
    data: {
      chaseDays: '3, 1',
      startsAt: new Date('2023-07-21T01:00:00Z'),
      endsAt: new Date('2023-07-21T09:00:00Z'),
      replyBy: new Date('2023-07-18T15:59:00Z'),
    },
  })
  const mail = (data: object) => db().delivery.updateMany({ where: { subjectId: hungary.id }, data })
  await mail({ nextAttemptAt: new Date(Date.now() + 3_600_000) })
  clock('2023-07-18T09:00')
  const called = async () => (await chasingOf(staff, activityId)).calls.map(call => call.invitationId)
  const calls = await called()
  expect(calls).toHaveLength(2)
  expect(calls).toContain(japan.id)
  expect(calls).not.toContain(hungary.id)
  expect((await chasingOf(staff, activityId)).steps.at(-1)).toMatchObject({ posts: 2, awaited: 1 })
  await mail({ nextAttemptAt: null, status: 'sent', attempts: 1 })
  expect(await called()).toContain(hungary.id)
})
