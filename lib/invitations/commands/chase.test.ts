import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfJob } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { allInvited, answerOf } from '@/lib/testing/answering'
import { clock } from '@/lib/testing/clock'
import { guestOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { chaseAwaiting } from './chase'
import { recordReply } from './record-reply'
import { remindAwaiting } from './remind'

const job = actorOfJob('chase-awaiting')
let world: World
let staff: Actor

beforeAll(async () => {
  clock('2023-07-03T09:00')
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

/** All three posts invited on Monday, 3 July, for the 21st, to answer by Tuesday, 18 July. */
async function invited(chaseDays = '7, 3, 1') {
  clock('2023-07-03T09:00')
  await db().activity.updateMany({ data: { chaseDays: '' } })
  const { activityId, japan, hungary } = await allInvited(world, staff)
  await db().activity.update({
    where: { id: activityId },
    data: {
      chaseDays,
      startsAt: new Date('2023-07-21T01:00:00Z'),
      endsAt: new Date('2023-07-21T09:00:00Z'),
      replyBy: new Date('2023-07-18T15:59:00Z'),
    },
  })
  return { activityId, japan, hungary }
}

const reminders = (subjectId: string) =>
  db().delivery.count({ where: { subjectId, message: { key: 'reminder' } } })

/** The hours at which a worker looks, one after the other, with how many it reminds at each. */
async function course(...hours: string[]) {
  const counts: number[] = []
  for (const hour of hours) {
    clock(hour)
    counts.push(await chaseAwaiting(job))
  }
  return counts
}

describe('the ladder of reminders', () => {
  it('reminds those awaited on the working days before the deadline, each once, never after an answer', async () => {
    const { japan, hungary } = await invited()
    // Japan has a holiday before the deadline: its steps come a day earlier.
    expect(
      await course(
        '2023-07-06T12:00',
        '2023-07-07T08:50',
        '2023-07-07T09:00',
        '2023-07-07T15:00',
        '2023-07-10T10:00',
      ),
    ).toEqual([1, 0, 2, 0, 0])
    await recordReply(await guestOf(japan.id), { ...answerOf(world, japan.id), channel: 'link' })
    expect(await course('2023-07-13T09:10', '2023-07-17T09:10', '2023-07-18T09:10')).toEqual([2, 2, 0])
    expect([await reminders(japan.id), await reminders(hungary.id)]).toEqual([1, 3])
    const steps = await db().chaseStep.findMany({
      where: { invitationId: hungary.id },
      orderBy: { days: 'desc' },
    })
    expect(steps.map(step => `${step.days} ${step.outcome}`)).toEqual(['7 sent', '3 sent', '1 sent'])
  })

  it('reminds once though two workers look at the same moment', async () => {
    const { japan } = await invited()
    clock('2023-07-07T09:00')
    const counts = await Promise.all([1, 2, 3, 4].map(() => chaseAwaiting(job)))
    expect(counts.sort()).toEqual([0, 0, 0, 3])
    expect(await reminders(japan.id)).toBe(1)
  })

  it('does not make up for what an outage left: one reminder, within the office’s hours', async () => {
    const { hungary } = await invited()
    // Away from the 6th until the evening of Friday, the 14th.
    expect(
      await course('2023-07-14T20:00', '2023-07-15T10:00', '2023-07-17T07:00', '2023-07-17T09:00'),
    ).toEqual([0, 0, 0, 3])
    expect(await reminders(hungary.id)).toBe(1)
    const steps = await db().chaseStep.findMany({
      where: { invitationId: hungary.id },
      orderBy: { days: 'desc' },
    })
    expect(steps.map(step => `${step.days} ${step.outcome}`)).toEqual(['7 missed', '3 missed', '1 sent'])
  })

  it('leaves out a step that comes within two working days of the invitation', async () => {
    const { activityId } = await invited('3')
    await db().invitation.updateMany({
      where: { activityId },
      data: { issuedAt: new Date('2023-07-11T02:00:00Z') },
    })
    expect(await course('2023-07-13T09:00', '2023-07-14T09:00')).toEqual([0, 0])
  })

  it('knows the holidays of a post, of the PRC and its weekends', async () => {
    const { japan, hungary } = await invited('1')
    // Marine Day in Japan is Monday, 17 July 2023: its post is reminded on the Friday before.
    expect(await course('2023-07-14T09:00', '2023-07-17T09:00')).toEqual([1, 2])
    expect([await reminders(japan.id), await reminders(hungary.id)]).toEqual([1, 1])
  })

  it('takes no step for whom staff reminded within the day', async () => {
    const { activityId, japan } = await invited()
    clock('2023-07-06T16:00')
    await remindAwaiting(staff, { activityId, invitations: [japan.id] })
    expect(await course('2023-07-07T09:00', '2023-07-07T17:00', '2023-07-13T09:00')).toEqual([2, 0, 3])
    expect(await reminders(japan.id)).toBe(2)
  })

  it('starts anew with a new deadline', async () => {
    const { activityId, hungary } = await invited('3')
    expect(await course('2023-07-13T09:00')).toEqual([3])
    const later = {
      startsAt: new Date('2023-08-21T01:00:00Z'),
      endsAt: new Date('2023-08-21T09:00:00Z'),
      replyBy: new Date('2023-08-15T15:59:00Z'),
    }
    await db().activity.update({ where: { id: activityId }, data: later })
    expect(await course('2023-07-14T09:00', '2023-08-10T09:00')).toEqual([0, 3])
    expect(await reminders(hungary.id)).toBe(2)
  })

  it.each([
    ['replies are closed', { repliesClosedAt: new Date('2023-07-05T00:00:00Z') }],
    ['only regrets are asked for', { rsvp: 'regrets_only' as const }],
    ['it has no ladder', { chaseDays: '' }],
    ['it was cancelled', { status: 'cancelled' as const, cancelledAt: new Date('2023-07-05T00:00:00Z') }],
  ])('is not climbed where %s', async (_, data) => {
    const { activityId } = await invited()
    await db().activity.update({ where: { id: activityId }, data })
    expect(await course('2023-07-07T09:00')).toEqual([0])
  })
})
