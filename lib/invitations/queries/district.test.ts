import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { allDeclined, allInvited, answerOf, typed } from '@/lib/testing/answering'
import { guestOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { recordReply } from '../commands/record-reply'
import { guestsOf } from './district'

let world: World
let staff: Actor
let district: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
  district = await actorFor(world.users.district)
})

/** An activity that the district hosts too, to which Japan comes with its deputy and somebody from outside who must be approved. */
async function answered() {
  const { activityId, japan } = await allInvited(world, staff)
  await db().activity.update({
    where: { id: activityId },
    data: {
      nominations: 'outside',
      version: { increment: 1 },
      hosts: { create: { officeId: world.district.id } },
    },
  })
  const deputy = { honorific: '', name: '', title: '', pick: world.japan.deputy.id }
  const answer = answerOf(world, japan.id, { delegates: [deputy, typed('Anna Outsider')] })
  await recordReply(await guestOf(japan.id), { ...answer, channel: 'link' })
  return { activityId, invitationId: japan.id }
}

const comeTo = async (activityId: string) =>
  ((await guestsOf(district, [activityId])).get(activityId) ?? []).flatMap(({ state, people }) =>
    people.map(({ name, isOpen }) => [state, name, isOpen]),
  )

it('shows a district who comes to what it hosts, and marks who waits for approval', async () => {
  const { activityId, invitationId } = await answered()
  expect(await comeTo(activityId)).toEqual([
    ['JP', 'Deputy of Japan', false],
    ['JP', 'Anna Outsider', true],
  ])
  await db().nomination.updateMany({
    where: { invitationId },
    data: { decision: 'approved', decidedAt: new Date() },
  })
  expect(await comeTo(activityId)).toContainEqual(['JP', 'Anna Outsider', false])
})

it('leaves out whom the office declined', async () => {
  const { activityId, invitationId } = await answered()
  await allDeclined(invitationId)
  expect(await comeTo(activityId)).toEqual([['JP', 'Deputy of Japan', false]])
})

it('shows nothing of what the district does not host, and nobody else', async () => {
  const { activityId } = await answered()
  await db().activityHost.deleteMany({ where: { activityId } })
  expect(await comeTo(activityId)).toEqual([])
  await expect(guestsOf(await actorFor(world.users.officer), [activityId])).rejects.toThrow(Forbidden)
})
