import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { allInvited } from '@/lib/testing/answering'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { offerPlaces } from '../commands/offer-places'
import { deliveryStates } from './delivery-states'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

it('shows what became of the mail that offers a place, which is newer than the invitation', async () => {
  const { activityId, japan, hungary } = await allInvited(world, await actorFor(world.users.staff))
  await db().delivery.updateMany({
    where: { subjectId: { in: [japan.id, hungary.id] } },
    data: { status: 'sent' },
  })
  await db().activity.update({ where: { id: activityId }, data: { capacity: 2, version: { increment: 1 } } })
  await db().waitingPlace.create({
    data: { invitationId: japan.id, seats: 1, askedAt: now(), askedByName: 'Deputy' },
  })
  expect(await offerPlaces(activityId)).toBe(1)
  const states = async () => {
    const found = await deliveryStates([japan.id, hungary.id])
    return [japan, hungary].map(one => found.get(one.id)?.status)
  }
  expect(await states()).toEqual(['queued', 'sent'])
  const offer = { subjectId: japan.id, message: { key: 'place_offered' } } as const
  expect(await db().delivery.updateMany({ where: offer, data: { status: 'failed' } })).toEqual({ count: 1 })
  expect(await states()).toEqual(['failed', 'sent'])
})
