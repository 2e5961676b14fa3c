import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { addPerson, addUnlessAlike } from '../commands/contacts'
import { indexDirectory } from '../commands/index-search'
import { newPersonSchema, unlessAlikeSchema } from '../schema/directory'
import { alikeOnRecord } from './alike'

const office = actorOfCommandLine('test')
let world: World

beforeAll(async () => {
  world = await makeWorld()
  const facts = {
    consulateId: world.hungary.id,
    name: '林示例',
    nameLatin: 'Lin Shili',
    titleEn: 'Consul',
    rank: 'consul',
  }
  const more = { email: 'lin@hu.consulates.example', mobile: '+86 138-0000-0000' }
  await addPerson(office, newPersonSchema.parse({ ...facts, ...more }))
  await indexDirectory()
})

const person = (more: object) => ({
  name: 'Nobody',
  nameZh: null,
  nameLatin: null,
  email: null,
  mobile: null,
  ...more,
})
const found = async (more: object) =>
  (await alikeOnRecord(office, person(more))).map(one => [one.name, one.by])

it('finds who is on record at any post, by address, number, or name in any script and order', async () => {
  expect(await found({ email: 'LIN@hu.consulates.example' })).toEqual([['林示例', 'email']])
  expect(await found({ mobile: '13800000000' })).toEqual([['林示例', 'mobile']])
  expect(await found({ name: 'Shili Lin' })).toEqual([['林示例', 'name']])
  expect(await found({ name: 'LIN SHILI' })).toEqual([['林示例', 'name']])
  expect(await found({ nameZh: '林示例' })).toEqual([['林示例', 'name']])
  expect(await found({ name: 'Lin Shilian' })).toEqual([])
})

it('asks a form once before somebody is added who looks like a person on record, and shows no number', async () => {
  const input = {
    consulateId: world.japan.id,
    name: 'Shili Lin',
    titleEn: 'Consul',
    rank: 'consul',
  }
  const asked = await addUnlessAlike(office, unlessAlikeSchema.parse(input))
  expect(asked).toMatchObject({
    ok: false,
    reason: 'alike',
    detail: { people: [{ name: '林示例', isInPost: true }] },
  })
  expect(JSON.stringify(asked)).not.toContain('138')
  expect(await db().contact.count({ where: { name: 'Shili Lin' } })).toBe(0)
  expect(
    await addUnlessAlike(office, unlessAlikeSchema.parse({ ...input, evenIfAlike: 'on' })),
  ).toMatchObject({
    ok: true,
  })
})

it('shows nothing to officers', async () => {
  const officer = await actorFor(world.users.officer)
  await expect(alikeOnRecord(officer, person({ name: '林示例' }))).rejects.toThrow('directory.read')
})
