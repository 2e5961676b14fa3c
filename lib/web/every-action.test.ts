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
import type { ActionCase, Input, Kind, Outcome } from '@/lib/testing/access/case'
import { DIRECTORY } from '@/lib/testing/access/cases/directory'
import { INBOX } from '@/lib/testing/access/cases/inbox'
import { INVITATIONS } from '@/lib/testing/access/cases/invitations'
import { NOMINATIONS } from '@/lib/testing/access/cases/nominations'
import { NOTES } from '@/lib/testing/access/cases/notes'
import { NOTICES } from '@/lib/testing/access/cases/notices'
import { OFFICES } from '@/lib/testing/access/cases/offices'
import { PAGES } from '@/lib/testing/access/cases/pages'
import { PLANS } from '@/lib/testing/access/cases/plans'
import { SEGMENTS } from '@/lib/testing/access/cases/segments'
import { SENDING } from '@/lib/testing/access/cases/sending'
import { STATES } from '@/lib/testing/access/cases/states'
import { STATS } from '@/lib/testing/access/cases/stats'
import { SUPPORT } from '@/lib/testing/access/cases/support'
import { TEMPLATES } from '@/lib/testing/access/cases/templates'
import { USERS } from '@/lib/testing/access/cases/users'
import { WAITING } from '@/lib/testing/access/cases/waiting'
import { WORK_PLANS } from '@/lib/testing/access/cases/work-plans'
import { actionsInSource, pagesInSource } from '@/lib/testing/access/inventory'
import { watchWrites, writing } from '@/lib/testing/access/writes'
import { makePeople, type People } from '@/lib/testing/people'
import type { Role } from '@/prisma/generated/enums'

const ACTIONS: Record<string, ActionCase> = {
  ...{ ...USERS, ...OFFICES, ...DIRECTORY, ...STATES },
  ...{ ...PLANS, ...INVITATIONS, ...SENDING, ...STATS, ...TEMPLATES, ...NOTES, ...INBOX, ...WAITING },
  ...{ ...SEGMENTS, ...NOMINATIONS, ...NOTICES, ...WORK_PLANS, ...SUPPORT },
}
const ROLES: Role[] = ['administrator', 'staff', 'director', 'district', 'officer', 'auditor']
const WHO = [...ROLES, 'stranger'] as const
const actionFiles = actionsInSource()
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

async function actionOf(name: string): Promise<Run & { permission?: string; open?: true }> {
  const file = await import(/* @vite-ignore */ `${process.cwd()}/${actionFiles[name]}`)
  return file[name.split('.')[1] ?? '']
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
