import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { formOf } from '@/lib/plans/rules/reading'
import { valuesOf } from '@/lib/plans/rules/values'
import { allInvited, answerOf, typed } from '@/lib/testing/answering'
import { guestOf, invitationOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import {
  cancelOpenActivity,
  changeOpenActivity,
  postponeOpenActivity,
  setRepliesOpen,
} from './change-activity'
import { recordReply } from './record-reply'
import { stopSending } from './stop'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

async function invited() {
  const { activityId: id } = await allInvited(world, staff)
  const { version } = await db().activity.findUniqueOrThrow({ where: { id } })
  return { id, version }
}

async function toldOf(messageId: string | null) {
  return db().delivery.findMany({ where: { messageId: messageId ?? '' }, orderBy: { address: 'asc' } })
}

const reason = { reasonEn: 'A storm is expected', reasonZh: '预计有暴雨' }

it('cancelling tells all who are invited, withdraws their calendar entries, and can be stopped', async () => {
  const { id, version } = await invited()
  const outcome = await cancelOpenActivity(staff, { activityId: id, version, ...reason })
  if (!outcome.ok) throw new Error(outcome.reason)
  const told = await toldOf(outcome.value.messageId)
  expect(told).toHaveLength(3)
  expect(told[0]?.data).toMatchObject({ calendar: { method: 'CANCEL', sequence: 1 }, hasReply: false })
  const guest = await guestOf((await invitationOf(id, world.japan.id)).id)
  const answer = { answer: 'regrets', delegates: [], note: '', privateNote: '', channel: 'link' } as const
  const late = await recordReply(guest, { ...answer, delegates: [], invitationId: guest.invitationId ?? '' })
  expect(late).toMatchObject({ ok: false, reason: 'cancelled' })
  expect(await stopSending(staff, { messageId: outcome.value.messageId ?? '' })).toMatchObject({ ok: true })
  expect((await db().activity.findUniqueOrThrow({ where: { id } })).status).toBe('open')
})

it('postponing tells all of the new date, with the next SEQUENCE of the same entry', async () => {
  const { id, version } = await invited()
  const before = await invitationOf(id, world.japan.id)
  const times = {
    date: '2031-03-04',
    startTime: '10:00',
    endDate: '',
    endTime: '12:00',
    replyBy: '2031-03-01',
  }
  const outcome = await postponeOpenActivity(staff, { id, version, ...times, ...reason })
  if (!outcome.ok) throw new Error(outcome.reason)
  const told = await toldOf(outcome.value.messageId)
  expect(told).toHaveLength(3)
  const after = await invitationOf(id, world.japan.id)
  expect(after).toMatchObject({ calendarUid: before.calendarUid, sequence: before.sequence + 1 })
  const message = await db().message.findUniqueOrThrow({ where: { id: outcome.value.messageId ?? '' } })
  expect(JSON.stringify(message.data)).toContain('4 March 2031')
  expect(await db().activity.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: 'postponed',
    halfYear: '2031H1',
  })
})

it('closing takes no more answers, opening takes them again', async () => {
  const { id, version } = await invited()
  const guest = await guestOf((await invitationOf(id, world.japan.id)).id)
  const answer = { answer: 'regrets', delegates: [], note: '', privateNote: '', channel: 'link' } as const
  const input = { ...answer, delegates: [], invitationId: guest.invitationId ?? '' }
  await setRepliesOpen(staff, { activityId: id, version }, false)
  expect(await recordReply(guest, input)).toMatchObject({ ok: false, reason: 'closed' })
  await setRepliesOpen(staff, { activityId: id, version }, true)
  expect(await recordReply(guest, input)).toMatchObject({ ok: true })
})

