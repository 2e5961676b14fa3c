import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { accountMail, askedPost, attached, draw, open } from '@/lib/testing/access/records'
import { feedOf } from '@/lib/testing/feeds'
import { newestToken } from '@/lib/testing/inviting'
import type { People } from '@/lib/testing/people'
import { type Asked, everybody, NOWHERE, onlyFor, type RouteCase } from '../case'

const OFFICE = onlyFor(['administrator', 'staff', 'director'])
const none = (): Asked => ({})

async function link(people: People): Promise<Asked> {
  return { params: { token: await newestToken((await open(people)).mine) } }
}

/** The link of an invitation that went to another since. */
async function revokedLink(people: People): Promise<Asked> {
  const { mine } = await open(people)
  await db().replyToken.updateMany({ where: { invitationId: mine }, data: { revokedAt: new Date() } })
  return { params: { token: await newestToken(mine) } }
}

const noLink = (): Asked => ({ params: { token: randomBytes(32).toString('base64url') } })

async function preview(people: People): Promise<Asked> {
  const { activityId, invitationId } = await draw(people)
  return { params: { activityId, invitationId } }
}

/** A mail of the demo's mail server, which keeps them as files. */
function mailInBox(): Asked {
  const folder = join(env().DATA_DIR, 'mailbox')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'sample.eml'), 'Subject: Sample\r\n\r\nSample')
  return { params: { id: 'sample', part: 'source' } }
}

/** The file of a new address of the officer's calendar. */
async function feed({ actors }: People): Promise<Asked> {
  const { address } = await feedOf(actors.officer)
  return { params: { file: new URL(address).pathname.split('/').at(-1) ?? '' } }
}

/** The address that another one has replaced since. */
async function replacedFeed(people: People): Promise<Asked> {
  const asked = await feed(people)
  await feedOf(people.actors.officer)
  return asked
}

const taken = (list: string, body: Record<string, string>): Asked => ({
  params: { list },
  body: { ...body, format: 'csv', locale: 'en' },
})

const SHEET = 'State,Name,Name zh,Class,City en,City zh\nIT,Post of Italy,x,consulate,Rome,x\n'
const form = { answer: 'regrets', lang: 'en' }
const table = { table: 'figures', format: 'csv', locale: 'en' }

const typedWords = { 'en.subject': 'A', 'en.body': '{{office}}', 'zh.subject': '甲', 'zh.body': '{{office}}' }

const question = async (people: People) => ({
  params: { token: (await askedPost(people.consulateId)).token },
})
const oldQuestion = async (people: People) => ({
  params: { token: (await askedPost(people.consulateId, new Date(0))).token },
})

