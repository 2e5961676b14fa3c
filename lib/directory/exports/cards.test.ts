import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { exportPeople } from '../commands/export-lists'
import { peopleExportSchema } from '../schema/directory'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

const taken = async (more: object) => {
  const asked = peopleExportSchema.parse({
    ...{ consulateId: world.japan.id, locale: 'en', format: 'vcf' },
    ...more,
  })
  return new TextDecoder().decode((await exportPeople(staff, asked)) as Uint8Array)
}

it('gives everybody in post, in order of precedence, without the private number', async () => {
  const text = await taken({})
  expect(text.match(/^FN:.*$/gm)?.map(line => line.trim())).toEqual([
    'FN:Head of Japan',
    'FN:Deputy of Japan',
  ])
  expect(text).not.toContain('+00 000')
})

it('gives one of them, and records who was taken', async () => {
  const contactId = world.japan.deputy.id
  const text = await taken({ contactId, format: 'vcf4' })
  expect(text.match(/BEGIN:VCARD/g)).toHaveLength(1)
  expect(text).toContain(`UID:urn:uuid:${contactId}`)
  const event = await db().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })
  expect(event).toMatchObject({ type: 'list.exported', subjectKind: 'contact', subjectId: contactId })
})

it('finds nobody of another post', async () => {
  await expect(taken({ contactId: world.hungary.deputy.id })).rejects.toThrow(NotFound)
})
