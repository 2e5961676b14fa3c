import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { makeWorld, type World } from '@/lib/testing/world'
import { peopleOfPost } from '../queries/people'
import { movePersonSchema, newConsulateSchema, newPersonSchema } from '../schema/directory'
import { addConsulate } from './consulates'
import { addPerson } from './contacts'
import { movePerson } from './move'

const actor = actorOfCommandLine('test')
const utc = (day: string) => new Date(`${day}T00:00:00Z`)
let world: World

const newPerson = (consulateId: string, more: object) =>
  addPerson(
    actor,
    newPersonSchema.parse({ consulateId, name: 'Sample Person', titleEn: 'Consul', rank: 'consul', ...more }),
  )

async function newPost(sendingState: string): Promise<string> {
  const names = { nameEn: 'Post', nameZh: '馆', cityEn: 'Lanjiang', cityZh: '澜江' }
  const added = await addConsulate(
    actor,
    newConsulateSchema.parse({ sendingState, class: 'consulate_general', ...names }),
  )
  return added.ok ? added.value.id : ''
}

beforeAll(async () => {
  world = await makeWorld()
})

it('rise or move in one step: the record is kept, the posting before ends on the day before', async () => {
  const added = await newPerson(world.hungary.id, {
    name: 'Rising Sample',
    rank: 'vice_consul',
    fromOn: '2022-01-01',
  })
  if (!added.ok) throw new Error(added.reason)
  const { contactId, postingId } = added.value
  const next = {
    contactId,
    consulateId: world.japan.id,
    titleEn: 'Consul',
    rank: 'consul',
    fromOn: '2023-03-01',
  }
  const tooEarly = movePersonSchema.parse({ ...next, fromOn: '2022-01-01' })
  expect(await movePerson(actor, tooEarly)).toMatchObject({ fields: { fromOn: 'before_present' } })
  expect(await movePerson(actor, movePersonSchema.parse(next))).toMatchObject({ ok: true })
  expect(await db().posting.findUniqueOrThrow({ where: { id: postingId } })).toMatchObject({
    toOn: utc('2023-02-28'),
  })
  expect((await peopleOfPost(actor, world.japan.id, utc('2023-03-01'))).map(one => one.contactId)).toContain(
    contactId,
  )
  expect(
    (await peopleOfPost(actor, world.hungary.id, utc('2023-03-01'))).map(one => one.contactId),
  ).not.toContain(contactId)
})

it('follow one another as head: the present one leaves when it is said so, who acts stops acting', async () => {
  const france = await newPost('FR')
  const first = await newPerson(france, { name: 'First Head', isHead: true, fromOn: '2020-01-01' })
  const acting = await newPerson(france, { name: 'Acting', isActingHead: true, actingSince: '2022-06-01' })
  const next = { name: 'Next Head', isHead: true, fromOn: '2023-02-01' }
  expect(await newPerson(france, next)).toMatchObject({ reason: 'head_exists' })
  expect(await db().posting.count({ where: { consulateId: france, actingUntil: { not: null } } })).toBe(0)
  expect(await newPerson(france, { ...next, closesHead: 'on' })).toMatchObject({ ok: true })
  if (!first.ok || !acting.ok) throw new Error('not added')
  const until = async (id: string) => db().posting.findUniqueOrThrow({ where: { id } })
  expect(await until(first.value.postingId)).toMatchObject({ toOn: utc('2023-01-31') })
  expect(await until(acting.value.postingId)).toMatchObject({ toOn: null, actingUntil: utc('2023-01-31') })
  const headsOn = async (day: string) =>
    (await peopleOfPost(actor, france, utc(day)))
      .filter(one => one.isHead || one.isActingHead)
      .map(one => one.name)
  expect(await headsOn('2022-05-31')).toEqual(['First Head'])
  expect((await headsOn('2023-01-31')).sort()).toEqual(['Acting', 'First Head'])
  expect(await headsOn('2023-02-01')).toEqual(['Next Head'])
})

it('act until a day only where they act', async () => {
  expect(await newPerson(world.hungary.id, { actingUntil: '2023-01-01' })).toMatchObject({
    fields: { actingUntil: 'not_acting' },
  })
})
