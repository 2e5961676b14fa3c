import { beforeAll, describe, expect, it, vi } from 'vitest'
import '@/lib/testing/database'
import { permissionsOf } from '@/lib/access/permissions'
import { db } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import type { Kind } from '@/lib/testing/access/case'
import { PAGE_PARAMS, type PageParams } from '@/lib/testing/access/cases/page-params'
import { PAGES } from '@/lib/testing/access/cases/pages'
import { begin, held } from '@/lib/testing/access/records'
import { watchWrites, writing } from '@/lib/testing/access/writes'
import { makePeople, type People } from '@/lib/testing/people'
import { makeSupported } from '@/lib/testing/supported'
import type { Role } from '@/prisma/generated/enums'

const ROLES: Role[] = ['administrator', 'staff', 'director', 'district', 'officer', 'auditor']
const WHO = [...ROLES, 'stranger'] as const
type Who = (typeof WHO)[number]

// Who is signed in is what the test says. The page, its gate and its queries are real; what it hands to the browser is looked at unrendered.
const signed = vi.hoisted(() => ({ userId: null as string | null }))
vi.mock('@/lib/web/auth', () => ({
  auth: async () => (signed.userId ? { user: { id: signed.userId } } : null),
  signOut: async () => undefined,
}))
vi.mock('@/lib/web/enter', () => ({ enter: async () => undefined }))
vi.mock('@/lib/i18n/navigation', () => ({ Link: 'a', usePathname: () => '/', useRouter: () => ({}) }))
vi.mock('next-intl/server', () => {
  const words = Object.assign((key: string) => key, { rich: (key: string) => key, has: () => true })
  return {
    getTranslations: async () => words,
    getLocale: async () => 'en',
    setRequestLocale: () => undefined,
  }
})
vi.mock('next/navigation', async original => ({
  ...(await original<object>()),
  redirect: (to: string) => {
    throw new Led(to === '/en/sign-in' ? 'signed_out' : 'ok')
  },
  notFound: () => {
    throw new Led('not_found')
  },
}))
class Led extends Error {}

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let people: People
beforeAll(async () => {
  provideSettings({ AUTH_SECRET: 'a secret of the tests, 32 characters', MAIL_FROM: 'liaison@fao.example' })
  people = await makePeople()
  await watchWrites()
})

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<unknown>
type Query = Record<string, string | string[]>

/** What whoever is signed in is shown, and that reading wrote nothing. */
async function open(name: string, who: Who, params: object = {}, query: Query = {}) {
  signed.userId = who === 'stranger' ? null : people.actors[who].id
  const { default: page } = (await import(/* @vite-ignore */ `${process.cwd()}/${name}/page.tsx`)) as {
    default: Page
  }
  const props = { params: Promise.resolve({ locale: 'en', ...params }), searchParams: Promise.resolve(query) }
  const { result: shown, written } = await writing(() =>
    (async () => page(props))().catch(error => {
      if (error instanceof Led) return error
      throw error
    }),
  )
  expect(written).toEqual([])
  return shown instanceof Led ? { outcome: shown.message, text: '' } : { outcome: 'ok', text: textOf(shown) }
}

/** All that the page gives to its components. */
function textOf(shown: unknown): string {
  return JSON.stringify(shown, (key, value) => {
    if (key.startsWith('_')) return undefined
    return value instanceof Map ? [...value] : value
  })
}

const OPEN: Record<string, (who: Who) => string> = {
  'app/[locale]': who => (who === 'stranger' ? 'signed_out' : 'ok'),
  'app/[locale]/[...rest]': () => 'not_found',
}

function expected(name: string, who: Who, kind: Kind): string {
  const permission = PAGES[name]
  if (!permission) return OPEN[name]?.(who) ?? 'ok'
  if (who === 'stranger') return 'signed_out'
  return permissionsOf(who).has(permission) && kind === 'own' ? 'ok' : 'not_found'
}

