import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import '@/lib/testing/database'
import type { Actor } from '@/lib/access/actor'
import { permissionsOf } from '@/lib/access/permissions'
import { db } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import type { FormState } from '@/lib/errors'
import { refused } from '@/lib/errors'
import type { ActionCase, Asked, Input, Kind, Outcome, RouteCase } from '@/lib/testing/access/case'
import { DIRECTORY } from '@/lib/testing/access/cases/directory'
import { INBOX } from '@/lib/testing/access/cases/inbox'
import { INVITATIONS } from '@/lib/testing/access/cases/invitations'
import { NOMINATIONS } from '@/lib/testing/access/cases/nominations'
import { NOTES } from '@/lib/testing/access/cases/notes'
import { NOTICES } from '@/lib/testing/access/cases/notices'
import { OFFICES } from '@/lib/testing/access/cases/offices'
import { PAGES } from '@/lib/testing/access/cases/pages'
import { PLANS } from '@/lib/testing/access/cases/plans'
import { ROUTES } from '@/lib/testing/access/cases/routes'
import { SEGMENTS } from '@/lib/testing/access/cases/segments'
import { SENDING } from '@/lib/testing/access/cases/sending'
import { STATES } from '@/lib/testing/access/cases/states'
import { STATS } from '@/lib/testing/access/cases/stats'
import { TEMPLATES } from '@/lib/testing/access/cases/templates'
import { USERS } from '@/lib/testing/access/cases/users'
import { WAITING } from '@/lib/testing/access/cases/waiting'
import { actionsInSource, pagesInSource, routesInSource } from '@/lib/testing/access/inventory'
import { open } from '@/lib/testing/access/records'
import { watchWrites, writing } from '@/lib/testing/access/writes'
import { newestToken } from '@/lib/testing/inviting'
import { makePeople, type People } from '@/lib/testing/people'
import type { Role } from '@/prisma/generated/enums'

const ACTIONS: Record<string, ActionCase> = {
  ...{ ...USERS, ...OFFICES, ...DIRECTORY, ...STATES },
  ...{ ...PLANS, ...INVITATIONS, ...SENDING, ...STATS, ...TEMPLATES, ...NOTES, ...INBOX, ...WAITING },
  ...{ ...SEGMENTS, ...NOMINATIONS, ...NOTICES },
}
const ROLES: Role[] = ['administrator', 'staff', 'director', 'district', 'officer', 'auditor']
const WHO = [...ROLES, 'stranger'] as const
const actionFiles = actionsInSource()
const routeFiles = routesInSource()
const KINDS: Kind[] = ['own', 'other', 'nonexistent', 'malformed']

// The session is what the test says; the rest of the way, wrapper, command and database, is real.
const session = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/web/session', () => ({ currentActor: async () => session.actor }))
vi.mock('@/lib/web/auth', () => ({ signOut: async () => undefined }))
vi.mock('@/lib/web/enter', () => ({
  enter: async (way: string) => refused(way === 'link' ? 'link_over' : 'sign_in_refused'),
}))
vi.mock('next/headers', () => ({ headers: async () => new Headers() }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next-intl/server', () => ({ getLocale: async () => 'en' }))
vi.mock('next/navigation', async original => ({
  ...(await original<object>()),
  redirect: () => {
    throw new Redirected()
  },
}))
class Redirected extends Error {}

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let people: People
beforeAll(async () => {
  provideSettings({ AUTH_SECRET: 'a secret of the tests, 32 characters', MAIL_FROM: 'liaison@fao.example' })
  provideSettings({ DATA_DIR: await mkdtemp(join(tmpdir(), 'access-')) })
  people = await makePeople()
  await watchWrites()
})
beforeEach(() => db().rateLimit.deleteMany())

type Run = (state: FormState, data: FormData) => Promise<FormState>

function imported(file = ''): Promise<Record<string, unknown>> {
  return import(/* @vite-ignore */ `${process.cwd()}/${file}`)
}

async function actionOf(name: string): Promise<Run & { permission?: string; open?: true }> {
  return (await imported(actionFiles[name]))[name.split('.')[1] ?? ''] as Run
}

async function send(run: Run, input: Input): Promise<{ outcome: Outcome; answer: unknown }> {
  const data = new FormData()
  for (const [name, value] of Object.entries(input))
    for (const text of [value].flat()) data.append(name, text)
  try {
    const state = await run({ status: 'idle' }, data)
    if (state?.status !== 'error') return { outcome: 'ok', answer: null }
    const { typed: _, ...answer } = state
    return { outcome: state.reason, answer }
  } catch (error) {
    if (error instanceof Redirected) return { outcome: 'ok', answer: null }
    throw error
  }
}

/** Nothing is done for one who lacks the permission, so all of them may be given the same input. */
function isBarred({ permission }: ActionCase, who: (typeof WHO)[number]): boolean {
  return permission !== null && (who === 'stranger' || !permissionsOf(who).has(permission))
}

function expected(one: ActionCase, kind: Kind, who: (typeof WHO)[number]): Outcome {
  if (isBarred(one, who)) return who === 'stranger' ? 'signed_out' : 'forbidden'
  const said = one.outcomes?.[kind]
  const own = typeof said === 'string' ? said : who === 'stranger' ? undefined : said?.[who]
  return own ?? { own: 'ok', other: 'not_found', nonexistent: 'not_found', malformed: 'invalid' }[kind]
}

describe('there is a case for', () => {
  it('every action', () => expect(Object.keys(ACTIONS).sort()).toEqual(Object.keys(actionFiles)))
  it('every route handler', () => expect(Object.keys(ROUTES).sort()).toEqual(Object.keys(routeFiles)))
  it('every page, which demands what the case says', () => expect(PAGES).toEqual(pagesInSource()))
})

describe.each(Object.entries(ACTIONS))('%s', (name, one) => {
  const forBarred: Partial<Record<Kind, Input>> = {}
  const inputOf = async (kind: Kind, who: (typeof WHO)[number]) => {
    const make = async () => (await one[kind]?.(people, who === 'stranger' ? 'staff' : who)) ?? {}
    if (!isBarred(one, who)) return make()
    forBarred[kind] ??= await make()
    return forBarred[kind]
  }

  it('demands what its case says', async () => {
    expect((await actionOf(name))?.permission ?? null).toBe(one.permission)
  })

  it.each(WHO)('as %s', async who => {
    const run = await actionOf(name)
    const answers: Partial<Record<Kind, unknown>> = {}
    for (const kind of KINDS.filter(kind => one[kind])) {
      const input = await inputOf(kind, who)
      session.actor = who === 'stranger' ? null : people.actors[who]
      const { result, written } = await writing(() => send(run, input))
      const { outcome, answer } = result
      expect([kind, outcome]).toEqual([kind, expected(one, kind, who)])
      if (outcome !== 'ok') expect([kind, written]).toEqual([kind, []])
      answers[kind] = answer
    }
    if (one.other && one.nonexistent) expect(answers.other).toEqual(answers.nonexistent)
  })
})

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

const HERE = 'http://localhost:3000'

/** What a browser is answered, and that nothing was written where it was refused or only read. */
async function ask(name: string, method: string, { params = {}, query = '', body }: Asked, origin = HERE) {
  const [path = '', exported = ''] = name.split(' ')
  const handler = (await imported(routeFiles[name]))[exported] as Handler
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
    const handler = (await imported(routeFiles['app/r/[token] GET'])).GET as Handler
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
