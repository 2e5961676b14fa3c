import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { allInvited, answerOf } from '@/lib/testing/answering'
import { guestOf, invite } from '@/lib/testing/inviting'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { recordReply } from '../commands/record-reply'
import { invitationsOfPost } from './of-post'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

it('gives what a post was invited to, who comes and came, and what each half-year came to', async () => {
  const { japan } = await allInvited(world, staff)
  const other = await makeActivity(world.city.id, world.users.staff.id)
  await invite(staff, other.id, [world.japan.id])
  const guest = await guestOf(japan.id)
  expect(await recordReply(guest, { ...answerOf(world, japan.id), channel: 'link' })).toMatchObject({
    ok: true,
  })
  const first = await db().delegate.findFirstOrThrow({ where: { reply: { invitationId: japan.id } } })
  await db().attendance.create({ data: { delegateId: first.id, at: new Date() } })

  const { rows, total, halves } = await invitationsOfPost(staff, world.japan.id)
  expect(total).toBe(2)
  expect(rows.find(row => row.id === japan.id)).toMatchObject({
    answer: 'attending',
    delegates: [{ name: `${first.honorific} ${first.name}`.trim(), came: true }],
  })
  expect(halves).toEqual([
    expect.objectContaining({ invited: 2, attending: 1, awaiting: 1, regrets: 0, came: 1 }),
  ])
  await db().activity.update({
    where: { id: other.id },
    data: { status: 'cancelled', cancelledAt: new Date() },
  })
  expect((await invitationsOfPost(staff, world.japan.id)).halves).toEqual([
    expect.objectContaining({ invited: 1, awaiting: 0 }),
  ])
  expect((await invitationsOfPost(staff, world.uruguay.id)).total).toBe(1)
})

it('is not for officers', async () => {
  await expect(invitationsOfPost(await actorFor(world.users.officer), world.japan.id)).rejects.toThrow(
    Forbidden,
  )
})
