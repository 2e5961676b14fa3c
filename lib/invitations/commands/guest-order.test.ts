import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { allInvited, answerOf } from '@/lib/testing/answering'
import { invitationOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { cockpit } from '../queries/cockpit'
import { freePlace, setGuestOrder, setPlace } from './guest-order'
import { recordReply } from './record-reply'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

/** An activity to which the deputies of all three posts come. */
async function coming() {
  const { activityId } = await allInvited(world, staff)
  const posts = { japan: world.japan, hungary: world.hungary, uruguay: world.uruguay }
  const ids: Record<string, string> = {}
  for (const [name, post] of Object.entries(posts)) {
    const { id } = await invitationOf(activityId, post.id)
    const delegates = [{ pick: post.deputy.id, honorific: '', name: '', title: '' }]
    await recordReply(staff, { ...answerOf(world, id, { delegates }), channel: 'phone' })
    ids[name] = id
  }
  return { activityId, ids: ids as Record<keyof typeof posts, string> }
}

async function places(activityId: string) {
  const { rows } = await cockpit(staff, activityId)
  return rows.map(row => `${row.place} ${row.post.stateEn}: ${row.reason.rule}`)
}

describe('the order of an activity’s guests', () => {
  it('is another where staff say so and why, and precedence again when they take it back', async () => {
    const { activityId } = await coming()
    const usual = ['1 Hungary: office_setting', '2 Japan: office_setting', '3 Uruguay: office_setting']
    expect(await places(activityId)).toEqual(usual)
    const reason = 'as the host has asked'
    expect(await setGuestOrder(staff, { activityId, order: 'pinyin', reason })).toMatchObject({ ok: true })
    expect(await places(activityId)).toEqual(['1 Japan: pinyin', '2 Uruguay: pinyin', '3 Hungary: pinyin'])
    await setGuestOrder(staff, { activityId, order: 'precedence', reason: 'left over' })
    expect(await places(activityId)).toEqual(usual)
    const events = await db().auditEvent.findMany({
      where: { activityId, type: 'activity.order_set' },
      orderBy: { at: 'asc' },
    })
    expect(events.map(event => event.data)).toEqual([
      { order: 'pinyin', reason, before: 'precedence' },
      { order: 'precedence', reason: '', before: 'pinyin' },
    ])
  })

  it('needs a reason by the database too', async () => {
    const { activityId } = await coming()
    await expect(
      db().activity.update({ where: { id: activityId }, data: { guestOrder: 'stroke' } }),
    ).rejects.toThrow()
  })

  it('gives way to a place by hand, which a second one replaces and which can be given back', async () => {
    const { activityId, ids } = await coming()
    await setPlace(staff, { invitationId: ids.uruguay, place: 2, reason: 'guest of honour' })
    expect(await places(activityId)).toEqual([
      '1 Hungary: office_setting',
      '2 Uruguay: override',
      '3 Japan: office_setting',
    ])
    await setPlace(staff, { invitationId: ids.uruguay, place: 1, reason: 'speaks first' })
    expect((await places(activityId))[0]).toBe('1 Uruguay: override')
    expect(await freePlace(staff, { invitationId: ids.uruguay })).toMatchObject({ ok: true })
    expect((await places(activityId))[2]).toBe('3 Uruguay: office_setting')
    expect(await freePlace(staff, { invitationId: ids.uruguay })).toMatchObject({ reason: 'no_place' })
    const kept = await db().placeOverride.findMany({ where: { activityId }, orderBy: { setAt: 'asc' } })
    expect(kept.map(one => [one.place, one.removedAt !== null])).toEqual([
      [2, true],
      [1, true],
    ])
  })

  it('gives no place to two, also when both are given at once', async () => {
    const { activityId, ids } = await coming()
    const given = await Promise.all(
      [ids.japan, ids.uruguay].map(invitationId =>
        setPlace(staff, { invitationId, place: 1, reason: 'first' }),
      ),
    )
    expect(given.map(outcome => (outcome.ok ? 'ok' : outcome.reason)).sort()).toEqual(['ok', 'place_taken'])
    expect(await db().placeOverride.count({ where: { activityId, removedAt: null } })).toBe(1)
  })

  it('lets a representative take the place of the one invited, where the office sets so', async () => {
    const { activityId } = await allInvited(world, staff)
    const { id } = await invitationOf(activityId, world.japan.id)
    const delegates = [{ pick: world.japan.head.id, honorific: '', name: '', title: '' }]
    await recordReply(staff, { ...answerOf(world, id, { delegates }), channel: 'phone' })
    const rule = async () => (await cockpit(staff, activityId)).rows[0]?.reason.rule
    expect(await rule()).toBe('vccr_16_1')
    await db().office.update({ where: { id: world.city.id }, data: { representation: 'principal' } })
    expect(await rule()).toBe('office_setting')
    await db().office.update({ where: { id: world.city.id }, data: { representation: 'own' } })
  })
})
