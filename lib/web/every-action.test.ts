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
import { INVITATIONS } from '@/lib/testing/access/cases/invitations'
import { OFFICES } from '@/lib/testing/access/cases/offices'
import { PAGES } from '@/lib/testing/access/cases/pages'
import { PLANS } from '@/lib/testing/access/cases/plans'
import { ROUTES } from '@/lib/testing/access/cases/routes'
import { SENDING } from '@/lib/testing/access/cases/sending'
import { STATS } from '@/lib/testing/access/cases/stats'
import { USERS } from '@/lib/testing/access/cases/users'
import { actionsInSource, pagesInSource, routesInSource } from '@/lib/testing/access/inventory'
import { fingerprints } from '@/lib/testing/access/tables'
import { makePeople, type People } from '@/lib/testing/people'
import type { Role } from '@/prisma/generated/enums'

const ACTIONS: Record<string, ActionCase> = {
  ...{ ...USERS, ...OFFICES, ...DIRECTORY },
  ...{ ...PLANS, ...INVITATIONS, ...SENDING, ...STATS },
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
  people = await makePeople()
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

function expected(one: ActionCase, kind: Kind, who: (typeof WHO)[number]): Outcome {
  if (one.permission && who === 'stranger') return 'signed_out'
  if (one.permission && who !== 'stranger' && !permissionsOf(who).has(one.permission)) return 'forbidden'
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
  it('demands what its case says', async () => {
    expect((await actionOf(name))?.permission ?? null).toBe(one.permission)
  })

  it.each(WHO)('as %s', async who => {
    const run = await actionOf(name)
    const role = who === 'stranger' ? 'staff' : who
    const answers: Partial<Record<Kind, unknown>> = {}
    for (const kind of KINDS.filter(kind => one[kind])) {
      const input = await one[kind]?.(people, role)
      session.actor = who === 'stranger' ? null : people.actors[who]
      const before = await fingerprints()
      const { outcome, answer } = await send(run, input ?? {})
      expect([kind, outcome]).toEqual([kind, expected(one, kind, who)])
      if (outcome !== 'ok') expect([kind, await fingerprints()]).toEqual([kind, before])
      answers[kind] = answer
    }
    if (one.other && one.nonexistent) expect(answers.other).toEqual(answers.nonexistent)
  })
})

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

const HERE = 'http://localhost:3000'

/** What a browser is answered, and that no table changed where it was refused or only read. */
async function ask(name: string, method: string, { params = {}, query = '', body }: Asked, origin = HERE) {
  const [path = '', exported = ''] = name.split(' ')
  const handler = (await imported(routeFiles[name]))[exported] as Handler
  const sent =
    body && new URLSearchParams(Object.entries(body).flatMap(([k, v]) => [v].flat().map(t => [k, t])))
  const request = new Request(`${HERE}/${path}${query}`, { method, body: sent, headers: { origin } })
  const before = await fingerprints()
  const response = await handler(request, { params: Promise.resolve(params) })
  const isRefused = response.status >= 400
  const text = isRefused ? await response.text() : ''
  await response.body?.cancel().catch(() => undefined)
  if (isRefused || exported === 'GET') expect(await fingerprints()).toEqual(before)
  return { status: response.status, text }
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
