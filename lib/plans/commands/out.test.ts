import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db, transaction } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { saveActivity } from './change'
import { createActivity } from './create'
import { concludeActivity } from './end'
import { cancelActivity, closeReplies, openReplies, postponeActivity } from './out'
import { submitActivity } from './submit'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

const reason = { reasonEn: 'The hall is closed', reasonZh: '场地维修' }

/** An activity whose invitations are out. */
async function out(startsAt = new Date('2033-07-21T01:00:00Z')) {
  const made = await createActivity(staff, {
    kind: 'briefing',
    titleEn: 'Briefing',
    titleZh: '通报会',
    placeEn: 'Town Hall',
    placeZh: '市政厅',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
    programme: [{ startsAt, textEn: 'Welcome', textZh: '欢迎' }],
  })
  if (!made.ok) throw new Error(made.reason)
  await db().activity.update({ where: { id: made.value.id }, data: { status: 'open' } })
  return made.value
}

const times = { date: '2033-08-02', startTime: '10:00', endDate: '', endTime: '11:00', replyBy: '2033-07-30' }
const postpone = (input: { id: string; version: number }, over = {}) =>
  transaction(tx => postponeActivity(tx, staff, { ...input, ...times, ...reason, ...over }))

describe('an activity that is out', () => {
  it('is not changed without telling those invited', async () => {
    const activity = await out()
    expect(await saveActivity(staff, { ...activity, values: { placeEn: 'Elsewhere' } })).toMatchObject({
      reason: 'open_activity',
    })
    expect(await submitActivity(staff, { intent: 'save', ...activity } as never)).toMatchObject({
      reason: 'open_activity',
    })
  })

  it('is postponed with its programme, says what changed, and takes replies again', async () => {
    const activity = await out()
    await transaction(tx => closeReplies(tx, staff, activity))
    const outcome = await postpone({ ...activity, version: activity.version + 1 })
    expect(outcome).toMatchObject({ ok: true, value: { version: activity.version + 2 } })
    expect(outcome.ok && outcome.value.changes.map(change => change.field)).toEqual([
      'startsAt',
      'endsAt',
      'replyBy',
      'programme',
    ])
    const row = await db().activity.findUniqueOrThrow({
      where: { id: activity.id },
      include: { programme: true },
    })
    expect(row).toMatchObject({ status: 'postponed', repliesClosedAt: null, reasonZh: '场地维修' })
    expect(row.programme[0]?.startsAt.toISOString()).toBe('2033-08-02T02:00:00.000Z')
  })

  it('is postponed only with a reason in both languages, to another time', async () => {
    const activity = await out()
    expect(await postpone(activity, { reasonEn: ' ' })).toMatchObject({ fields: { reasonEn: 'needed' } })
    const same = { date: '2033-07-21', startTime: '09:00', endTime: '10:00', replyBy: '2033-07-18' }
    expect(await postpone(activity, same)).toMatchObject({ reason: 'same_date' })
    expect(await postpone(activity, { date: '' })).toMatchObject({ fields: { date: 'needed' } })
    expect(await postpone({ ...activity, version: 99 })).toMatchObject({ reason: 'changed_meanwhile' })
  })

  it('is cancelled once, with a reason', async () => {
    const activity = await out()
    const cancel = (over = {}) =>
      transaction(tx => cancelActivity(tx, staff, { ...activity, ...reason, ...over }))
    expect(await cancel({ reasonZh: '' })).toMatchObject({ fields: { reasonZh: 'needed' } })
    expect(await cancel()).toMatchObject({ ok: true })
    expect(await cancel()).toMatchObject({ reason: 'cancelled' })
    expect(await postpone(activity)).toMatchObject({ reason: 'cancelled' })
  })

  it('closes its replies and opens them; doing so twice changes nothing', async () => {
    const activity = await out()
    expect(await transaction(tx => closeReplies(tx, staff, activity))).toMatchObject({
      value: { version: 2 },
    })
    expect(await transaction(tx => closeReplies(tx, staff, activity))).toMatchObject({
      value: { version: 2 },
    })
    expect(await transaction(tx => openReplies(tx, staff, activity))).toMatchObject({ value: { version: 3 } })
  })

  it('is concluded once it has begun', async () => {
    const later = await out()
    expect(await concludeActivity(staff, later)).toMatchObject({ reason: 'not_begun_yet' })
    const begun = await out(new Date('2023-01-10T01:00:00Z'))
    expect(await concludeActivity(staff, begun)).toMatchObject({ ok: true })
    expect(await concludeActivity(staff, begun)).toMatchObject({ reason: 'concluded' })
  })

  it('is not there for whom it does not concern', async () => {
    const activity = await out()
    const district = { ...(await actorFor(world.users.district)), permissions: staff.permissions } as Actor
    await expect(transaction(tx => closeReplies(tx, district, activity))).rejects.toThrow(NotFound)
  })
})
