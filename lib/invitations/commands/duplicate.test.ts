import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { allInvited } from '@/lib/testing/answering'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { duplicateActivity } from './duplicate'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

it('a draft as last year: texts, programme and posts, on the same weekday a year on', async () => {
  const { activityId } = await allInvited(world, staff)
  const before = await db().activity.findUniqueOrThrow({ where: { id: activityId } })
  const startsAt = before.startsAt ?? new Date()
  await db().programmeLine.create({
    data: { activityId, position: 1, startsAt, textEn: 'Welcome', textZh: '欢迎' },
  })
  await db().consulate.update({
    where: { id: world.uruguay.id },
    data: { status: 'closed', closedOn: new Date(0) },
  })
  const outcome = await duplicateActivity(staff, { activityId })
  if (!outcome.ok) throw new Error(outcome.reason)
  const { activityId: id } = outcome.value
  const after = await db().activity.findUniqueOrThrow({
    where: { id },
    include: { programme: true, organisers: true, invitations: true },
  })
  const year = 364 * 24 * 60 * 60 * 1000
  expect(after).toMatchObject({
    status: 'draft',
    titleEn: before.titleEn,
    placeZh: before.placeZh,
    seats: before.seats,
  })
  expect((after.startsAt?.getTime() ?? 0) - startsAt.getTime()).toBe(year)
  expect(after.programme.map(line => line.startsAt.getTime() - startsAt.getTime())).toEqual([year])
  expect(after.organisers.map(one => one.userId)).toEqual([world.users.staff.id])
  expect(after.invitations.map(one => [one.status, one.addressee, one.contactId]).sort()).toEqual(
    [
      ['draft', 'deputy', world.japan.deputy.id],
      ['draft', 'deputy', world.hungary.deputy.id],
    ].sort(),
  )
  await db().consulate.update({ where: { id: world.uruguay.id }, data: { status: 'open', closedOn: null } })
})

it('is the desk’s to do, of what it may see', async () => {
  const { activityId } = await allInvited(world, staff)
  await expect(duplicateActivity(await actorFor(world.users.director), { activityId })).rejects.toThrow(
    'activities.write',
  )
  await expect(
    duplicateActivity(staff, { activityId: '11111111-1111-4111-8111-111111111111' }),
  ).rejects.toThrow('activity')
})