describe('stopped within thirty seconds', () => {
  const times = {
    date: '2031-03-04',
    startTime: '10:00',
    endDate: '',
    endTime: '12:00',
    replyBy: '2031-03-01',
  }
  const now = (id: string) => db().activity.findUniqueOrThrow({ where: { id } })
  const stopIt = (messageId: string | null) => stopSending(staff, { messageId: messageId ?? '' })
  async function postponed(id: string, date = times.date) {
    const { version } = await now(id)
    const outcome = await postponeOpenActivity(staff, { id, version, ...times, date, ...reason })
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.value.messageId
  }

  it('a new date is taken back: the activity is as it was before', async () => {
    const { id } = await invited()
    const before = await now(id)
    expect(await stopIt(await postponed(id))).toMatchObject({ ok: true })
    const { status, startsAt, endsAt, replyBy, halfYear } = before
    expect(await now(id)).toMatchObject({ status, startsAt, endsAt, replyBy, halfYear, reasonEn: '' })
  })

  it('the later of two is taken back first, then the earlier', async () => {
    const { id } = await invited()
    const { startsAt } = await now(id)
    const first = await postponed(id)
    const second = await postponed(id, '2031-05-06')
    expect(await stopIt(first)).toMatchObject({ ok: false, reason: 'changed_since' })
    expect(await stopIt(second)).toMatchObject({ ok: true })
    expect(await now(id)).toMatchObject({ status: 'postponed', reasonEn: reason.reasonEn })
    expect(await stopIt(first)).toMatchObject({ ok: true })
    expect(await now(id)).toMatchObject({ status: 'open', startsAt, reasonEn: '' })
  })

  it('is not moved to a time that is past', async () => {
    const { id } = await invited()
    const { version } = await now(id)
    const past = { ...times, date: '2020-03-04', replyBy: '2020-03-01' }
    expect(await postponeOpenActivity(staff, { id, version, ...past, ...reason })).toMatchObject({
      fields: { date: 'starts_in_past' },
    })
  })

  it('a cancellation of what was postponed leaves it postponed', async () => {
    const { id } = await invited()
    await postponed(id)
    const { version } = await now(id)
    const cancelled = await cancelOpenActivity(staff, {
      activityId: id,
      version,
      ...reason,
      reasonEn: 'Fire',
    })
    if (!cancelled.ok) throw new Error(cancelled.reason)
    await stopIt(cancelled.value.messageId)
    expect(await now(id)).toMatchObject({ status: 'postponed', reasonEn: reason.reasonEn, cancelledAt: null })
  })
})

describe('the form of an activity that is out', () => {
  async function form(id: string) {
    const row = await db().activity.findUniqueOrThrow({
      where: { id },
      include: { hosts: true, organisers: true, programme: true },
    })
    return { ...formOf(valuesOf(row), row.zone), id, version: row.version, intent: 'save' as const }
  }

  it('does not set fewer places in all than are taken', async () => {
    const { activityId: id, japan } = await allInvited(world, staff)
    const delegates = [typed('One'), typed('Two')]
    const answer = answerOf(world, japan.id, { delegates })
    await recordReply(await guestOf(japan.id), { ...answer, channel: 'link' })
    expect(await changeOpenActivity(staff, { ...(await form(id)), capacity: '1' })).toMatchObject({
      fields: { capacity: 'below_taken' },
    })
    expect(await changeOpenActivity(staff, { ...(await form(id)), capacity: '2' })).toMatchObject({
      ok: true,
    })
  })

  it('does not move it into the past, and a change that is stopped is taken back', async () => {
    const { id } = await invited()
    const before = await form(id)
    const past = { ...before, date: '2020-01-02', replyBy: '2020-01-01' }
    expect(await changeOpenActivity(staff, past)).toMatchObject({ fields: { date: 'starts_in_past' } })
    const changed = await changeOpenActivity(staff, { ...before, placeEn: 'Elsewhere', placeZh: '别处' })
    if (!changed.ok) throw new Error(changed.reason)
    expect((await form(id)).placeEn).toBe('Elsewhere')
    await stopSending(staff, { messageId: changed.value.messageId ?? '' })
    expect((await form(id)).placeEn).toBe(before.placeEn)
  })
})
