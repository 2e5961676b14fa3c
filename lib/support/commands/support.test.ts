import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { dayIn, now, ZONE } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Forbidden, NotFound } from '@/lib/errors'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { supportOfPost } from '../queries/of-post'
import { ownPlanned } from '../queries/planned'
import {
  ownOpenSupport,
  ownSupport,
  ownSupportRequest,
  supportRequest,
  supportRequests,
} from '../queries/requests'
import { declineSupportSchema, saveSupportSchema, sayingSupportSchema, takeSupportSchema } from '../schema'
import { approveSupport, declineSupport, deliverSupport, takeSupport } from './answer'
import { discardSupport, saveSupport, withdrawSupport } from './ask'

let world: World
let officer: Actor
let other: Actor
let staff: Actor
let director: Actor

beforeAll(async () => {
  world = await makeWorld()
  officer = await actorFor(world.users.officer)
  other = await actorFor(world.users.other)
  staff = await actorFor(world.users.staff)
  director = await actorFor(world.users.director)
})

const dayAhead = (days: number) => dayIn(ZONE, new Date(now().getTime() + days * 24 * 60 * 60 * 1000))

const typed = (more: object) =>
  saveSupportSchema.parse({
    ...{ titleEn: 'Film week', titleZh: '电影周', kind: 'cultural', firstOn: dayAhead(30), lastOn: '' },
    ...{ needs: ['venue', 'media'], details: 'A hall for 200, and the press.', ...more },
  })

async function asked(more: object = {}, by = officer): Promise<string> {
  const outcome = await saveSupport(by, typed(more))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.id
}

const submitted = (more: object = {}) => asked({ intent: 'submit', ...more })
const rowOf = (id: string) =>
  db().supportRequest.findUniqueOrThrow({ where: { id }, include: { steps: true } })
const seen = async (id: string) => ({ supportId: id, version: (await rowOf(id)).version })
const take = async (id: string, day = dayAhead(5)) =>
  takeSupport(staff, takeSupportSchema.parse({ ...(await seen(id)), answerBy: day }))
const approve = async (id: string, more: object = {}) =>
  approveSupport(staff, sayingSupportSchema.parse({ ...(await seen(id)), ...more }))
const decline = async (id: string) =>
  declineSupport(
    staff,
    declineSupportSchema.parse({
      ...(await seen(id)),
      reasonZh: '场地已满。',
      reasonEn: 'The hall is taken.',
    }),
  )
const deliver = async (id: string) => deliverSupport(staff, sayingSupportSchema.parse(await seen(id)))
const events = async (id: string) =>
  (await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })).map(
    ({ type, consulateId, data }) => [type, consulateId, data],
  )

it('goes from a draft to what was delivered, with a step and an event for each', async () => {
  const id = await asked()
  expect(await rowOf(id)).toMatchObject({ status: 'draft', steps: [], halfYear: expect.any(String) })
  expect(await saveSupport(officer, typed({ supportId: id, version: 1, intent: 'submit' }))).toMatchObject({
    ok: true,
  })
  expect(await take(id)).toMatchObject({ ok: true })
  expect(await approve(id, { wordsZh: '可用市政厅。', wordsEn: 'The Town Hall is yours.' })).toMatchObject({
    ok: true,
  })
  expect(await deliver(id)).toMatchObject({ ok: true })
  const { status, steps, answerBy } = await supportRequest(director, id)
  expect([status, answerBy]).toEqual(['delivered', new Date(`${dayAhead(5)}T00:00:00Z`)])
  expect(steps.map(({ to, byName, wordsEn }) => [to, byName, wordsEn])).toEqual([
    ['submitted', officer.name, ''],
    ['in_review', staff.name, ''],
    ['approved', staff.name, 'The Town Hall is yours.'],
    ['delivered', staff.name, ''],
  ])
  const { japan } = world
  expect(await events(id)).toEqual([
    ['support.saved', null, {}],
    ['support.submitted', japan.id, {}],
    ['support.taken', japan.id, {}],
    ['support.approved', japan.id, {}],
    ['support.delivered', japan.id, {}],
  ])
})

