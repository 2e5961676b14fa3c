import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import '@/lib/testing/database'
import type { Actor } from '@/lib/access/actor'
import { deliveriesOfActivity } from '@/lib/correspondence/queries/deliveries'
import { db } from '@/lib/db/client'
import { exportConsulates, exportPeople } from '@/lib/directory/commands/export-lists'
import { consulates } from '@/lib/directory/queries/consulates'
import { peopleOfPost } from '@/lib/directory/queries/people'
import { peopleInOrder } from '@/lib/directory/rules/people'
import {
  consulateFilterSchema,
  consulatesExportSchema,
  peopleExportSchema,
} from '@/lib/directory/schema/directory'
import { toCsv } from '@/lib/documents/csv'
import type { Sheet } from '@/lib/documents/sheet'
import { toXlsx } from '@/lib/documents/xlsx'
import { exportActivities, exportMessages, exportReplies } from '@/lib/invitations/commands/export-lists'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { withdrawInvitations } from '@/lib/invitations/commands/withdraw'
import { activityTallies } from '@/lib/invitations/queries/activity-tallies'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { rowsShown, SHOWN, type Shown } from '@/lib/invitations/rules/showing'
import { activitiesExportSchema, messagesExportSchema, repliesExportSchema } from '@/lib/invitations/schema'
import { listActivities } from '@/lib/plans/queries/list'
import { filterSchema } from '@/lib/plans/schema'
import { guestOf, invitationOf, invite } from '@/lib/testing/inviting'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const FORMULA = '=HYPERLINK("https://elsewhere.example")'
let world: World
let staff: Actor
let activityId: string

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
  const { id } = await makeActivity(world.city.id, world.users.staff.id)
  activityId = id
  await invite(
    staff,
    id,
    world.posts.map(post => post.id),
  )
  const [japan, hungary, uruguay] = await Promise.all(world.posts.map(post => invitationOf(id, post.id)))
  const guest = (name: string) => ({ pick: 'other' as const, honorific: '', name, title: '' })
  const told = { note: '@SUM(A1)', privateNote: 'No shellfish', channel: 'link' as const }
  await recordReply(await guestOf(japan?.id ?? ''), {
    ...{ ...told, invitationId: japan?.id ?? '', answer: 'attending' },
    delegates: [guest(FORMULA), guest('Tanaka Keiko')],
  })
  await recordReply(await guestOf(hungary?.id ?? ''), {
    ...{ ...told, invitationId: hungary?.id ?? '', answer: 'regrets', delegates: [], note: '' },
  })
  await withdrawInvitations(staff, {
    activityId,
    invitations: [uruguay?.id ?? ''],
    reasonEn: '',
    reasonZh: '',
  })
})

const LISTS: Record<string, (asked: unknown) => Promise<Sheet>> = {
  activities: asked => exportActivities(staff, activitiesExportSchema.parse(asked)),
  consulates: asked => exportConsulates(staff, consulatesExportSchema.parse(asked)),
  messages: asked => exportMessages(staff, messagesExportSchema.parse(asked)),
  people: async asked => (await exportPeople(staff, peopleExportSchema.parse(asked))) as Sheet,
  replies: asked => exportReplies(staff, repliesExportSchema.parse(asked)),
}

async function taken(
  list: string,
  body: Record<string, string>,
  format: 'csv' | 'xlsx',
  locale: 'zh' | 'en',
) {
  const sheet = await LISTS[list]?.({ ...body, format, locale })
  if (!sheet) throw new Error(`no list ${list}`)
  return sheet
}

/** A list as CSV: its heading, and its rows by the heading. */
async function csv(list: string, body: Record<string, string> = {}, locale: 'zh' | 'en' = 'en') {
  const text = toCsv(await taken(list, body, 'csv', locale))
  const [heading = [], ...rows] = parse(text, { bom: true }) as string[][]
  return { heading, rows, column: (name: string) => rows.map(row => row[heading.indexOf(name)] ?? '') }
}

