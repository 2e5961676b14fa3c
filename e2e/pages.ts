import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Permission, permissionsOf } from '@/lib/access/permissions'
import { halfYearFrom } from '@/lib/plans/rules/half-year'
import { PAGES } from '@/lib/testing/access/cases/pages'
import { byCommands } from './invite'
import { sql } from './mails'
import type { Stack } from './stack'
import type { Role } from './test'

const STATES = ['invited', 'chosen', 'over', 'draft', 'cancelled', 'concluded'] as const
type State = (typeof STATES)[number]

type Standings = {
  activities: Record<State, string>
  invitations: Record<string, string>
  tokens: Record<string, string>
  delivery: string
  segment: string
  plan: string
  half: string
  support: string[]
  change: string
  links: string[]
}

/** What the addresses are made of: records of the sample, and activities in every state beside them. */
export type Records = Standings & {
  japan: string
  person: string
  postings: string[]
  persons: string[]
  waiting: string
  closed: string
  user: string
}

export async function makeRecords(stack: Stack): Promise<Records> {
  const standings = await byCommands<Standings>(stack, 'e2e/standings.ts')
  const id = async (text: string) => (await sql<{ id: string }>(stack, `${text} limit 1`))[0]?.id ?? ''
  const japan = await id(`select id from "Consulate" where "sendingState" = 'JP'`)
  return {
    ...standings,
    japan,
    person: await id(`select "contactId" as id from "Posting" where "consulateId" = '${japan}'`),
    postings: (
      await sql<{ id: string }>(
        stack,
        `select id from "Posting" where "consulateId" = '${japan}' and "toOn" is null`,
      )
    ).map(posting => posting.id),
    persons: (
      await sql<{ id: string }>(
        stack,
        `select "contactId" as id from "Posting" order by "createdAt", id limit 2`,
      )
    ).map(person => person.id),
    waiting: await id(
      `select id from "DirectoryProposal" where "decidedAt" is null and kind = 'person_changed'`,
    ),
    closed: await id(`select id from "Consulate" where status = 'closed'`),
    user: await id(`select id from "User" where role = 'officer'`),
  }
}

/** What stands beneath a page's own path: `/office/activities/<id>` and further. */
type Shown = string[] | ((records: Records) => string[])

const of = (states: readonly State[], rest: string) => (records: Records) =>
  states.map(state => `/office/activities/${records.activities[state]}${rest}`)

/** One's own plan of the half-year that runs: as it stands, as it is changed, as it was; and the draft of the next. */
const plans = (page: string, half: string) =>
  ['', `?half=${half}&edit=1`, `?half=${half}&version=1`, `?half=${halfYearFrom(half, 1)}`].map(
    query => `${page}${query}`,
  )