it('is the own post’s: another’s officer sees and changes nothing, the office nothing of a draft', async () => {
  const draft = await asked()
  const handedIn = await submitted()
  for (const id of [draft, handedIn]) {
    await expect(ownSupportRequest(other, id)).rejects.toThrow(NotFound)
    await expect(saveSupport(other, typed({ supportId: id, version: 1 }))).rejects.toThrow(NotFound)
    await expect(discardSupport(other, await seen(id))).rejects.toThrow(NotFound)
    await expect(withdrawSupport(other, await seen(id))).rejects.toThrow(NotFound)
  }
  expect(await ownSupport(other)).toEqual([])
  expect(await ownOpenSupport(other)).toEqual([])
  await expect(supportRequest(staff, draft)).rejects.toThrow(NotFound)
  await expect(take(draft)).rejects.toThrow(NotFound)
  await expect(approve(draft)).rejects.toThrow(NotFound)
  const { toDecide, rest, counts } = await supportRequests(staff, {})
  const ids = [...toDecide, ...rest].map(({ id }) => id)
  expect(ids).toContain(handedIn)
  expect(ids).not.toContain(draft)
  expect(counts.has('draft')).toBe(false)
  expect((await supportOfPost(staff, world.japan.id)).requests.map(({ id }) => id)).not.toContain(draft)
  expect((await supportOfPost(staff, world.hungary.id)).total).toBe(0)
  expect((await ownSupport(officer)).map(({ id }) => id)).toEqual(expect.arrayContaining([draft, handedIn]))
  await expect(ownSupport(staff)).rejects.toThrow(Forbidden)
  await expect(supportRequests(officer, {})).rejects.toThrow(Forbidden)
  await expect(
    takeSupport(director, takeSupportSchema.parse({ ...(await seen(handedIn)), answerBy: dayAhead(5) })),
  ).rejects.toThrow(Forbidden)
})

it('is declined with reasons in both languages, which the database asks for too, and may be taken up again', async () => {
  const id = await submitted()
  const oneSided = { supportId: id, version: 2, reasonZh: '', reasonEn: 'The hall is taken.' }
  expect(declineSupportSchema.safeParse(oneSided).error?.issues[0]?.path).toEqual(['reasonZh'])
  expect(sayingSupportSchema.safeParse({ ...oneSided, wordsEn: 'Yes.' }).success).toBe(false)
  expect(await decline(id)).toMatchObject({ ok: true })
  expect((await ownSupportRequest(officer, id)).steps.at(-1)).toMatchObject({
    to: 'declined',
    wordsZh: '场地已满。',
    wordsEn: 'The hall is taken.',
  })
  await expect(
    db()
      .$executeRaw`insert into "SupportStep" ("requestId", "to", at, "wordsEn") values (${id}::uuid, 'declined', now(), 'Why')`,
  ).rejects.toThrow(/support_step_says_why/)
  expect(await withdrawSupport(officer, await seen(id))).toMatchObject({ ok: false, reason: 'not_possible' })
  expect(await take(id)).toMatchObject({ ok: true })
  expect(await approve(id)).toMatchObject({ ok: true })
})

it('is taken back by the post while it is open, and answered no more then', async () => {
  const id = await submitted()
  await approve(id)
  expect((await ownOpenSupport(officer)).map(one => one.id)).toContain(id)
  expect(await withdrawSupport(officer, await seen(id))).toMatchObject({ ok: true })
  expect((await ownOpenSupport(officer)).map(one => one.id)).not.toContain(id)
  for (const late of [take, approve, decline, deliver])
    expect(await late(id)).toMatchObject({ ok: false, reason: 'not_possible' })
})