describe('the replies', () => {
  it.each(['all', ...SHOWN] satisfies Shown[])(
    'that are shown under %s are those in the file, in their order',
    async show => {
      const { rows } = await cockpit(staff, activityId)
      const shown = rowsShown(rows, show)
      const file = await csv('replies', { activityId, show })
      expect(file.column('Consulate')).toEqual(shown.map(row => row.post.stateEn))
      expect(file.column('No.')).toEqual(shown.map(row => (row.place === null ? '' : String(row.place))))
      expect(file.column('People')).toEqual(
        shown.map(row => (row.standing === 'attending' ? String(row.delegates.length) : '')),
      )
    },
  )

  it('come with who, how, when, and the paragraph of the place; never with what only organisers may read', async () => {
    const file = await csv('replies', { activityId, show: 'attending' })
    const [row = []] = file.rows
    expect(row).toEqual(expect.arrayContaining(['Japan', '日本', 'Attending', 'By link']))
    expect(file.column('Place by')[0]).toMatch(/^(VCCR 16\(\d\)|office setting)$/)
    expect(file.column('Replied, Beijing Time (UTC+8)')[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
    for (const [list, body] of Object.entries(ALL()))
      expect(JSON.stringify((await csv(list, body)).rows)).not.toContain('shellfish')
  })

  it('hold no formula, in either file', async () => {
    const file = await csv('replies', { activityId, show: 'attending' })
    expect(file.column('Who comes')).toEqual([`'${FORMULA} (to be approved); Tanaka Keiko (to be approved)`])
    expect(file.column('Note')).toEqual(["'@SUM(A1)"])
    const sheet = await readSheet(await toXlsx(await taken('replies', { activityId }, 'xlsx', 'zh')))
    expect(sheet[0]).toContain('出席人员')
    expect(sheet[1]).toContain(`${FORMULA}（待审核）；Tanaka Keiko（待审核）`)
  })
})

const ACTIVITIES: Record<string, string>[] = [
  {},
  { status: 'open' },
  { status: 'planned' },
  { kind: 'cultural' },
  { q: 'deputy heads' },
  { half: 'all' },
]

describe('the activities', () => {
  it.each(ACTIVITIES)('that are shown under %j are those in the file', async filter => {
    await makeActivity(world.city.id, world.users.staff.id)
    const { rows } = await listActivities(staff, filterSchema.parse(filter), world.city.zone)
    const tallies = await activityTallies(
      staff,
      rows.map(row => row.id),
    )
    const file = await csv('activities', filter)
    expect(file.column('Title')).toEqual(rows.map(row => row.titleEn))
    expect(file.column('Invited')).toEqual(rows.map(row => String(tallies.get(row.id)?.invited ?? '')))
  })

  it('are all pages of the list', async () => {
    const data = Array.from({ length: 60 }, (_, at) => ({
      ...{ officeId: world.city.id, zone: 'Asia/Shanghai', titleEn: `Draft ${at}`, titleZh: '草稿' },
    }))
    await db().activity.createMany({ data })
    const { total, rows } = await listActivities(
      staff,
      filterSchema.parse({ status: 'draft' }),
      world.city.zone,
    )
    const file = await csv('activities', { status: 'draft', page: '2' })
    expect([rows.length, file.rows.length]).toEqual([50, total])
  })
})

const CONSULATES: Record<string, string>[] = [
  {},
  { q: 'japan' },
  { place: 'city' },
  { place: 'covering' },
  { status: 'closed' },
]

describe('the directory', () => {
  it.each(CONSULATES)('shows under %j the consulates that are in the file', async filter => {
    const { rows } = await consulates(staff, consulateFilterSchema.parse(filter), world.city.cityEn)
    const file = await csv('consulates', filter, 'zh')
    expect(file.column('领事馆')).toEqual(rows.map(row => row.nameZh))
    expect(file.column('在任人员')).toEqual(rows.map(row => String(row.count)))
  })

  it('gives the people of a post in order of precedence, without addresses and numbers', async () => {
    const people = peopleInOrder(world.japan, await peopleOfPost(staff, world.japan.id))
    const file = await csv('people', { consulateId: world.japan.id })
    expect(file.column('Person')).toEqual(people.map(({ item }) => `Mr. ${item.name}`))
    expect(file.column('No.')).toEqual(['1', '2'])
    expect(JSON.stringify(file.rows)).not.toMatch(/@|\+00/)
  })
})

it('the register of an activity holds each mail, with what became of it', async () => {
  const deliveries = await deliveriesOfActivity(staff, activityId)
  const file = await csv('messages', { activityId })
  expect(file.column('Address').sort()).toEqual(deliveries.map(one => one.address).sort())
  expect(new Set(file.column('Message'))).toEqual(new Set(['Invitation', 'Notice of withdrawal']))
})

const ALL = (): Record<string, Record<string, string>> => ({
  activities: {},
  consulates: {},
  messages: { activityId },
  people: { consulateId: world.japan.id },
  replies: { activityId },
})

it('is on record who took which list, not what was in it or searched for', async () => {
  const event = async () =>
    db().auditEvent.findFirstOrThrow({ where: { type: 'list.exported' }, orderBy: { seq: 'desc' } })
  await csv('replies', { activityId, show: 'attending' })
  expect(await event()).toMatchObject({
    ...{ actorId: staff.id, subjectKind: 'activity', subjectId: activityId, activityId },
    data: { list: 'replies', format: 'csv', rows: 1, filter: { show: 'attending' } },
  })
  await csv('consulates', { q: 'Deputy of Japan', status: 'open' })
  expect((await event()).data).toEqual({
    list: 'consulates',
    format: 'csv',
    rows: 1,
    filter: { q: true, status: 'open' },
  })
})
