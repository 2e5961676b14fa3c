import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db, transaction } from '@/lib/db/client'
import { merge, posted, twice } from '@/lib/testing/merging'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { comparedContacts, lastMerges } from '../queries/duplicates'
import { peopleOfPost } from '../queries/people'
import { eraseContactIn } from './erase'
import { mergeContacts } from './merge'
import { proposeLeaving } from './propose'
import { undoMerge } from './undo-merge'

const office = actorOfCommandLine('test')
const utc = (day: string) => new Date(`${day}T00:00:00Z`)
let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

async function mergeId(outcome: ReturnType<typeof merge>): Promise<string> {
  const done = await outcome
  if (!done.ok) throw new Error(done.reason)
  return done.value.id
}

const TABLES = ['Posting', 'User', 'Invitation', 'Delegate', 'ReplyToken', 'DirectoryProposal'] as const

/** Every row that names one of the two, and the two themselves, without what a writing counts up. */
async function standing(...ids: string[]): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {}
  for (const table of TABLES) {
    rows[table] = await db().$queryRawUnsafe(
      `select to_jsonb(t) - 'version' as row from "${table}" t where "contactId" = any($1::uuid[]) order by id`,
      ids,
    )
  }
  rows.Contact = await db().$queryRawUnsafe(
    `select to_jsonb(t) - 'version' - 'updatedAt' as row from "Contact" t where id = any($1::uuid[]) order by id`,
    ids,
  )
  return rows
}

it('makes two records one: whatever named the second names the first, chosen texts stand, and undoing restores every row', async () => {
  const { kept, gone } = await twice(world, staff)
  const before = await standing(kept, gone)
  const id = await mergeId(merge(staff, kept, gone, { nameZh: 'gone', name: 'kept' }))
  const merged = await standing(gone)
  for (const table of TABLES) expect([table, merged[table]]).toEqual([table, []])
  expect(await db().contact.findUniqueOrThrow({ where: { id: kept } })).toMatchObject({
    ...{ name: 'Anna Sample', nameZh: '示例', mobile: '+86 1', email: 'anna@hu.consulates.example' },
  })
  expect(await db().delegate.count({ where: { contactId: kept } })).toBe(1)
  expect((await peopleOfPost(staff, world.japan.id)).filter(one => one.contactId === kept)).toHaveLength(1)
  expect(await undoMerge(staff, { id })).toMatchObject({ ok: true })
  expect(await standing(kept, gone)).toEqual(before)
  expect(await undoMerge(staff, { id })).toMatchObject({ reason: 'undone_already' })
  const events = await db().auditEvent.findMany({
    where: { subjectId: kept, type: { in: ['contact.merged', 'contact.parted'] } },
  })
  expect(events).toHaveLength(2)
})

it('folds two postings at one post into one, with what only the second says; undoing unfolds them', async () => {
  const kept = await posted(world.japan.id, { name: 'Folded Sample' })
  const gone = await posted(world.japan.id, {
    name: 'Sample Folded',
    arrivedOn: '2021-05-01',
    function: 'Visas',
    focalPoint: 'backup',
  })
  const before = await standing(kept.contactId, gone.contactId)
  const id = await mergeId(merge(staff, kept.contactId, gone.contactId))
  const postings = await db().posting.findMany({ where: { contactId: kept.contactId } })
  expect(postings).toMatchObject([
    { id: kept.postingId, arrivedOn: utc('2021-05-01'), function: 'Visas', focalPoint: 'backup' },
  ])
  await undoMerge(staff, { id })
  expect(await standing(kept.contactId, gone.contactId)).toEqual(before)
})

it('leaves two postings that something tells apart: another rank, another last day', async () => {
  const kept = await posted(world.japan.id, { name: 'Risen Sample', toOn: '2022-12-31' })
  const gone = await posted(world.japan.id, { name: 'Sample Risen' })
  await mergeId(merge(staff, kept.contactId, gone.contactId))
  const postings = await db().posting.findMany({ where: { contactId: kept.contactId } })
  expect(postings.map(posting => posting.id).sort()).toEqual([kept.postingId, gone.postingId].sort())
  expect((await peopleOfPost(staff, world.japan.id)).map(one => one.contactId)).toContain(kept.contactId)
})

