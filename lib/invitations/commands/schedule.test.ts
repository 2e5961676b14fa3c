import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { clock } from '@/lib/testing/clock'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { checkInvitations } from '../queries/check'
import { missedSendings } from '../queries/scheduled'
import { chooseAudience } from './choose-audience'
import { scheduleSending, sendScheduled, unscheduleSending } from './schedule'

let world: World
let staff: Actor

beforeAll(async () => {
  clock('2023-07-03T09:00')
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

async function drafted() {
  clock('2023-07-03T09:00')
  const { id: activityId } = await makeActivity(world.city.id, world.users.staff.id)
  const consulates = world.posts.map(post => post.id)
  await chooseAudience(staff, { activityId, addressee: 'deputy', consulates, addressees: {} })
  return activityId
}

async function schedule(activityId: string, day = '2023-07-04', time = '09:30') {
  const { fingerprint: checked } = await checkInvitations(staff, activityId)
  return scheduleSending(staff, { activityId, checked, day, time })
}

const waiting = async (activityId: string) => (await checkInvitations(staff, activityId)).scheduled?.id ?? ''
const issued = (activityId: string) => db().invitation.count({ where: { activityId, status: 'issued' } })

describe('a sending for later', () => {
  it('waits for its hour and is issued then, once, in the name of who scheduled it', async () => {
    const activityId = await drafted()
    expect(await schedule(activityId)).toMatchObject({ ok: true })
    const id = await waiting(activityId)
    const jobs = await db().$queryRaw<{ run_at: Date }[]>`
      select run_at from graphile_worker.jobs where key = ${`scheduled:${id}`}`
    expect(Math.abs((jobs[0]?.run_at.getTime() ?? 0) - Date.now() - 24.5 * 60 * 60 * 1000)).toBeLessThan(
      60_000,
    )
    expect(await sendScheduled(id)).toBeNull()
    expect(await issued(activityId)).toBe(0)
    clock('2023-07-04T09:30')
    expect((await Promise.all([sendScheduled(id), sendScheduled(id)])).filter(Boolean)).toContain('sent')
    expect(await issued(activityId)).toBe(3)
    const messages = await db().message.findMany({ where: { subjectId: activityId } })
    expect(messages.map(message => message.createdByName)).toEqual([staff.name])
    expect(
      await db().scheduledSending.findMany({ where: { activityId }, select: { outcome: true } }),
    ).toEqual([{ outcome: 'sent' }])
  })

  it('is not issued where anything has changed since, and says so', async () => {
    const activityId = await drafted()
    await schedule(activityId)
    const id = await waiting(activityId)
    await db().activity.update({
      where: { id: activityId },
      data: { placeEn: 'Elsewhere', version: { increment: 1 } },
    })
    expect((await checkInvitations(staff, activityId)).scheduled?.fits).toBe(false)
    clock('2023-07-04T09:30')
    expect(await sendScheduled(id)).toBe('not_sent')
    expect(await issued(activityId)).toBe(0)
    expect((await missedSendings(staff)).find(one => one.activity.id === activityId)?.reason).toBe(
      'changed_meanwhile',
    )
  })

  it('is not issued in the name of somebody who may not send any more', async () => {
    const activityId = await drafted()
    await schedule(activityId)
    const id = await waiting(activityId)
    await db().user.update({ where: { id: world.users.staff.id }, data: { role: 'director' } })
    clock('2023-07-04T09:30')
    expect(await sendScheduled(id)).toBe('not_sent')
    await db().user.update({ where: { id: world.users.staff.id }, data: { role: 'staff' } })
    expect(await issued(activityId)).toBe(0)
  })

  it('is taken back, and replaced by another', async () => {
    const activityId = await drafted()
    await schedule(activityId)
    await schedule(activityId, '2023-07-05')
    const id = await waiting(activityId)
    expect(await unscheduleSending(staff, { scheduledId: id })).toMatchObject({ ok: true })
    expect(await unscheduleSending(staff, { scheduledId: id })).toMatchObject({
      ok: false,
      reason: 'already_ended',
    })
    clock('2023-07-05T09:30')
    expect(await sendScheduled(id)).toBeNull()
    expect(await issued(activityId)).toBe(0)
  })

  it.each([
    ['2023-07-04', '06:00', { time: 'quiet_hours' }],
    ['2023-07-04', '20:00', { time: 'quiet_hours' }],
    ['2023-07-08', '09:00', { time: 'quiet_hours' }],
    ['2023-07-03', '08:59', { day: 'hour_past' }],
    ['2023-12-01', '09:00', { day: 'hour_too_late' }],
    ['tomorrow', '09:00', { day: 'wrong_date' }],
    ['2023-07-04', 'nine', { time: 'wrong_time' }],
  ])('is refused for %s %s', async (day, time, fields) => {
    expect(await schedule(await drafted(), day, time)).toMatchObject({ ok: false, reason: 'invalid', fields })
  })

  it('is not scheduled after the deadline for replies', async () => {
    const activityId = await drafted()
    const replyBy = new Date('2023-07-04T09:00+08:00')
    await db().activity.update({ where: { id: activityId }, data: { replyBy } })
    expect(await schedule(activityId)).toMatchObject({ fields: { day: 'hour_after_deadline' } })
  })

  it('is not scheduled on a holiday of the PRC', async () => {
    const activityId = await drafted()
    const startsAt = new Date('2023-10-20T01:00:00Z')
    await db().activity.update({
      where: { id: activityId },
      data: { startsAt, endsAt: new Date('2023-10-20T03:00:00Z'), replyBy: startsAt },
    })
    expect(await schedule(activityId, '2023-10-03')).toMatchObject({ fields: { time: 'quiet_hours' } })
    expect(await schedule(activityId, '2023-10-09')).toMatchObject({ ok: true })
  })
})
