import '@/lib/testing/database'
import { afterAll, expect, it } from 'vitest'
import { actorOfJob } from '@/lib/access/gate'
import { today } from '@/lib/clock'
import { db, disconnect } from '@/lib/db/client'
import { invite } from '@/lib/testing/inviting'
import { actorFor, makeActivity, makeWorld } from '@/lib/testing/world'
import { attachFile } from './attach'
import { readdressAfter } from './readdress'

afterAll(disconnect)

it('a successor gets the invitation with the files that it brought', async () => {
  const world = await makeWorld()
  const staff = await actorFor(world.users.staff)
  const { id: activityId } = await makeActivity(world.city.id, world.users.staff.id)
  const bytes = Buffer.from('%PDF-1.7\nThe programme.')
  expect(await attachFile(staff, { activityId, name: 'programme.pdf', bytes })).toMatchObject({ ok: true })
  await invite(staff, activityId, [world.japan.id])
  const { postingId } = world.japan.deputy
  const yesterday = new Date(today().getTime() - 24 * 60 * 60 * 1000)
  await db().posting.update({ where: { id: postingId }, data: { toOn: yesterday } })
  await readdressAfter(actorOfJob('posting-ended'), postingId)
  const message = { key: 'invitation' as const, subjectId: activityId }
  const sent = await db().message.findMany({ where: message, include: { files: true } })
  expect(sent.map(one => one.files.map(file => file.name))).toEqual([['programme.pdf'], ['programme.pdf']])
})
