import '@/lib/testing/database'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { actorOfJob } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { guestOf, invitationOf, invite } from '@/lib/testing/inviting'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { cockpit } from '../queries/cockpit'
import { outlived } from '../queries/outlived'
import { recordReply } from './record-reply'
import { removeOutlived } from './retain'

const DAY = 24 * 60 * 60 * 1000
const job = actorOfJob('retain-replies')
const ago = (days: number) => new Date(Date.now() - days * DAY)
let world: World

beforeAll(async () => {
  world = await makeWorld()
})

beforeEach(async () => {
  await removeOutlived(job)
})

/** An activity with a private note of Japan, and another, revoked, link of the same invitation. */
async function answered() {
  const { id } = await makeActivity(world.city.id, world.users.staff.id)
  await invite(await actorFor(world.users.staff), id, [world.japan.id])
  const invitation = await invitationOf(id, world.japan.id)
  await recordReply(await guestOf(invitation.id), {
    invitationId: invitation.id,
    answer: 'attending',
    delegates: [{ honorific: '', name: '', title: '', pick: world.japan.deputy.id }],
    note: 'We look forward to it',
    privateNote: 'Vegetarian',
    channel: 'link',
  })
  const links = [
    { tokenHash: Buffer.from(`${id}-open`), revokedAt: null },
    { tokenHash: Buffer.from(`${id}-ended`), revokedAt: new Date() },
  ]
  await db().replyToken.createMany({
    data: links.map(link => ({ ...link, invitationId: invitation.id, address: 'one@post.example' })),
  })
  return { id, invitationId: invitation.id }
}

/** Over so many days ago; its letters and answers are older than that. */
const endedAgo = (id: string, days: number) =>
  db().activity.update({
    where: { id },
    data: { startsAt: ago(days + 1), endsAt: ago(days), replyBy: ago(days + 2) },
  })

const notesOf = (invitationId: string) => db().replyPrivateNote.count({ where: { reply: { invitationId } } })
const linksOf = (invitationId: string) => db().replyToken.count({ where: { invitationId } })

it('removes the notes and ended links of an activity over for longer than the office has set, and keeps the rest', async () => {
  const [old, recent] = [await answered(), await answered()]
  await endedAgo(old.id, 31)
  await endedAgo(recent.id, 29)
  expect(await outlived(job)).toMatchObject({ notes: 1, activities: 1, links: 1 })
  expect(await removeOutlived(job)).toMatchObject({ notes: 1, activities: 1, links: 1 })
  expect([await notesOf(old.invitationId), await notesOf(recent.invitationId)]).toEqual([0, 1])
  expect([await linksOf(old.invitationId), await linksOf(recent.invitationId)]).toEqual([2, 3])
  const reply = await db().reply.findFirstOrThrow({
    where: { invitationId: old.invitationId },
    include: { delegates: true },
  })
  expect([reply.note, reply.delegates.length]).toEqual(['We look forward to it', 1])
  expect(await removeOutlived(job)).toMatchObject({ notes: 0, activities: 0, links: 0 })
})

it('goes by the office’s setting', async () => {
  const { id, invitationId } = await answered()
  await endedAgo(id, 10)
  await db().office.update({ where: { id: world.city.id }, data: { notesKeptDays: 7 } })
  await removeOutlived(job)
  await db().office.update({ where: { id: world.city.id }, data: { notesKeptDays: 30 } })
  expect(await notesOf(invitationId)).toBe(0)
})

it('counts from the cancelling of an activity, and from the withdrawing of an invitation', async () => {
  const [cancelled, withdrawn, postponed] = [await answered(), await answered(), await answered()]
  await db().activity.update({
    where: { id: cancelled.id },
    data: { status: 'cancelled', cancelledAt: ago(31) },
  })
  await db().invitation.update({
    where: { id: withdrawn.invitationId },
    data: { status: 'withdrawn', withdrawnAt: ago(31) },
  })
  await db().activity.update({ where: { id: postponed.id }, data: { status: 'postponed' } })
  await removeOutlived(job)
  const left = [cancelled, withdrawn, postponed].map(one => notesOf(one.invitationId))
  expect(await Promise.all(left)).toEqual([0, 0, 1])
})

it('tells the organisers how many went, and the audit no more than that', async () => {
  const { id } = await answered()
  await endedAgo(id, 40)
  const before = await db().activity.findUniqueOrThrow({ where: { id } })
  await removeOutlived(job)
  const { activity } = await cockpit(await actorFor(world.users.staff), id)
  expect(activity).toMatchObject({ notesRemoved: 1, version: before.version, updatedAt: before.updatedAt })
  expect(activity.notesRemovedAt).toBeInstanceOf(Date)
  const events = await db().auditEvent.findMany({ where: { activityId: id, type: 'private.removed' } })
  expect(events.map(event => event.data)).toEqual([{ count: 1, why: 'purpose' }])
  const links = await db().auditEvent.findFirstOrThrow({
    where: { type: 'reply_links.removed' },
    orderBy: { seq: 'desc' },
  })
  expect(links.data).toEqual({ links: 1 })
})

it('is done once by two that run at the same time', async () => {
  const { id } = await answered()
  await endedAgo(id, 31)
  const both = await Promise.all([removeOutlived(job), removeOutlived(job)])
  expect(both[0].notes + both[1].notes).toBe(1)
  expect(await db().activity.findUniqueOrThrow({ where: { id } })).toMatchObject({ notesRemoved: 1 })
})

it('is not for staff', async () => {
  await expect(removeOutlived(await actorFor(world.users.staff))).rejects.toThrow('permission')
})
