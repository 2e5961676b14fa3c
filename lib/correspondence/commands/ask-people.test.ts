import '@/lib/testing/database'
import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { actorOfPeopleCheck } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { confirmPeople } from '@/lib/directory/commands/confirm-people'
import { mergeContacts } from '@/lib/directory/commands/merge'
import { undoMerge } from '@/lib/directory/commands/undo-merge'
import { comparedContacts } from '@/lib/directory/queries/duplicates'
import { checkOfLink, openChecks, upkeepOf } from '@/lib/directory/queries/people-checks'
import { askedSince } from '@/lib/directory/rules/people-checks'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { replyToken } from '../queries/reply-token'
import { askHalfYear, askUnreached } from './ask-people'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  await db().peopleCheck.deleteMany()
  await db().delivery.updateMany({ where: { subjectKind: 'people-check' }, data: { subjectKind: 'earlier' } })
  await db().posting.updateMany({ data: { focalPoint: null } })
  vi.setSystemTime(new Date('2026-06-10T02:00:00Z'))
  return () => vi.useRealTimers()
})

const asked = () =>
  db().delivery.findMany({
    where: { subjectKind: 'people-check' },
    include: { message: true },
    orderBy: { address: 'asc' },
  })
const focal = (person: { postingId: string }, focalPoint: 'primary' | 'backup') =>
  db().posting.update({ where: { id: person.postingId }, data: { focalPoint } })

it('in June and December asks every open post once, for the coming half-year', async () => {
  await db().consulate.update({ where: { id: world.uruguay.id }, data: { status: 'closed' } })
  expect(await askHalfYear()).toBe(2)
  expect(await askHalfYear()).toBe(0)
  expect((await db().peopleCheck.findMany()).map(one => one.halfYear)).toEqual(['2026H2', '2026H2'])
  vi.setSystemTime(new Date('2026-09-10T02:00:00Z'))
  expect(await askHalfYear()).toBe(0)
  vi.setSystemTime(new Date('2026-12-01T02:00:00Z'))
  expect(await askHalfYear()).toBe(2)
  expect(await db().peopleCheck.count({ where: { halfYear: '2027H1' } })).toBe(2)
  await db().consulate.update({ where: { id: world.uruguay.id }, data: { status: 'open' } })
})

it('two workers at once ask once', async () => {
  const counts = await Promise.all([askHalfYear(), askHalfYear()])
  expect(counts[0] + counts[1]).toBe(3)
  expect(await asked()).toHaveLength(3)
})

it('asks the focal points, else the post itself', async () => {
  await focal(world.japan.deputy, 'backup')
  await focal(world.japan.head, 'primary')
  await askHalfYear()
  const ofPost = async (id: string) => {
    const { id: checkId } = await db().peopleCheck.findFirstOrThrow({ where: { consulateId: id } })
    return (await asked()).filter(one => one.subjectId === checkId).map(one => one.address)
  }
  expect((await ofPost(world.japan.id)).sort()).toEqual(
    [world.japan.head.email, world.japan.deputy.email].sort(),
  )
  expect(await ofPost(world.hungary.id)).toEqual([world.hungary.email])
})

/** The link that was mailed to a person of Japan's post. */
async function mailed() {
  await focal(world.japan.deputy, 'primary')
  await askHalfYear()
  const delivery = (await asked()).find(one => one.contactId === world.japan.deputy.id)
  return replyToken(delivery?.id ?? '')
}
const enter = (token: string) => actorOfPeopleCheck(token, askedSince(new Date()))

it('the link shows the post its own people, and one click confirms, once', async () => {
  const actor = await enter(await mailed())
  if (!actor) throw new Error('the link does not open')
  const check = await checkOfLink(actor)
  expect(check.people.map(person => person.name).sort()).toEqual(['Deputy of Japan', 'Head of Japan'])
  expect(check.confirmedAt).toBeNull()
  expect(await confirmPeople(actor, { id: check.id })).toMatchObject({ ok: true })
  const { confirmedAt, confirmedByName } = await checkOfLink(actor)
  expect(confirmedByName).toBe('Deputy of Japan')
  vi.setSystemTime(new Date('2026-06-11T02:00:00Z'))
  const officer = await actorFor(world.users.officer)
  expect(await confirmPeople(officer, { id: check.id })).toMatchObject({ ok: true })
  expect(await checkOfLink(actor)).toMatchObject({ confirmedAt, confirmedByName })
  expect(await db().auditEvent.count({ where: { type: 'people.confirmed' } })).toBe(1)
  expect(await upkeepOf(await actorFor(world.users.staff), world.japan.id)).toMatchObject({
    confirmed: { confirmedByName: 'Deputy of Japan' },
    asked: null,
  })
})