export const ROUTES: Record<string, RouteCase> = {
  'app/api/attachments POST': {
    own: async people => ({ body: { activityId: (await draw(people)).activityId, file: 'no document' } }),
    nonexistent: () => ({ body: { activityId: NOWHERE, file: 'no document' } }),
    malformed: () => ({ body: { activityId: "'; drop", file: 'no document' } }),
    status: onlyFor(['administrator', 'staff']),
    refused: { malformed: 400 },
    sameOrigin: true,
  },
  'app/api/attachments/[attachmentId] GET': {
    own: async people => ({ params: { attachmentId: (await attached(people)).attachmentId } }),
    nonexistent: () => ({ params: { attachmentId: NOWHERE } }),
    malformed: () => ({ params: { attachmentId: "'; drop" } }),
    status: OFFICE,
  },
  'app/api/audit/check POST': {
    own: () => ({ body: { locale: 'en' } }),
    malformed: () => ({ body: { locale: ['//elsewhere.example', 'x'] } }),
    status: onlyFor(['auditor'], 303),
    refused: { malformed: 303 },
    sameOrigin: true,
  },
  'app/api/audit/export POST': {
    own: () => ({ body: { type: 'root' } }),
    malformed: () => ({ body: { type: ['a', 'b'], page: 'x' } }),
    status: onlyFor(['auditor']),
    refused: { malformed: 200 },
    sameOrigin: true,
  },
  'app/api/calendar/[file] GET': {
    own: feed,
    other: replacedFeed,
    nonexistent: () => ({ params: { file: `${randomBytes(32).toString('base64url')}.ics` } }),
    malformed: async people => ({ params: { file: `${(await feed(people)).params?.file}.ics` } }),
    status: everybody(200),
  },
  'app/api/demo/mailbox/[id]/[part] GET': {
    own: mailInBox,
    nonexistent: () => ({ params: { id: 'none', part: 'source' } }),
    malformed: () => ({ params: { id: '../mailbox/sample', part: 'source' } }),
    status: everybody(200),
  },
  'app/api/health/live GET': { own: none, status: everybody(200) },
  'app/api/health/ready GET': { own: none, status: everybody(200) },
  'app/api/imports POST': {
    // Checked only: what is written while nobody listens would be seen by the next.
    own: () => ({ body: { kind: 'consulates', file: SHEET } }),
    malformed: () => ({ body: { kind: 'treaties', file: SHEET } }),
    status: onlyFor(['administrator', 'staff']),
    refused: { malformed: 400 },
    sameOrigin: true,
  },
  'app/api/letters/[invitationId] GET': {
    own: async people => ({ params: { invitationId: (await open(people)).mine } }),
    other: async people => ({ params: { invitationId: (await draw(people)).invitationId } }),
    nonexistent: () => ({ params: { invitationId: NOWHERE } }),
    malformed: () => ({ params: { invitationId: "'; drop" } }),
    status: onlyFor(['officer']),
  },
  'app/api/lists/[list] POST': {
    own: async people => taken('replies', { activityId: (await open(people)).id }),
    nonexistent: () => taken('replies', { activityId: NOWHERE }),
    malformed: () => taken('replies', { activityId: "'; drop" }),
    status: OFFICE,
    refused: { malformed: 400 },
    sameOrigin: true,
  },
  'app/api/live/[id] GET': {
    own: async people => ({ params: { id: (await open(people)).id } }),
    nonexistent: () => ({ params: { id: NOWHERE } }),
    malformed: () => ({ params: { id: "'; drop" } }),
    status: OFFICE,
  },
  'app/api/metrics GET': { own: none, status: everybody(200) },
  'app/api/preview/[activityId]/[invitationId] GET': {
    own: preview,
    other: async people => {
      const { activityId } = await draw(people)
      return { params: { activityId, invitationId: (await draw(people)).invitationId } }
    },
    nonexistent: () => ({ params: { activityId: NOWHERE, invitationId: NOWHERE } }),
    malformed: () => ({ params: { activityId: 'x', invitationId: 'x' } }),
    status: OFFICE,
  },
  'app/api/search GET': {
    own: () => ({ query: 'q=japan' }),
    malformed: () => ({ query: 'q=%00%25' }),
    status: onlyFor(['administrator', 'staff', 'director', 'district', 'officer']),
    refused: { malformed: 200 },
  },
  'app/api/sent-mail/[id] GET': {
    own: async people => {
      const { messageId } = await open(people)
      return { params: { id: (await db().delivery.findFirstOrThrow({ where: { messageId } })).id } }
    },
    other: async people => ({ params: { id: (await accountMail(people)).deliveryId } }),
    nonexistent: () => ({ params: { id: NOWHERE } }),
    malformed: () => ({ params: { id: 'x' } }),
    status: OFFICE,
  },
  'app/api/statistics/export POST': {
    own: () => ({ body: { halfYear: '2023H2', ...table } }),
    malformed: () => ({ body: { halfYear: '2023H3', ...table } }),
    status: OFFICE,
    refused: { malformed: 400 },
    sameOrigin: true,
  },
  'app/api/templates/preview POST': {
    own: async people => {
      await open(people)
      return { body: { key: 'letter', ...typedWords } }
    },
    nonexistent: () => ({ body: { key: 'letter', ...typedWords, invitationId: NOWHERE } }),
    malformed: () => ({ body: { key: 'treaty', ...typedWords } }),
    status: onlyFor(['administrator', 'staff']),
    refused: { malformed: 400 },
    sameOrigin: true,
  },
  'app/flags/[file] GET': {
    own: () => ({ params: { file: 'HU.svg' } }),
    nonexistent: () => ({ params: { file: 'ZZ.svg' } }),
    malformed: () => ({ params: { file: '../HU.svg' } }),
    status: everybody(200),
  },
  'app/r/[token] GET': {
    own: link,
    other: revokedLink,
    nonexistent: noLink,
    malformed: () => ({ params: { token: "' or true --" } }),
    status: everybody(200),
  },
  'app/r/[token] POST': {
    own: async people => ({ ...(await link(people)), body: form }),
    other: async people => ({ ...(await revokedLink(people)), body: form }),
    nonexistent: () => ({ ...noLink(), body: form }),
    malformed: async people => ({
      ...(await link(people)),
      body: { ...form, answer: ['regrets', 'attending'] },
    }),
    status: everybody(303),
    refused: { malformed: 422 },
  },
  'app/r/people/[token] GET': {
    own: question,
    other: oldQuestion,
    nonexistent: noLink,
    malformed: () => ({ params: { token: "' or true --" } }),
    status: everybody(200),
  },
  'app/r/people/[token] POST': {
    own: question,
    other: oldQuestion,
    nonexistent: noLink,
    malformed: () => ({ params: { token: "' or true --" } }),
    status: everybody(303),
  },
}
