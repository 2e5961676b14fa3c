import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import '@/lib/testing/database'
import type { Actor } from '@/lib/access/actor'
import { permissionsOf } from '@/lib/access/permissions'
import { db } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import type { FormState } from '@/lib/errors'
import { refused } from '@/lib/errors'
import type { ActionCase, Input, Kind, Outcome } from '@/lib/testing/access/case'
import { OFFICES } from '@/lib/testing/access/cases/offices'
import { PAGES } from '@/lib/testing/access/cases/pages'
import { ROUTES } from '@/lib/testing/access/cases/routes'
import { USERS } from '@/lib/testing/access/cases/users'
import { actionsInSource, pagesInSource, routesInSource } from '@/lib/testing/access/inventory'
import { fingerprints } from '@/lib/testing/access/tables'
import { makePeople, type People } from '@/lib/testing/people'
import type { Role } from '@/prisma/generated/enums'

const ACTIONS: Record<string, ActionCase> = { ...USERS, ...OFFICES }
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
  provideSettings({ AUTH_SECRET: 'a secret of the tests, 32 characters' })
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

describe.each(Object.entries(ROUTES))('%s', (name, one) => {
  it.each(WHO)('as %s', async who => {
    const [path = '', method = ''] = name.split(' ')
    const handler = (await imported(routeFiles[name]))[method] as Handler
    const params = (await one.params?.(people)) ?? {}
    session.actor = who === 'stranger' ? null : people.actors[who]
    const ask = async (origin: string) => {
      const body = one.body && new URLSearchParams(one.body as Record<string, string>)
      const request = new Request(`http://localhost:3000/${path}${one.query ?? ''}`, {
        method,
        body,
        headers: { origin },
      })
      const before = await fingerprints()
      const response = await handler(request, { params: Promise.resolve(params) })
      await response.body?.cancel()
      if (response.status >= 400) expect(await fingerprints()).toEqual(before)
      return response.status
    }
    expect(await ask('http://localhost:3000')).toBe(one.status[who])
    if (one.sameOrigin) expect(await ask('https://elsewhere.example')).toBe(403)
  })
})
