import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db, transaction } from '@/lib/db/client'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { peopleOfPost } from '../queries/people'
import { ownProposals, proposal, proposals, waitingProposals } from '../queries/proposals'
import { newPersonSchema } from '../schema/directory'
import { proposeArrivalSchema, proposeChangeSchema, proposeLeavingSchema } from '../schema/upkeep'
import { addPerson } from './contacts'
import { acceptProposal, declineProposal } from './decide'
import { endPosting } from './ending'
import { eraseContactIn } from './erase'
import { proposeArrival, proposeChange, proposeLeaving, withdrawProposal } from './propose'

const office = actorOfCommandLine('test')
const utc = (day: string) => new Date(`${day}T00:00:00Z`)
let world: World
let officer: Actor
let other: Actor
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  officer = await actorFor(world.users.officer)
  other = await actorFor(world.users.other)
  staff = await actorFor(world.users.staff)
})

const facts = { name: 'Sample Person', titleEn: 'Consul', rank: 'consul', function: 'Culture' }

/** Somebody in post in Japan's consulate, of whom nothing has been said. */
async function posted() {
  const input = { consulateId: world.japan.id, email: 'person@jp.consulates.example', mobile: '1', ...facts }
  const added = await addPerson(office, newPersonSchema.parse({ ...input, addressEn: 'Dear Friend' }))
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

const change = (postingId: string, more: object, by = officer) =>
  proposeChange(
    by,
    proposeChangeSchema.parse({ postingId, ...facts, email: 'person@jp.consulates.example', ...more }),
  )
const leaving = (postingId: string, lastDay: string, by = officer) =>
  proposeLeaving(by, proposeLeavingSchema.parse({ postingId, lastDay }))
const arrival = (more: object) =>
  proposeArrival(officer, proposeArrivalSchema.parse({ ...facts, name: 'New Comer', ...more }))

async function idOf(proposed: ReturnType<typeof proposeChange>): Promise<string> {
  const outcome = await proposed
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.id
}

const accept = async (id: string) => acceptProposal(staff, { id, seen: (await proposal(staff, id)).seen })
const contactOf = (id: string) => db().contact.findUniqueOrThrow({ where: { id } })
const postingOf = (id: string) => db().posting.findUniqueOrThrow({ where: { id } })

it('a change waits, beside what is on record, and is written when staff confirm it, with nothing else', async () => {
  const { postingId, contactId } = await posted()
  const id = await idOf(change(postingId, { titleEn: 'Consul (Trade)', email: 'New@jp.consulates.example' }))
  expect(await contactOf(contactId)).toMatchObject({ email: 'person@jp.consulates.example' })
  expect((await proposal(staff, id)).rows).toEqual([
    { fact: 'email', now: 'person@jp.consulates.example', proposed: 'new@jp.consulates.example' },
    { fact: 'titleEn', now: 'Consul', proposed: 'Consul (Trade)' },
  ])
  expect(await accept(id)).toMatchObject({ ok: true })
  expect(await contactOf(contactId)).toMatchObject({
    email: 'new@jp.consulates.example',
    mobile: '1',
    addressEn: 'Dear Friend',
    name: 'Sample Person',
  })
  expect(await postingOf(postingId)).toMatchObject({ titleEn: 'Consul (Trade)', function: 'Culture' })
  const events = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
  expect(events.map(event => [event.type, event.actorName])).toEqual([
    ['people.proposed', officer.name],
    ['people.accepted', staff.name],
  ])
})

it('what the office wrote in the meantime stays, and is shown; a decision upon what no longer stands is refused', async () => {
  const { postingId, contactId } = await posted()
  const id = await idOf(change(postingId, { titleEn: 'Consul (Trade)', function: '' }))
  const { seen } = await proposal(staff, id)
  await db().posting.update({ where: { id: postingId }, data: { function: 'Visas', version: 2 } })
  await db().contact.update({ where: { id: contactId }, data: { honorific: 'Ms.', version: 2 } })
  expect(await acceptProposal(staff, { id, seen })).toMatchObject({ ok: false, reason: 'record_changed' })
  expect((await proposal(staff, id)).rows).toEqual([
    { fact: 'titleEn', now: 'Consul', proposed: 'Consul (Trade)' },
    { fact: 'function', now: 'Visas', proposed: null, was: 'Culture' },
  ])
  expect(await accept(id)).toMatchObject({ ok: true })
  expect(await contactOf(contactId)).toMatchObject({ honorific: 'Ms.' })
  expect(await postingOf(postingId)).toMatchObject({ titleEn: 'Consul (Trade)', function: '' })
})

it('a form that was filled before staff wrote does not contradict what it did not know', async () => {
  const { postingId, contactId } = await posted()
  const shown = { ...facts, email: 'person@jp.consulates.example' }
  await db().contact.update({ where: { id: contactId }, data: { email: 'later@jp.consulates.example' } })
  const id = await idOf(change(postingId, { function: 'Visas', shown }))
  expect((await proposal(staff, id)).rows).toEqual([{ fact: 'function', now: 'Culture', proposed: 'Visas' }])
})

it('somebody new is on record only once staff confirm, and then says who told it', async () => {
  const before = await peopleOfPost(staff, world.japan.id)
  const id = await idOf(arrival({ honorific: 'Ms.', fromOn: '2020-01-01', note: 'Takes over culture' }))
  expect(await peopleOfPost(staff, world.japan.id)).toHaveLength(before.length)
  expect(await accept(id)).toMatchObject({ ok: true })
  const found = (await peopleOfPost(staff, world.japan.id)).find(one => one.name === 'New Comer')
  expect(found).toMatchObject({ honorific: 'Ms.', fromOn: '2020-01-01', isHead: false, exequaturOn: null })
  expect(found?.source).toContain(officer.name)
  expect(await db().directoryProposal.findUniqueOrThrow({ where: { id } })).toMatchObject({
    postingId: found?.postingId,
    decision: 'accepted',
    decidedByName: staff.name,
  })
})

it('who has left stays in post until staff confirm the last day', async () => {
  const { postingId } = await posted()
  const id = await idOf(leaving(postingId, '2022-05-31'))
  expect(await postingOf(postingId)).toMatchObject({ toOn: null })
  expect(await accept(id)).toMatchObject({ ok: true })
  expect(await postingOf(postingId)).toMatchObject({ toOn: utc('2022-05-31'), focalPoint: null })
  expect(await leaving(postingId, '2022-06-30')).toMatchObject({ reason: 'posting_over' })
})

it('what is declined changes nothing, and the post reads why; what is decided is decided once', async () => {
  const { postingId } = await posted()
  const id = await idOf(leaving(postingId, '2022-05-31'))
  expect(await declineProposal(staff, { id, reason: 'Still accredited' })).toMatchObject({ ok: true })
  expect(await postingOf(postingId)).toMatchObject({ toOn: null })
  expect((await ownProposals(officer)).decided).toContainEqual(
    expect.objectContaining({ id, decision: 'declined', reason: 'Still accredited' }),
  )
  const again = { reason: 'already_decided' }
  expect(await accept(id)).toMatchObject(again)
  expect(await declineProposal(staff, { id, reason: 'Again' })).toMatchObject(again)
  expect(await withdrawProposal(officer, { id })).toMatchObject(again)
})

it('of somebody new who was declined no address is kept', async () => {
  const id = await idOf(
    arrival({ name: 'Not Accredited', email: 'new@jp.consulates.example', note: 'Private' }),
  )
  await declineProposal(staff, { id, reason: 'Not notified' })
  const row = await db().directoryProposal.findUniqueOrThrow({ where: { id } })
  expect(JSON.stringify(row)).not.toMatch(/consulates.example|Private/)
})

it('two who confirm at once write it once', async () => {
  const id = await idOf(arrival({ name: 'Twice Confirmed' }))
  const outcomes = await Promise.all([accept(id), accept(id)])
  expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1)
  expect(await db().contact.count({ where: { name: 'Twice Confirmed' } })).toBe(1)
})