it('a link opens nothing but its own question, and nothing once its holder has left or it is too old', async () => {
  const token = await mailed()
  const actor = await enter(token)
  if (!actor) throw new Error('the link does not open')
  const theirs = await db().peopleCheck.findFirstOrThrow({ where: { consulateId: world.hungary.id } })
  await expect(confirmPeople(actor, { id: theirs.id })).rejects.toThrow('not found')
  expect([...actor.permissions]).toEqual(['people.confirm'])
  expect(await enter(`${token}x`)).toBeNull()
  await db().posting.update({
    where: { id: world.japan.deputy.postingId },
    data: { toOn: new Date('2026-06-09') },
  })
  expect(await enter(token)).toBeNull()
  await db().posting.update({ where: { id: world.japan.deputy.postingId }, data: { toOn: null } })
  expect(await enter(token)).not.toBeNull()
  vi.setSystemTime(new Date('2026-12-10T02:00:00Z'))
  expect(await enter(token)).toBeNull()
})

/** A mail to the deputy of Japan that has failed for good. */
async function failed(address = world.japan.deputy.email ?? '') {
  const { messageId, data } = await db().delivery.findFirstOrThrow({ include: { message: true } })
  const { id } = await db().delivery.create({
    data: {
      messageId,
      subjectKind: 'earlier',
      contactId: world.japan.deputy.id,
      address,
      data: data as object,
      status: 'failed',
    },
  })
  return id
}

it('when a mail fails for good, asks somebody else of the post, once, until it is answered or the address has changed', async () => {
  await askHalfYear()
  await db().peopleCheck.deleteMany()
  await focal(world.japan.deputy, 'primary')
  await focal(world.japan.head, 'backup')
  await askUnreached(await failed())
  await askUnreached(await failed())
  const mails = (await asked()).filter(mail => JSON.stringify(mail.message.data).includes('Deputy of Japan'))
  expect(mails.map(mail => mail.address)).toEqual([world.japan.head.email])
  expect(mails[0]?.message.data).toMatchObject({ unreached: 'Mr. Deputy of Japan' })
  const officer = await actorFor(world.users.officer)
  expect(await openChecks(officer)).toMatchObject([{ why: 'undeliverable', unreached: 'Deputy of Japan' }])
  await db().contact.update({
    where: { id: world.japan.deputy.id },
    data: { email: `${randomUUID()}@post.example` },
  })
  expect(await openChecks(officer)).toEqual([])
  await db().contact.update({
    where: { id: world.japan.deputy.id },
    data: { email: world.japan.deputy.email },
  })
})

it('asks again about an address once the first question can no longer be answered', async () => {
  await askHalfYear()
  await db().peopleCheck.deleteMany()
  await askUnreached(await failed())
  const before = (await asked()).length
  await askUnreached(await failed())
  expect(await asked()).toHaveLength(before)
  vi.setSystemTime(new Date('2026-12-10T02:00:00Z'))
  await askUnreached(await failed())
  expect(await asked()).toHaveLength(before + 1)
  expect(await db().peopleCheck.count()).toBe(1)
})

it('a link stays its holder’s when his or her record becomes part of another', async () => {
  const token = await mailed()
  const { deputy, head } = world.japan
  const { seen } = await comparedContacts(await actorFor(world.users.staff), head.id, deputy.id)
  const merge = { keptId: head.id, goneId: deputy.id, seen, take: {} }
  const merged = await mergeContacts(await actorFor(world.users.staff), merge)
  expect(await enter(token)).toMatchObject({ contactId: head.id })
  if (merged.ok) await undoMerge(await actorFor(world.users.staff), merged.value)
  expect(await enter(token)).toMatchObject({ contactId: deputy.id })
})

it('does not ask about an address that is no longer the person’s, nor about a mail that did arrive', async () => {
  await askHalfYear()
  await db().peopleCheck.deleteMany()
  await askUnreached(await failed('old@post.example'))
  const sent = await failed()
  await db().delivery.update({ where: { id: sent }, data: { status: 'sent' } })
  await askUnreached(sent)
  expect(await db().peopleCheck.count()).toBe(0)
})