it('an account that was made since goes back with the posting that it is for', async () => {
  const { kept, gone } = await twice(world, staff)
  const id = await mergeId(merge(staff, kept, gone))
  const facts = { name: 'Anna Sample', email: 'since@jp.consulates.example', role: 'officer' } as const
  const { id: userId } = await db().user.create({
    data: { ...facts, consulateId: world.japan.id, contactId: kept },
  })
  await undoMerge(staff, { id })
  expect(await db().user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({ contactId: gone })
  expect(await actorFor({ id: userId })).toBeTruthy()
})

it('keeps what was written of the first record since when it is undone', async () => {
  const { kept, gone } = await twice(world, staff)
  const id = await mergeId(merge(staff, kept, gone, { nameZh: 'gone' }))
  const later = await posted(world.uruguay.id, { name: 'Later' })
  await db().posting.update({ where: { id: later.postingId }, data: { contactId: kept } })
  await db().contact.update({ where: { id: kept }, data: { nameZh: '另名', honorific: 'Ms.' } })
  await undoMerge(staff, { id })
  expect(await db().contact.findUniqueOrThrow({ where: { id: kept } })).toMatchObject({
    nameZh: '另名',
    honorific: 'Ms.',
  })
  expect(await db().posting.findUniqueOrThrow({ where: { id: later.postingId } })).toMatchObject({
    contactId: kept,
  })
})

it('is refused upon what no longer stands, while the post’s word waits, and where the family name would not be in the name', async () => {
  const kept = await posted(world.japan.id, { name: 'One Refused' })
  const gone = await posted(world.japan.id, { name: 'Refused One', familyName: 'Refused One' })
  const ids = { keptId: kept.contactId, goneId: gone.contactId }
  expect(await mergeContacts(staff, { ...ids, seen: '0.0', take: {} })).toMatchObject({
    reason: 'record_changed',
  })
  expect(await merge(staff, ids.keptId, ids.goneId, { familyName: 'gone' })).toMatchObject({
    fields: { 'take.familyName': 'family_name' },
  })
  const officer = await actorFor(world.users.officer)
  await proposeLeaving(officer, { postingId: gone.postingId, lastDay: utc('2031-01-31'), note: '' })
  expect(await merge(staff, ids.keptId, ids.goneId)).toMatchObject({ reason: 'proposals_open' })
  await expect(
    mergeContacts(staff, { keptId: ids.keptId, goneId: ids.keptId, seen: '', take: {} }),
  ).rejects.toThrow('not found')
  await expect(mergeContacts(officer, { ...ids, seen: '', take: {} })).rejects.toThrow('directory.write')
})

it('of two who merge at once one does; the later of two merges of a record is undone first', async () => {
  const [one, two, three] = await Promise.all(
    [1, 2, 3].map(at => posted(world.uruguay.id, { name: `Chain ${at}` })),
  )
  const [a, b, c] = [one, two, three].map(person => person?.contactId ?? '') as [string, string, string]
  const { seen } = await comparedContacts(staff, a, b)
  const both = await Promise.allSettled([
    mergeContacts(staff, { keptId: a, goneId: b, seen, take: {} }),
    mergeContacts(staff, { keptId: b, goneId: a, seen, take: {} }),
  ])
  const done = both.flatMap(one => (one.status === 'fulfilled' && one.value.ok ? [one.value.value] : []))
  expect(done).toHaveLength(1)
  const [first] = done
  const second = await mergeId(merge(staff, first?.keptId ?? '', c))
  expect(await undoMerge(staff, { id: first?.id ?? '' })).toMatchObject({ reason: 'merged_again' })
  expect(await undoMerge(staff, { id: second })).toMatchObject({ ok: true })
  expect(await undoMerge(staff, { id: first?.id ?? '' })).toMatchObject({ ok: true })
  expect((await lastMerges(staff)).filter(one => one.undoneAt).length).toBeGreaterThanOrEqual(2)
})

it('a record that was erased may be given an address by another', async () => {
  const kept = await posted(world.japan.id, { name: 'Erased Sample' })
  const named = await posted(world.uruguay.id, { name: 'Sample Erased', honorific: 'Ms.' })
  const gone = await posted(world.hungary.id, { name: 'Sample Erased', email: 'new@hu.consulates.example' })
  await transaction(tx => eraseContactIn(tx, office, kept.contactId))
  expect(await merge(staff, kept.contactId, named.contactId, { honorific: 'gone' })).toMatchObject({
    ok: true,
  })
  expect(await db().contact.findUniqueOrThrow({ where: { id: kept.contactId } })).toMatchObject({
    erasedAt: expect.any(Date),
  })
  expect(await merge(staff, kept.contactId, gone.contactId, { email: 'gone' })).toMatchObject({ ok: true })
  expect(await db().contact.findUniqueOrThrow({ where: { id: kept.contactId } })).toMatchObject({
    ...{ email: 'new@hu.consulates.example', erasedAt: null },
  })
})

it('what is erased of a person is erased of the record that became part of it, and of the merge', async () => {
  const { kept, gone } = await twice(world, staff)
  const id = await mergeId(merge(staff, kept, gone, { email: 'kept' }))
  await transaction(tx => eraseContactIn(tx, office, kept))
  expect(await db().contact.findUniqueOrThrow({ where: { id: gone } })).toMatchObject({
    mobile: null,
    email: null,
  })
  expect(await db().contactMerge.findUniqueOrThrow({ where: { id } })).toMatchObject({ given: {} })
})

it('nothing but a merge lets a delegate be another’s', async () => {
  const { gone, kept } = await twice(world, staff)
  const change = db().delegate.updateMany({ where: { contactId: gone }, data: { contactId: kept } })
  await expect(change).rejects.toThrow('violated')
})
