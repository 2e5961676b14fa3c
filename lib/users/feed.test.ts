import { beforeAll, expect, it, vi } from 'vitest'
import '@/lib/testing/database'
import { actorOfFeed } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { feedOf } from '@/lib/testing/feeds'
import { makePeople, type People } from '@/lib/testing/people'
import { makeFeed, revokeFeed } from './commands/feed'
import { changeUser, disableUser, enableUser } from './commands/manage'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let people: People
beforeAll(async () => {
  provideSettings({
    AUTH_SECRET: 'a secret of the tests, 32 characters',
    APP_URL: 'https://liaison.fao.example',
  })
  people = await makePeople()
})

const tokenIn = (address: string) => /\/api\/calendar\/([\w-]+)\.ics$/.exec(address)?.[1] ?? ''
const opens = async (address: string) => (await actorOfFeed(tokenIn(address))) !== null

async function eventsOf(id: string) {
  const where = { subjectId: id, type: { startsWith: 'feed.' } }
  return (await db().auditEvent.findMany({ where, orderBy: { seq: 'asc' } })).map(event => event.type)
}

it('has an address of 256 bits, of which the database holds the hash only', async () => {
  const { id } = people.actors.staff
  const { address, webcal } = await feedOf(people.actors.staff)
  expect(address).toMatch(/^https:\/\/liaison\.fao\.example\/api\/calendar\/[\w-]{43}\.ics$/)
  expect(webcal).toBe(address.replace('https', 'webcal'))
  expect(Buffer.from(tokenIn(address), 'base64url')).toHaveLength(32)
  const stored = await db().calendarFeed.findUniqueOrThrow({ where: { userId: id } })
  const audit = await db().auditEvent.findMany({ where: { subjectId: id } })
  expect(
    JSON.stringify([stored, audit], (_, value) => (typeof value === 'bigint' ? String(value) : value)),
  ).not.toContain(tokenIn(address))
})

it('has one address at a time, also when two are made at once; each beginning and end is on record', async () => {
  const { officer } = people.actors
  const first = await feedOf(officer)
  const second = await feedOf(officer)
  expect([await opens(first.address), await opens(second.address)]).toEqual([false, true])
  await revokeFeed(officer)
  await revokeFeed(officer)
  expect(await opens(second.address)).toBe(false)
  expect(await eventsOf(officer.id)).toEqual(['feed.made', 'feed.revoked', 'feed.made', 'feed.revoked'])
  const made = await Promise.all([makeFeed(officer), makeFeed(officer), makeFeed(officer)])
  const open = await Promise.all(made.map(one => one.ok && opens(one.value.address)))
  expect(open.filter(Boolean)).toHaveLength(1)
})

it('ends for good when its user is disabled, or becomes another', async () => {
  const { administrator, district, staff } = people.actors
  const { address } = await feedOf(district)
  const { version } = await db().user.findUniqueOrThrow({ where: { id: district.id } })
  await disableUser(administrator, { id: district.id, version })
  expect(await opens(address)).toBe(false)
  await enableUser(administrator, { id: district.id, version: version + 1 })
  expect(await opens(address)).toBe(false)
  expect(await eventsOf(district.id)).toEqual(['feed.made', 'feed.revoked'])

  const theirs = await feedOf(staff)
  const user = await db().user.findUniqueOrThrow({ where: { id: staff.id } })
  const { id, name, version: seen } = user
  await changeUser(administrator, { id, version: seen, name, email: 'successor@fao.example', locale: 'zh' })
  expect(await opens(theirs.address)).toBe(false)
})
