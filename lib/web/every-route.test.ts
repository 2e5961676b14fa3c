import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import '@/lib/testing/database'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import type { Asked, Input, Kind, RouteCase } from '@/lib/testing/access/case'
import { ROUTES } from '@/lib/testing/access/cases/routes'
import { routesInSource } from '@/lib/testing/access/inventory'
import { held, open } from '@/lib/testing/access/records'
import { watchWrites, writing } from '@/lib/testing/access/writes'
import { newestToken } from '@/lib/testing/inviting'
import { makePeople, type People } from '@/lib/testing/people'

const WHO = ['administrator', 'staff', 'director', 'district', 'officer', 'auditor', 'stranger'] as const
const routeFiles = routesInSource()
const KINDS: Kind[] = ['own', 'other', 'nonexistent', 'malformed']

// The session is what the test says; the rest of the way, handler, query or command and database, is real.
const session = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/web/session', () => ({ currentActor: async () => session.actor }))
vi.mock('next/headers', () => ({ headers: async () => new Headers() }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next-intl/server', () => ({ getLocale: async () => 'en' }))

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let people: People
beforeAll(async () => {
  provideSettings({ AUTH_SECRET: 'a secret of the tests, 32 characters', MAIL_FROM: 'liaison@fao.example' })
  provideSettings({ DATA_DIR: await mkdtemp(join(tmpdir(), 'access-')) })
  people = await makePeople()
  await watchWrites()
})
beforeEach(() => db().rateLimit.deleteMany())

it('there is a case for every route handler', () =>
  expect(Object.keys(ROUTES).sort()).toEqual(Object.keys(routeFiles)))

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

const HERE = 'http://localhost:3000'

async function handlerOf(name: string): Promise<Handler> {
  return (await import(/* @vite-ignore */ `${process.cwd()}/${routeFiles[name]}`))[name.split(' ')[1] ?? '']
}

/** What a browser is answered, and that nothing was written where it was refused or only read. */
async function ask(name: string, method: string, { params = {}, query = '', body }: Asked, origin = HERE) {
  const [path = '', exported = ''] = name.split(' ')
  const handler = await handlerOf(name)
  const sent =
    body && new URLSearchParams(Object.entries(body).flatMap(([k, v]) => [v].flat().map(t => [k, t])))
  const request = new Request(`${HERE}/${path}${query}`, { method, body: sent, headers: { origin } })
  const { result, written } = await writing(async () => {
    const response = await handler(request, { params: Promise.resolve(params) })
    const text = response.status >= 400 ? await response.text() : ''
    await response.body?.cancel().catch(() => undefined)
    return { status: response.status, text }
  })
  if (result.status >= 400 || exported === 'GET') expect(written).toEqual([])
  return result
}

function statusOf(one: RouteCase, kind: Kind, who: (typeof WHO)[number]): number {
  const own = one.status[who]
  return kind === 'own' || own >= 400 ? own : (one.refused?.[kind] ?? 404)
}

describe.each(Object.entries(ROUTES))('%s', (name, one) => {
  const method = name.split(' ')[1] ?? ''

  it.each(WHO)('as %s', async who => {
    session.actor = who === 'stranger' ? null : people.actors[who]
    const answers: Partial<Record<Kind, unknown>> = {}
    for (const kind of KINDS.filter(kind => one[kind])) {
      const asked = (await one[kind]?.(people)) ?? {}
      const answer = await ask(name, method, asked)
      expect([kind, answer.status]).toEqual([kind, statusOf(one, kind, who)])
      if (method === 'GET') expect(await ask(name, 'HEAD', asked)).toMatchObject({ status: answer.status })
      answers[kind] = answer
      if (!one.sameOrigin) continue
      for (const elsewhere of ['https://elsewhere.example', 'null'])
        expect(await ask(name, method, asked, elsewhere)).toEqual({ status: 403, text: '' })
    }
    if (one.other && one.nonexistent) expect(answers.other).toEqual(answers.nonexistent)
    if (one.nonexistent && one.status[who] >= 400) expect(answers.own).toEqual(answers.nonexistent)
  })
})

describe('an invitation that is held back', () => {
  it('gives an officer of its post nothing by any address, and its file once the mail is handed over', async () => {
    session.actor = people.actors.officer
    const { id, mine, attachmentId, deliveryId } = await held(people)
    const ways: Record<string, Asked> = {
      'app/api/letters/[invitationId] GET': { params: { invitationId: mine } },
      'app/api/preview/[activityId]/[invitationId] GET': { params: { activityId: id, invitationId: mine } },
      'app/api/attachments/[attachmentId] GET': { params: { attachmentId } },
      'app/api/sent-mail/[id] GET': { params: { id: deliveryId } },
      'app/api/live/[id] GET': { params: { id } },
    }
    for (const [way, asked] of Object.entries(ways))
      for (const query of ['', '?file=1', '?as=letter', '?as=file&n=0'])
        expect([way, query, await ask(way, 'GET', { ...asked, query })]).toMatchObject([
          way,
          query,
          { status: 404 },
        ])
    const file = { params: { invitationId: mine }, query: '?file=1' }
    await db().delivery.update({ where: { id: deliveryId }, data: { status: 'sent', attempts: 1 } })
    expect(await ask('app/api/letters/[invitationId] GET', 'GET', file)).toMatchObject({ status: 200 })
  })
})

describe('a reply link', () => {
  const LINK = 'app/r/[token] POST'
  const post = (token: string, body: Input) => ask(LINK, 'POST', { params: { token }, body })
  const answersOf = async (id: string) => (await db().invitation.findUniqueOrThrow({ where: { id } })).answer

  beforeEach(() => {
    session.actor = null
  })

  it('answers its own invitation, whichever the form names', async () => {
    const { mine, theirs } = await open(people)
    const body = { answer: 'regrets', invitationId: mine }
    expect(await post(await newestToken(theirs), body)).toMatchObject({ status: 303 })
    expect([await answersOf(mine), await answersOf(theirs)]).toEqual(['awaiting', 'regrets'])
  })

  it('shows nothing of another post: not its people, its answer, its note', async () => {
    const { mine, theirs } = await open(people)
    const body = { answer: 'attending', 'delegates.0.pick': 'other', 'delegates.0.name': 'Seen Guest' }
    await post(await newestToken(mine), { ...body, note: 'Seen note' })
    const handler = await handlerOf('app/r/[token] GET')
    const read = async (id: string) => {
      const params = Promise.resolve({ token: await newestToken(id) })
      return (await handler(new Request(`${HERE}/r/x`), { params })).text()
    }
    expect(await read(mine)).toMatch(/Seen Guest.*Seen note/s)
    expect(await read(theirs)).not.toMatch(/Seen|A\. Officer|Hungary/)
  })

  it('sends nobody of another post', async () => {
    const { theirs } = await open(people)
    const token = await newestToken(theirs)
    const { contactId } = people.actors.officer
    const named = { answer: 'attending', 'delegates.0.pick': contactId ?? '' }
    expect(await post(token, named)).toMatchObject({ status: 422 })
    expect(await post(token, { intent: 'pass_on', contactId: contactId ?? '' })).toMatchObject({
      status: 422,
    })
  })

  it('refuses what is no form, and no text', async () => {
    const { mine } = await open(people)
    const token = await newestToken(mine)
    expect(await ask(LINK, 'POST', { params: { token } })).toMatchObject({ status: 422 })
    expect(await post(token, { answer: 'regrets', note: 'a\u0000b' })).toMatchObject({ status: 303 })
  })
})

it('outside the demo there is no mailbox', async () => {
  const asked = (await ROUTES['app/api/demo/mailbox/[id]/[part] GET']?.own(people)) ?? {}
  provideSettings({ DEMO: '' })
  const answer = await ask('app/api/demo/mailbox/[id]/[part] GET', 'GET', asked)
  provideSettings({ DEMO: '1' })
  expect(answer.status).toBe(404)
})
