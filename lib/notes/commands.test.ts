import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { removeNote, writeNote } from './commands'
import { notesOn } from './queries'

let world: World
let staff: Actor
const NOWHERE = '11111111-1111-4111-8111-111111111111'

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

it('notes stand on their record, the newest first, for colleagues and nobody else', async () => {
  const { id } = world.activity
  await writeNote(staff, { kind: 'activity', id, text: 'Ask for the large hall.' })
  await writeNote(await actorFor(world.users.director), { kind: 'activity', id, text: 'Agreed.' })
  const notes = await notesOn(await actorFor(world.users.colleague), 'activity', id)
  expect(notes.map(note => note.text)).toEqual(['Agreed.', 'Ask for the large hall.'])
  for (const role of ['officer', 'district', 'auditor'] as const) {
    const other = await actorFor(world.users[role])
    await expect(notesOn(other, 'activity', id)).rejects.toThrow('notes.keep')
    await expect(writeNote(other, { kind: 'activity', id, text: 'x' })).rejects.toThrow('notes.keep')
  }
  await expect(writeNote(staff, { kind: 'consulate', id: NOWHERE, text: 'x' })).rejects.toThrow('consulate')
  const event = await db().auditEvent.findFirstOrThrow({ where: { type: 'note.written', activityId: id } })
  expect(JSON.stringify(event.data)).not.toContain('large hall')
})

it('who wrote a note takes it away, with its text', async () => {
  const { id } = world.japan
  await writeNote(staff, { kind: 'consulate', id, text: 'Prefers a call.' })
  const [note] = await notesOn(staff, 'consulate', id)
  const noteId = note?.id ?? ''
  expect(await removeNote(await actorFor(world.users.colleague), { noteId })).toMatchObject({
    reason: 'not_own',
  })
  expect(await removeNote(staff, { noteId })).toMatchObject({ ok: true })
  expect(await notesOn(staff, 'consulate', id)).toEqual([])
  expect((await db().internalNote.findUniqueOrThrow({ where: { id: noteId } })).text).toBe('')
  await expect(removeNote(staff, { noteId })).rejects.toThrow('note')
})

it('stand on a person too: they follow the record that is kept, and lose their text with whoever is erased', async () => {
  const { id } = world.japan.head
  await writeNote(staff, { kind: 'contact', id, text: 'Speaks Chinese.' })
  expect((await notesOn(staff, 'contact', id)).map(note => note.text)).toEqual(['Speaks Chinese.'])
  const kept = world.japan.deputy.id
  await db().$queryRaw`select rename_record('"Contact"'::regclass, ${id}::uuid, ${kept}::uuid)`
  const [note] = await notesOn(staff, 'contact', kept)
  expect(note?.text).toBe('Speaks Chinese.')
  await db().contact.update({
    where: { id: kept },
    data: { email: null, mobile: null, erasedAt: new Date() },
  })
  expect(await notesOn(staff, 'contact', kept)).toEqual([])
  expect((await db().internalNote.findUniqueOrThrow({ where: { id: note?.id ?? '' } })).text).toBe('')
  await expect(writeNote(staff, { kind: 'contact', id: NOWHERE, text: 'x' })).rejects.toThrow('contact')
})

it('stand on an invitation, in the history of its activity', async () => {
  const { id, activityId } = await db().invitation.create({
    data: {
      ...{ activityId: world.activity.id, consulateId: world.hungary.id, seats: 1, addressee: 'post' },
      calendarUid: 'x',
    },
  })
  await writeNote(staff, { kind: 'invitation', id, text: 'They asked for a lift.' })
  expect(await notesOn(staff, 'invitation', id)).toHaveLength(1)
  const events = await db().auditEvent.findMany({ where: { subjectId: id, type: 'note.written' } })
  expect(events.map(event => event.activityId)).toEqual([activityId])
  await expect(writeNote(staff, { kind: 'invitation', id: NOWHERE, text: 'x' })).rejects.toThrow('invitation')
})
