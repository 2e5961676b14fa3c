import '@/lib/testing/database'
import { afterAll, expect, it } from 'vitest'
import { db, disconnect } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { allDeclined, allInvited, answerOf, typed } from '@/lib/testing/answering'
import { guestOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld } from '@/lib/testing/world'
import { markAttendance } from './commands'

afterAll(disconnect)

it('whoever comes is checked in on the day, but nobody whom the office has declined', async () => {
  const world = await makeWorld()
  const staff = await actorFor(world.users.staff)
  const { activityId, japan } = await allInvited(world, staff)
  const [principal] = answerOf(world, japan.id).delegates
  if (!principal) throw new Error('nobody comes')
  const delegates = [principal, typed('Anna Outsider')]
  const given = answerOf(world, japan.id, { delegates })
  await recordReply(await guestOf(japan.id), { ...given, channel: 'link' })
  await allDeclined(japan.id)
  const begun = new Date()
  await db().activity.update({ where: { id: activityId }, data: { startsAt: begun, replyBy: begun } })
  const [first, second] = await db().delegate.findMany({ orderBy: { position: 'asc' } })
  expect(await markAttendance(staff, { delegateId: first?.id ?? '', came: 'yes' })).toMatchObject({
    ok: true,
  })
  await expect(markAttendance(staff, { delegateId: second?.id ?? '', came: 'yes' })).rejects.toThrow(NotFound)
})