/** The addresses beneath the language of the pages that stand at more, or at less, than their own path, with all that they show. */
const SHOWN: Record<string, Shown> = {
  '': [],
  '/[...rest]': ['/nowhere'],
  '/admin': [],
  '/admin/states': ['/admin/states', '/admin/states?text=nothing-of-that-name'],
  '/admin/states/[code]': ['/admin/states/JP', '/admin/states/NU'],
  '/admin/users': ['/admin/users', '/admin/users?text=nobody'],
  '/admin/users/[id]': ({ user }) => [`/admin/users/${user}`],
  '/audit': ['/audit', '/audit?text=nothing-of-that-name'],
  '/consulate/invitations/[id]': ({ invitations }) =>
    ['', '?change=1'].map(query => `/consulate/invitations/${invitations.JP}${query}`),
  '/consulate/people/[postingId]': ({ postings }) => postings.map(id => `/consulate/people/${id}`),
  '/consulate/support/[id]': ({ support }) => support.map(id => `/consulate/support/${id}`),
  '/office/activities/inbox': ['/office/activities/inbox', '/office/activities/inbox?show=all'],
  '/office/activities/register': [
    '/office/activities/register',
    '/office/activities/register?show=all',
    '/office/activities/register?text=nothing-of-that-name',
  ],
  '/office/activities/segments/[id]': ({ segment }) => [`/office/activities/segments/${segment}`],
  '/office/activities/templates/[key]': ['invitation', 'letter', 'sign_in'].map(
    key => `/office/activities/templates/${key}`,
  ),
  '/consulate/plan': ({ half }) => plans('/consulate/plan', half),
  '/demo/mailbox': ['', '?view=text', '?view=calendar', '?view=source'].map(query => `/demo/mailbox${query}`),
  '/district/plan': ({ half }) => plans('/district/plan', half),
  '/district': ['/district', '/district?view=over'],
  '/office/activities': ['/office/activities', '/office/activities?text=nothing-of-that-name'],
  '/office/activities/[id]': records => [
    ...of(STATES, '')(records),
    ...of(['invited'], '?show=withdrawn')(records),
    ...of(['invited'], `?history=${records.invitations.NL}`)(records),
  ],
  '/office/activities/[id]/audience': of(['draft', 'invited'], '/audience'),
  '/office/activities/[id]/calls': of(['invited', 'over'], '/calls'),
  '/office/activities/[id]/cancel': of(['invited'], '/cancel'),
  '/office/activities/[id]/check': of(['chosen', 'draft'], '/check'),
  '/office/activities/[id]/edit': of(['draft', 'invited'], '/edit'),
  '/office/activities/[id]/guests': of(['invited', 'over', 'draft'], '/guests'),
  '/office/activities/[id]/history': of(['invited', 'draft'], '/history'),
  '/office/activities/[id]/messages': of(['invited', 'draft'], '/messages'),
  '/office/activities/[id]/messages/[deliveryId]': records =>
    of(['invited'], `/messages/${records.delivery}`)(records),
  '/office/activities/[id]/postpone': of(['invited'], '/postpone'),
  '/office/activities/[id]/programme': of(['invited'], '/programme'),
  '/office/consulates': ['/office/consulates', '/office/consulates?text=nothing-of-that-name'],
  '/office/consulates/[id]': ({ japan, closed }) =>
    [japan, `${japan}?all=1`, closed].map(id => `/office/consulates/${id}`),
  '/office/consulates/changes/[id]': ({ waiting, change }) =>
    [waiting, change].map(id => `/office/consulates/changes/${id}`),
  '/office/consulates/duplicates/[keptId]/[goneId]': ({ persons: [one, other] }) => [
    `/office/consulates/duplicates/${one}/${other}`,
  ],
  '/office/consulates/list': ['', '?on=2022-03-01', '?known=now&place=covering', '?on=1990-01-01'].map(
    query => `/office/consulates/list${query}`,
  ),
  '/office/consulates/[id]/edit': ({ japan }) => [`/office/consulates/${japan}/edit`],
  '/office/consulates/[id]/people/[contactId]/edit': ({ japan, person }) => [
    `/office/consulates/${japan}/people/${person}/edit`,
  ],
  '/office/consulates/[id]/people/[contactId]/move': ({ japan, person }) => [
    `/office/consulates/${japan}/people/${person}/move`,
  ],
  '/office/consulates/[id]/people/new': ({ japan }) => [`/office/consulates/${japan}/people/new`],
  '/office/plans': [],
  '/office/plans/[halfYear]': ['2022H2', '2023H2'].map(half => `/office/plans/${half}`),
  '/office/plans/of/[planId]': ({ plan }) =>
    ['', '?version=1'].map(query => `/office/plans/of/${plan}${query}`),
  '/office/statistics': [],
  '/office/statistics/[halfYear]': ['2022H1', '2023H1', '2023H2'].map(half => `/office/statistics/${half}`),
  '/office/statistics/[halfYear]/rows': ['invited_activities', 'reply_rate'].map(
    figure => `/office/statistics/2023H2/rows?figure=${figure}`,
  ),
  '/office/statistics/[halfYear]/source/[figure]': ['2023H1', '2023H2'].map(
    half => `/office/statistics/${half}/source/invited_activities`,
  ),
  '/office/support': ['', '?status=in_review', '?status=withdrawn'].map(query => `/office/support${query}`),
  // The first is a draft, which the office does not see.
  '/office/support/[id]': ({ support }) => support.slice(1).map(id => `/office/support/${id}`),
  '/sign-in': ['/sign-in', '/sign-in?ready=password'],
  '/sign-in/first/[token]': ['/sign-in/first/unknown'],
  '/sign-in/link/[token]': ({ links }) => ['unknown', ...links].map(token => `/sign-in/link/${token}`),
}

function addressesOf(route: string, records: Records): string[] {
  const shown = SHOWN[route]
  if (!shown && route.includes('[')) throw new Error(`Say in e2e/pages.ts what stands at ${route}.`)
  return typeof shown === 'function' ? shown(records) : (shown ?? [route])
}

/**
 * The addresses of every page that somebody of the role has, beneath the language. A stranger has those that demand nothing. An
 * administrator has all that staff have, the very same: besides his own only the first of them, for its bar.
 */
export function pagesOf(role: Role | 'stranger', records: Records): string[] {
  if (role === 'administrator') {
    const staff = new Set(pagesHad(permissionsOf('staff'), records))
    return ['/office', ...pagesHad(permissionsOf(role), records).filter(address => !staff.has(address))]
  }
  return pagesHad(role === 'stranger' ? new Set() : permissionsOf(role), records)
}

function pagesHad(permissions: ReadonlySet<Permission>, records: Records): string[] {
  return readdirSync('app/[locale]', { recursive: true, encoding: 'utf8' })
    .filter(file => path.basename(file) === 'page.tsx')
    .map(file => path.posix.join('app/[locale]', ...path.dirname(file).split(path.sep)))
    .filter(folder => {
      const permission = PAGES[folder]
      return permission ? permissions.has(permission) : permissions.size === 0
    })
    .flatMap(folder => addressesOf(folder.replace('app/[locale]', ''), records))
}

/** The pages of reply links, in each standing, and of one that is unknown. */
export function replyPages({ tokens }: Records): string[] {
  return [...Object.values(tokens), 'unknown-token-unknown-token'].map(token => `/r/${token}`)
}
