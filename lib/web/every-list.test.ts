import { beforeAll, expect, it, vi } from 'vitest'
import '@/lib/testing/database'
import type { Actor } from '@/lib/access/actor'
import { type Permission, permissionsOf } from '@/lib/access/permissions'
import { provideSettings } from '@/lib/env'
import { NOWHERE } from '@/lib/testing/access/case'
import { PAGES } from '@/lib/testing/access/cases/pages'
import { open } from '@/lib/testing/access/records'
import { makePeople, type People } from '@/lib/testing/people'
import type { Role } from '@/prisma/generated/enums'

// Who is signed in is what the test says; route, commands and database are real.
const session = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/web/session', () => ({ currentActor: async () => session.actor }))
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ROLES: Role[] = ['administrator', 'staff', 'director', 'district', 'officer', 'auditor']
let people: People
let activityId: string

beforeAll(async () => {
  provideSettings({ AUTH_SECRET: 'a secret of the tests, 32 characters', MAIL_FROM: 'liaison@fao.example' })
  people = await makePeople()
  activityId = (await open(people)).id
})

/** Each list with the page that shows it, and what it is asked by. */
const LISTS: [string, string, () => Record<string, string>][] = [
  ['activities', 'office/activities', () => ({})],
  ['consular-list', 'office/consulates/list', () => ({})],
  ['consular-list', 'office/consulates/list', () => ({ format: 'pdf', on: '2023-07-21' })],
  ['consulates', 'office/consulates', () => ({})],
  ['messages', 'office/activities/[id]/messages', () => ({ activityId })],
  ['letters', 'office/activities/[id]/messages', () => ({ activityId, format: 'pdf' })],
  ['envelopes', 'office/activities/[id]/messages', () => ({ activityId, format: 'pdf' })],
  ['labels', 'office/activities/[id]/messages', () => ({ activityId, format: 'pdf' })],
  ['people', 'office/consulates/[id]', () => ({ consulateId: people.consulateId })],
  ['register', 'office/activities/register', () => ({ show: 'all' })],
  ['replies', 'office/activities/[id]', () => ({ activityId })],
]

type Handler = (request: Request, context: { params: Promise<{ list: string }> }) => Promise<Response>

async function statusOf(list: string, body: Record<string, string>, role: Role | null = 'staff') {
  session.actor = role && people.actors[role]
  const route = `${process.cwd()}/app/api/lists/[list]/route.ts`
  const { POST } = (await import(/* @vite-ignore */ route)) as { POST: Handler }
  const origin = 'http://localhost:3000'
  const form = new URLSearchParams({ format: 'csv', locale: 'en', ...body })
  const request = new Request(`${origin}/api/lists/${list}`, {
    method: 'POST',
    headers: { origin },
    body: form,
  })
  const { status } = await POST(request, { params: Promise.resolve({ list }) })
  return status
}

it.each(LISTS)('%s are given to those who may open %s', async (list, page, body) => {
  const permission = PAGES[`app/[locale]/${page}`] as Permission
  expect(await statusOf(list, body(), null)).toBe(401)
  for (const role of ROLES)
    expect([role, await statusOf(list, body(), role)]).toEqual([
      role,
      permissionsOf(role).has(permission) ? 200 : 404,
    ])
})

it('lists and records that are not there are not found, what cannot be read is refused', async () => {
  expect(await statusOf('replies', { activityId: NOWHERE })).toBe(404)
  expect(await statusOf('messages', { activityId: NOWHERE })).toBe(404)
  expect(await statusOf('people', { consulateId: NOWHERE })).toBe(404)
  expect(await statusOf('letters', { activityId: NOWHERE, format: 'pdf' })).toBe(404)
  expect(await statusOf('labels', { activityId, format: 'csv' })).toBe(400)
  expect(await statusOf('constructor', {})).toBe(404)
  expect(await statusOf('people', { consulateId: 'x' })).toBe(400)
  expect(await statusOf('activities', { format: 'exe' })).toBe(400)
  expect(await statusOf('activities', { q: '\0', half: 'x', page: '-1' })).toBe(200)
})
