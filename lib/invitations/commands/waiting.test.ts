import '@/lib/testing/database'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db, disconnect } from '@/lib/db/client'
import { allInvited, answerOf, typed } from '@/lib/testing/answering'
import { guestOf, invitationOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { cockpit } from '../queries/cockpit'
import { replyView } from '../queries/reply-view'
import { changeSeats } from './change-seats'
import { offerPlaces } from './offer-places'
import { recordReply } from './record-reply'
import { remindAwaiting } from './remind'
import { endWaiting, putFirst, waitForPlace } from './waiting'
import { withdrawInvitations } from './withdraw'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})
afterAll(disconnect)

/** Three posts are invited, to two places, which Japan takes. */
async function full() {
  const { activityId, japan, hungary } = await allInvited(world, staff)
  const uruguay = await invitationOf(activityId, world.uruguay.id)
  await db().activity.update({ where: { id: activityId }, data: { capacity: 2, version: { increment: 1 } } })
  const delegates = [typed('One'), typed('Two')]
  expect(await answer(japan.id, delegates)).toMatchObject({ ok: true })
  return { activityId, japan, hungary, uruguay }
}

const answer = async (invitationId: string, delegates = [typed('A Guest')]) =>
  recordReply(await guestOf(invitationId), {
    ...answerOf(world, invitationId, { delegates }),
    channel: 'link',
  })
const regret = async (invitationId: string) =>
  recordReply(await guestOf(invitationId), {
    ...answerOf(world, invitationId, { answer: 'regrets', delegates: [] }),
    channel: 'link',
  })
const wait = async (invitationId: string, people = 1) =>
  waitForPlace(await guestOf(invitationId), { invitationId, people })
const offersTo = async (activityId: string) =>
  (await db().delivery.findMany({ where: { message: { key: 'place_offered', subjectId: activityId } } })).map(
    one => one.subjectId,
  )
const places = async (activityId: string) => (await cockpit(staff, activityId)).places

describe('places that are counted', () => {
  it('are never more than there are, and who takes one keeps it', async () => {
    const { activityId, japan, hungary } = await full()
    expect(await answer(hungary.id)).toMatchObject({ ok: false, reason: 'full', detail: { left: 0 } })
    expect(await answer(japan.id, [typed('One'), typed('Two')])).toMatchObject({ ok: true })
    expect(await answer(japan.id, [typed('One')])).toMatchObject({ ok: true })
    expect(await answer(hungary.id, [typed('A'), typed('B')])).toMatchObject({
      ok: false,
      reason: 'full',
      detail: { left: 1 },
    })
    expect(await answer(hungary.id)).toMatchObject({ ok: true })
    expect(await places(activityId)).toMatchObject({ capacity: 2, taken: 2, waiting: [] })
  })

  it('are waited for only where they are taken, once', async () => {
    const { japan, hungary } = await full()
    expect(await wait(hungary.id)).toMatchObject({ ok: true })
    expect(await wait(hungary.id)).toMatchObject({ ok: false, reason: 'waiting_already' })
    await regret(japan.id)
    expect(await wait(japan.id)).toMatchObject({ ok: false, reason: 'not_full' })
  })

  it('that fall free are offered in order, kept, and taken', async () => {
    const { activityId, japan, hungary, uruguay } = await full()
    await wait(hungary.id)
    await wait(uruguay.id, 2)
    expect(await offerPlaces(activityId)).toBe(0)
    await answer(japan.id, [typed('One')])
    const [job] = await db().$queryRaw<{ count: number }[]>`
      select count(*)::int from graphile_worker.jobs where key = ${`offer:${activityId}`}`
    expect(job?.count).toBe(1)
    expect(await offerPlaces(activityId)).toBe(1)
    expect(await offersTo(activityId)).toEqual([hungary.id])
    // Kept for Hungary: nobody else gets it meanwhile.
    expect(await answer(uruguay.id)).toMatchObject({ ok: false, reason: 'full' })
    const view = await replyView(await guestOf(hungary.id), { locale: 'en', notice: null, passedTo: '' })
    expect(view.invitation.waiting).toMatchObject({ offered: 1 })
    expect(await answer(hungary.id)).toMatchObject({ ok: true })
    expect(await places(activityId)).toMatchObject({ taken: 2, waiting: [{ invitationId: uruguay.id }] })
  })

  it('that nobody takes in time are offered to the next', async () => {
    const { activityId, japan, hungary, uruguay } = await full()
    await wait(hungary.id)
    await wait(uruguay.id)
    await answer(japan.id, [typed('One')])
    await offerPlaces(activityId)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 60 * 60 * 1000 })
    try {
      expect(await offerPlaces(activityId)).toBe(1)
    } finally {
      vi.useRealTimers()
    }
    expect(await offersTo(activityId)).toEqual([hungary.id, uruguay.id])
    expect(await db().waitingPlace.findFirst({ where: { invitationId: hungary.id } })).toMatchObject({
      outcome: 'lapsed',
    })
  })

  it('go first to whom staff put first, and to nobody who waits no longer', async () => {
    const { activityId, japan, hungary, uruguay } = await full()
    await wait(hungary.id)
    await wait(uruguay.id)
    await putFirst(staff, { invitationId: uruguay.id })
    expect((await places(activityId))?.waiting.map(one => one.invitationId)).toEqual([uruguay.id, hungary.id])
    await endWaiting(await guestOf(uruguay.id), { invitationId: uruguay.id })
    await regret(japan.id)
    expect(await offerPlaces(activityId)).toBe(1)
    expect(await offersTo(activityId)).toEqual([hungary.id])
  })

  it('fall free by a withdrawal too; who waits is reminded of nothing', async () => {
    const { activityId, japan, hungary, uruguay } = await full()
    await wait(hungary.id)
    const reminded = await remindAwaiting(staff, { activityId, invitations: [] })
    if (!reminded.ok) throw new Error(reminded.reason)
    const mails = await db().delivery.findMany({ where: { messageId: reminded.value.messageId } })
    expect(mails.map(one => one.subjectId)).toEqual([uruguay.id])
    await withdrawInvitations(staff, { activityId, invitations: [japan.id], reasonEn: '', reasonZh: '' })
    expect(await offerPlaces(activityId)).toBe(1)
  })

  it('are as many as each asked for, at most those that are free', async () => {
    const { activityId, japan, hungary } = await full()
    await changeSeats(staff, { activityId, invitations: [hungary.id], seats: 3 })
    await wait(hungary.id, 3)
    await answer(japan.id, [typed('One')])
    await offerPlaces(activityId)
    expect((await places(activityId))?.waiting).toMatchObject([{ seats: 3, offered: 1 }])
  })

  it('are for all who wait where they are counted no more', async () => {
    const { activityId, hungary, uruguay } = await full()
    await wait(hungary.id)
    await wait(uruguay?.id ?? '')
    await db().activity.update({
      where: { id: activityId },
      data: { capacity: null, version: { increment: 1 } },
    })
    expect(await offerPlaces(activityId)).toBe(2)
    expect((await offersTo(activityId)).sort()).toEqual([hungary.id, uruguay?.id].sort())
    expect(await db().waitingPlace.count({ where: { endedAt: null, invitation: { activityId } } })).toBe(0)
    expect(await offerPlaces(activityId)).toBe(0)
    expect(await answer(hungary.id)).toMatchObject({ ok: true })
  })
})