it('refuses a second editor, who is shown what stands now', async () => {
  const id = await asked()
  await saveSupport(officer, typed({ supportId: id, version: 1, titleEn: 'Film days' }))
  expect(await saveSupport(officer, typed({ supportId: id, version: 1, titleEn: 'Films' }))).toMatchObject({
    ok: false,
    reason: 'changed_meanwhile',
    detail: { current: { titleEn: 'Film days', version: 2 } },
  })
  const shown = await seen(await submitted())
  const bySay = () => approveSupport(staff, { ...shown, wordsZh: '', wordsEn: '' })
  const outcomes = await Promise.all([bySay(), bySay()])
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'changed_meanwhile' })
})

it('stays as it was asked once it is submitted, also against the database', async () => {
  const id = await submitted()
  expect(await saveSupport(officer, typed({ supportId: id, version: 2 }))).toMatchObject({
    ok: false,
    reason: 'not_possible',
  })
  expect(await discardSupport(officer, await seen(id))).toMatchObject({ ok: false, reason: 'not_possible' })
  const refusing = async (statement: string) => {
    await expect(db().$executeRawUnsafe(statement, id)).rejects.toThrow(/23001/)
    return (await rowOf(id)).status
  }
  const request = 'update "SupportRequest" set'
  expect(await refusing(`${request} "titleEn" = 'Another' where id = $1::uuid`)).toBe('submitted')
  expect(await refusing(`${request} status = 'delivered' where id = $1::uuid`)).toBe('submitted')
  expect(await refusing('delete from "SupportRequest" where id = $1::uuid')).toBe('submitted')
  expect(await refusing(`update "SupportStep" set "byName" = 'x' where "requestId" = $1::uuid`)).toBe(
    'submitted',
  )
})

it('a draft is discarded without a trace of what it said', async () => {
  const id = await asked()
  expect(await discardSupport(officer, await seen(id))).toMatchObject({ ok: true })
  expect(await db().supportRequest.count({ where: { id } })).toBe(0)
  expect(await events(id)).toEqual([
    ['support.saved', null, {}],
    ['support.discarded', null, {}],
  ])
})

it('is not submitted after its last day, nor answered by a day that is past', async () => {
  const past = { firstOn: dayAhead(-3), lastOn: dayAhead(-2) }
  expect(await saveSupport(officer, typed({ intent: 'submit', ...past }))).toMatchObject({
    fields: { firstOn: 'day_over' },
  })
  expect(await take(await submitted(), dayAhead(-1))).toMatchObject({ fields: { answerBy: 'day_over' } })
})

/** An activity of the work plan of a post. */
async function planned(consulateId: string, half: string) {
  const plan = await db().workPlan.create({ data: { halfYear: half, consulateId } })
  const version = await db().workPlanVersion.create({
    data: { planId: plan.id, number: 1, savedAt: now(), savedByName: 'Somebody' },
  })
  const key = crypto.randomUUID()
  await db().plannedActivity.create({
    data: {
      ...{ versionId: version.id, key, position: 1, titleEn: 'Film week', kind: 'cultural', month: 9 },
      placeEn: 'Town Hall',
    },
  })
  return key
}

it('is for an activity of the own plan, once at a time', async () => {
  const plannedKey = await planned(world.japan.id, '2031H2')
  const theirs = await planned(world.hungary.id, '2031H2')
  expect(await ownPlanned(officer, plannedKey)).toMatchObject({ titleEn: 'Film week', placeEn: 'Town Hall' })
  expect(await ownPlanned(officer, theirs)).toBeNull()
  await expect(saveSupport(officer, typed({ plannedKey: theirs }))).rejects.toThrow(NotFound)
  const first = await submitted({ plannedKey })
  expect(await saveSupport(officer, typed({ plannedKey }))).toMatchObject({ reason: 'asked_already' })
  await decline(first)
  await asked({ plannedKey })
  expect(await take(first)).toMatchObject({ ok: false, reason: 'asked_already' })
})
