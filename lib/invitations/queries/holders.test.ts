import '@/lib/testing/database'
import { expect, it } from 'vitest'
import { actorOfJob } from '@/lib/access/gate'
import { today } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { allInvited } from '@/lib/testing/answering'
import { actorFor, makeWorld } from '@/lib/testing/world'
import { readdressAfter } from '../commands/readdress'
import { changedHolders } from './holders'

it('staff are told who holds the office now, until the day has come', async () => {
  const world = await makeWorld()
  const staff = await actorFor(world.users.staff)
  const { activityId, japan } = await allInvited(world, staff)
  expect(await changedHolders(staff)).toEqual([])
  const posting = await db().posting.findFirstOrThrow({ where: { contactId: world.japan.deputy.id } })
  const yesterday = new Date(today().getTime() - 24 * 60 * 60 * 1000)
  await db().posting.update({ where: { id: posting.id }, data: { toOn: yesterday } })
  await readdressAfter(actorOfJob('posting-ended'), posting.id)
  const [changed, ...more] = await changedHolders(staff)
  expect(more).toEqual([])
  expect(changed).toMatchObject({
    invitationId: japan.id,
    state: { en: 'Japan' },
    activity: { id: activityId },
  })
  expect(changed?.was).toContain(world.japan.deputy.name)
  expect(changed?.is).not.toBe(changed?.was)
  await expect(changedHolders(await actorFor(world.users.other))).rejects.toThrow('invitations.read')
  const begun = new Date(Date.now() - 60_000)
  await db().activity.update({ where: { id: activityId }, data: { startsAt: begun, replyBy: begun } })
  expect(await changedHolders(staff)).toEqual([])
})