it('one thing at a time is said of somebody, and what says nothing new is not sent', async () => {
  const { postingId } = await posted()
  expect(await change(postingId, {})).toMatchObject({ reason: 'nothing_changed' })
  const outcomes = await Promise.all([
    change(postingId, { titleEn: 'Consul (Trade)' }),
    leaving(postingId, '2031-01-31'),
  ])
  const [first] = outcomes.filter(outcome => outcome.ok)
  expect(outcomes.filter(outcome => !outcome.ok)).toMatchObject([{ reason: 'already_proposed' }])
  expect(await withdrawProposal(officer, first?.ok ? first.value : { id: '' })).toMatchObject({ ok: true })
  expect(await leaving(postingId, '2031-01-31')).toMatchObject({ ok: true })
})

it('a post speaks of its own people only, and sees and withdraws only what it has said itself', async () => {
  const { postingId } = await posted()
  await expect(change(postingId, { titleEn: 'Consul (Trade)' }, other)).rejects.toThrow('not found')
  await expect(leaving(postingId, '2031-01-31', other)).rejects.toThrow('not found')
  const id = await idOf(change(postingId, { titleEn: 'Consul (Trade)' }))
  await expect(withdrawProposal(other, { id })).rejects.toThrow('not found')
  expect((await ownProposals(other)).open).toEqual([])
  await expect(proposal(officer, id)).rejects.toThrow('directory.read')
  await expect(acceptProposal(officer, { id, seen: '' })).rejects.toThrow('directory.write')
})

it('what can no longer be recorded is refused, and says so', async () => {
  const { postingId } = await posted()
  const id = await idOf(change(postingId, { titleEn: 'Consul (Trade)' }))
  await endPosting(office, { postingId, lastDay: utc('2022-05-31') })
  expect(await proposal(staff, id)).toMatchObject({ isOver: true })
  expect(await accept(id)).toMatchObject({ reason: 'posting_over' })
})

it('staff see what waits, the oldest first, and how much', async () => {
  const { open } = await proposals(staff)
  const { count, since } = await waitingProposals(staff)
  expect(open).toHaveLength(count)
  expect(open.map(one => one.proposedAt)).toEqual(open.map(one => one.proposedAt).toSorted((a, b) => +a - +b))
  expect(open[0]?.proposedAt).toEqual(since)
  expect(await waitingProposals(staff, world.hungary.id)).toEqual({ count: 0, since: null })
})

it('what is erased of a person is erased of what was said, too', async () => {
  const { postingId, contactId } = await posted()
  const id = await idOf(
    change(postingId, { email: 'private@jp.consulates.example', titleEn: 'Consul (Trade)' }),
  )
  await transaction(tx => eraseContactIn(tx, office, contactId))
  const row = await db().directoryProposal.findUniqueOrThrow({ where: { id } })
  expect(JSON.stringify(row)).not.toContain('consulates.example')
  expect(await accept(id)).toMatchObject({ ok: true })
  expect(await contactOf(contactId)).toMatchObject({ email: null })
})