/** What is no choice of a page: it counts as not said. */
const GARBAGE = [
  'q',
  'text',
  'page',
  'half',
  'status',
  'type',
  'view',
  'mail',
  'by',
  'cells',
  'months',
  'done',
]
const garbage = (): Query =>
  Object.fromEntries(GARBAGE.map(name => [name, name === 'page' ? '-1' : 'a\u0000b']))

describe.each(Object.keys(PAGES))('%s', name => {
  const of: PageParams = PAGE_PARAMS[name] ?? { own: () => ({}) }
  const query: Query = name.endsWith('/rows') ? { figure: 'invited_activities' } : {}

  it.each(WHO)('as %s', async who => {
    for (const kind of ['own', 'other', 'nonexistent', 'malformed'] as const) {
      const params = await of[kind]?.(people)
      if (!params) continue
      const { outcome } = await open(name, who, params, query)
      expect([kind, outcome]).toEqual([kind, expected(name, who, kind)])
    }
  })

  it('reads no garbage from its address', async () => {
    const who = ROLES.find(role => !PAGES[name] || permissionsOf(role).has(PAGES[name])) ?? 'staff'
    const { outcome } = await open(name, who, (await of.own?.(people)) ?? {}, garbage())
    expect(['ok', 'not_found', 'signed_out']).toContain(outcome)
  })
})

describe('the rows of a figure', () => {
  it('of activities that were supported are the requests whose support was delivered', async () => {
    const { consulateId } = people
    const delivered = await makeSupported({ consulateId, on: '2023-09-01' })
    const approved = await makeSupported({ consulateId, on: '2023-09-02', status: 'approved' })
    const page = 'app/[locale]/office/statistics/[halfYear]/rows'
    const figure = { figure: 'supported_activities' }
    const { text } = await open(page, 'director', { halfYear: '2023H2' }, figure)
    expect(text).toContain(delivered)
    expect(text).not.toContain(approved)
  })
})

describe('a district', () => {
  it('is shown who comes to what it hosts, and nothing of the rest, nor how to reach anybody', async () => {
    const [hosted, rest] = [await begin(people), await begin(people)]
    const tell = { contactEmail: 'desk@fao.example', endsAt: new Date(Date.now() + 3_600_000) }
    await db().activity.update({ where: { id: rest.id }, data: { ...tell, titleEn: 'Not hosted' } })
    await db().activity.update({
      where: { id: hosted.id },
      data: { ...tell, titleEn: 'Hosted', hosts: { create: [{ officeId: people.districtId }] } },
    })
    const { text } = await open('app/[locale]/district', 'district')
    expect(text).toContain('Hosted')
    expect(text).toContain(`Guest ${hosted.mine}`)
    expect(text).not.toMatch(/Not hosted|@|No nuts/)
    expect(text).not.toContain(`Guest ${rest.mine}`)
  })
})

describe('an officer', () => {
  it('is shown an invitation once its mail is handed over: neither in the list nor at its address before', async () => {
    const { mine, deliveryId } = await held(people)
    const [list, page] = ['app/[locale]/consulate', 'app/[locale]/consulate/invitations/[id]']
    expect((await open(list, 'officer')).text).not.toContain(mine)
    expect((await open(page, 'officer', { id: mine })).outcome).toBe('not_found')
    await db().delivery.update({ where: { id: deliveryId }, data: { status: 'sent', attempts: 1 } })
    expect((await open(list, 'officer')).text).toContain(mine)
    expect((await open(page, 'officer', { id: mine })).text).toContain(mine)
  })

  it('is shown nothing of another post on the way to an own answer', async () => {
    const { mine } = await begin(people)
    const home = await open('app/[locale]/consulate', 'officer')
    const page = await open('app/[locale]/consulate/invitations/[id]', 'officer', { id: mine })
    expect(page.text).toContain(`Guest ${mine}`)
    for (const { text } of [home, page]) expect(text).not.toMatch(/Japan|No nuts|post@jp/)
  })
})
