import '@/lib/testing/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfJob } from '@/lib/access/gate'
import { db, disconnect } from '@/lib/db/client'
import { allInvited, answerOf, typed } from '@/lib/testing/answering'
import { guestOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import type { DelegateFact } from '@/prisma/generated/enums'
import { repliesSheet } from '../exports/replies'
import { cockpit } from '../queries/cockpit'
import type { DelegateInput } from '../schema'
import { readPrivate } from './read-private'
import { recordReply } from './record-reply'
import { removeOutlived } from './retain'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})
afterAll(disconnect)

const driver: DelegateInput = { ...typed('A Driver'), role: 'driver', plate: '渝A·12345', diet: 'No fish' }

/** Japan is invited to an activity that asks for this. */
async function asking(asks: DelegateFact[]) {
  const { activityId, japan } = await allInvited(world, staff)
  await db().activity.update({ where: { id: activityId }, data: { asks, version: { increment: 1 } } })
  await db().invitation.update({ where: { id: japan.id }, data: { seats: 3 } })
  const guest = await guestOf(japan.id)
  const principal = { ...answerOf(world, japan.id).delegates[0], diet: 'Vegetarian', document: 'P 123' }
  const answer = (delegates: DelegateInput[]) =>
    recordReply(guest, { ...answerOf(world, japan.id, { delegates }), channel: 'link' })
  return { activityId, invitationId: japan.id, answer, principal: principal as DelegateInput }
}

async function read(activityId: string, actor = staff) {
  const outcome = await readPrivate(actor, { activityId })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.filter(line => line.kind !== 'mobile').map(({ who, kind, text }) => [who, kind, text])
}

describe('what an activity asks of each who comes', () => {
  it('is kept with the role, and read by its organisers only, each time in the audit', async () => {
    const { activityId, invitationId, answer, principal } = await asking(['diet', 'plate'])
    expect(await answer([principal, driver])).toMatchObject({ ok: true })
    expect(await read(activityId)).toEqual([
      ['Deputy of Japan', 'diet', 'Vegetarian'],
      ['A Driver', 'diet', 'No fish'],
      ['A Driver', 'plate', '渝A·12345'],
    ])
    const events = { type: 'private.read', activityId }
    expect(await db().auditEvent.count({ where: events })).toBe(1)
    await expect(read(activityId, await actorFor(world.users.colleague))).rejects.toThrow()
    const roles = await db().delegate.findMany({
      where: { reply: { invitationId } },
      orderBy: { position: 'asc' },
      select: { role: true },
    })
    expect(roles.map(one => one.role)).toEqual(['principal', 'driver'])
  })

  it('is nothing that was not asked', async () => {
    const { activityId, answer, principal } = await asking([])
    await answer([principal, driver])
    expect(await read(activityId)).toEqual([])
    expect((await cockpit(staff, activityId)).hasPrivate).toBe(false)
  })

  it('holds for the same person until another says otherwise, and not for one who does not come', async () => {
    const { activityId, answer, principal } = await asking(['diet'])
    await answer([principal, driver])
    await answer([{ ...principal, diet: '' }])
    expect(await read(activityId)).toEqual([['Deputy of Japan', 'diet', 'Vegetarian']])
    await answer([{ ...principal, diet: 'No nuts' }])
    expect(await read(activityId)).toEqual([['Deputy of Japan', 'diet', 'No nuts']])
  })

  it('stands in no list that is taken away, nor on the cockpit', async () => {
    const { activityId, answer, principal } = await asking(['diet', 'document', 'plate'])
    await answer([principal, driver])
    const sheet = await repliesSheet(staff, { activityId, show: 'all', locale: 'en', format: 'csv' })
    for (const shown of [sheet, await cockpit(staff, activityId)])
      expect(JSON.stringify(shown)).not.toMatch(/Vegetarian|No fish|P 123|12345/)
    expect((await cockpit(staff, activityId)).hasPrivate).toBe(true)
  })

  it('is removed when its purpose has ended, and counted', async () => {
    const { activityId, answer, principal } = await asking(['diet', 'plate'])
    await answer([principal, driver])
    const over = new Date(Date.now() - 400 * 24 * 60 * 60 * 1000)
    await db().activity.update({
      where: { id: activityId },
      data: { startsAt: over, endsAt: new Date(over.getTime() + 60_000), replyBy: over },
    })
    await removeOutlived(actorOfJob('retain-replies'))
    expect(await read(activityId)).toEqual([])
    expect(await db().activity.findUnique({ where: { id: activityId } })).toMatchObject({ notesRemoved: 2 })
    expect(await db().delegate.count({ where: { name: 'A Driver' } })).toBeGreaterThan(0)
  })
})
