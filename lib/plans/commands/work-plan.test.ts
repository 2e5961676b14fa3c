import '@/lib/testing/database'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { historyOf } from '@/lib/audit/queries'
import { now, ZONE } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { ownPlan, plansOfPost, publishedActivities, waitingPlans, workPlan } from '../queries/work-plans'
import { halfYearFrom, halfYearOf } from '../rules/half-year'
import { submitPlanSchema } from '../schema'
import { discardPlan, publishPlan, submitPlan } from './work-plan'

let world: World
let officer: Actor
let other: Actor
let district: Actor
let staff: Actor
let director: Actor
// The months of the next half-year, whichever day this is run on.
const half = halfYearFrom(halfYearOf(now(), ZONE), 1)
const month = half.endsWith('1') ? '3' : '9'
const LINE = { titleEn: 'Film week', titleZh: '电影周', kind: 'cultural', month }

beforeAll(async () => {
  world = await makeWorld()
  const { users } = world
  officer = await actorFor(users.officer)
  other = await actorFor(users.other)
  district = await actorFor(users.district)
  staff = await actorFor(users.staff)
  director = await actorFor(users.director)
})

const input = (more: Record<string, unknown> = {}) =>
  submitPlanSchema.parse({ half, prioritiesEn: 'Trade in food', activities: [LINE], ...more })
/** Sends the form as it would be typed over what stands now. */
const keep = async (actor: Actor, more: Record<string, unknown> = {}) =>
  submitPlan(actor, input({ edition: (await newest(actor))?.edition ?? 0, ...more }))
const newest = async (actor: Actor) => (await ownPlan(actor, half)).versions[0]

describe('a work plan', () => {
  it('is its post’s own until it is submitted, and the office’s to publish from then on', async () => {
    expect(await keep(officer)).toMatchObject({ ok: true })
    expect(await newest(officer)).toMatchObject({ number: 1, status: 'draft', edition: 1 })
    expect(await plansOfPost(staff, world.japan.id)).toEqual([])
    const { id } = await db().workPlan.findFirstOrThrow({ where: { consulateId: world.japan.id } })
    await expect(workPlan(staff, id)).rejects.toThrow('not found')
    await expect(publishPlan(staff, { planId: id, number: 1 })).rejects.toThrow('not found')

    expect(await keep(officer, { number: 1, edition: 1, intent: 'submit' })).toMatchObject({ ok: true })
    expect(await plansOfPost(director, world.japan.id)).toMatchObject([
      { halfYear: half, newest: { number: 1, status: 'submitted', activities: [{ titleEn: 'Film week' }] } },
    ])
    expect(await waitingPlans(director)).toMatchObject({ count: 1, half })
    expect(await publishPlan(staff, { planId: id, number: 1 })).toMatchObject({ ok: true })
    expect(await waitingPlans(director)).toEqual({ count: 0, since: null, half: null })
    expect(await publishPlan(staff, { planId: id, number: 1 })).toMatchObject({ reason: 'nothing_changed' })
    await expect(publishPlan(director, { planId: id, number: 1 })).rejects.toThrow('plans.publish')
    await expect(publishPlan(officer, { planId: id, number: 1 })).rejects.toThrow('plans.publish')
  })

  it('is changed by a new version, whose activities are the same ones', async () => {
    const before = await newest(officer)
    const key = before?.activities[0]?.key
    const changed = {
      number: 1,
      activities: [
        { ...LINE, key, titleEn: 'Film days' },
        { ...LINE, key },
      ],
    }
    expect(await keep(officer, { ...changed, intent: 'submit' })).toMatchObject({ ok: true })
    const { versions } = await ownPlan(officer, half)
    expect(versions.map(({ number, status }) => [number, status])).toEqual([
      [2, 'submitted'],
      [1, 'published'],
    ])
    expect(versions[0]?.activities[0]).toMatchObject({ key, titleEn: 'Film days' })
    expect(versions[0]?.activities[1]?.key).not.toBe(key)
    expect(versions[1]?.activities).toMatchObject([{ key, titleEn: 'Film week' }])
  })

  it('asks for a change before a version is submitted again', async () => {
    const version = await newest(officer)
    const same = {
      number: 2,
      prioritiesEn: version?.prioritiesEn,
      activities: version?.activities.map(line => ({ ...LINE, key: line.key, titleEn: line.titleEn })),
    }
    expect(await keep(officer, { ...same, intent: 'submit' })).toMatchObject({ reason: 'nothing_changed' })
  })

  it('takes no activity of another plan for its own', async () => {
    const foreign = (await newest(officer))?.activities[0]?.key
    await keep(other, { activities: [{ ...LINE, key: foreign }] })
    expect((await newest(other))?.activities[0]?.key).not.toBe(foreign)
  })

  it('shows and gives nothing of another post’s', async () => {
    const { versions } = await ownPlan(other, half)
    expect(versions.every(version => version.activities.every(line => line.titleEn === 'Film week'))).toBe(
      true,
    )
    expect(versions).toHaveLength(1)
    const { id } = await db().workPlan.findFirstOrThrow({ where: { consulateId: world.japan.id } })
    await expect(workPlan(other, id)).rejects.toThrow('plans.read')
  })

  it('of a district is its own, with visits', async () => {
    const visit = { ...LINE, kind: 'district_visit' }
    expect(await keep(officer, { number: 2, activities: [visit] })).toMatchObject({
      reason: 'invalid',
      fields: { 'activities.0.kind': 'invalid_value' },
    })
    expect(await keep(district, { activities: [visit], intent: 'submit' })).toMatchObject({
      ok: true,
      value: { owner: 'office' },
    })
  })

  it('refuses a colleague’s second save, and keeps the first', async () => {
    await keep(district, { number: 1, prioritiesEn: 'mine' })
    const [one, two] = await Promise.all([
      keep(district, { number: 2, edition: 1, prioritiesEn: 'first' }),
      keep(district, { number: 2, edition: 1, prioritiesEn: 'second' }),
    ])
    expect([one, two].filter(({ ok }) => ok)).toHaveLength(1)
    expect([one, two].find(({ ok }) => !ok)).toMatchObject({
      reason: 'changed_meanwhile',
      detail: { number: 2, edition: 2, by: district.name },
    })
  })

  it('refuses who has not seen that it was submitted meanwhile', async () => {
    const draft = await newest(district)
    const seen = { number: draft?.number, edition: draft?.edition }
    expect(await keep(district, { ...seen, prioritiesEn: 'submitted', intent: 'submit' })).toMatchObject({
      ok: true,
    })
    for (const intent of ['draft', 'submit'])
      expect(await keep(district, { ...seen, prioritiesEn: 'stale', intent })).toMatchObject({
        reason: 'changed_meanwhile',
      })
    await keep(district, { number: draft?.number, prioritiesEn: 'the next' })
  })

  it('loses its draft, and nothing that was submitted', async () => {
    const draft = await newest(district)
    expect(await discardPlan(district, { half, edition: 9 })).toMatchObject({ reason: 'changed_meanwhile' })
    expect(await discardPlan(district, { half, edition: draft?.edition ?? 0 })).toMatchObject({ ok: true })
    expect((await ownPlan(district, half)).versions.map(({ status }) => status)).toEqual([
      'submitted',
      'submitted',
    ])
    await expect(discardPlan(district, { half, edition: 1 })).rejects.toThrow('not found')
  })

  it('says something, and of a half-year that is planned now', async () => {
    const blank = { prioritiesEn: ' ', activities: [], number: 2 }
    expect(await keep(district, { ...blank, intent: 'submit' })).toMatchObject({ reason: 'plan_blank' })
    for (const by of [-2, 2])
      expect(await keep(officer, { half: halfYearFrom(half, by) })).toMatchObject({ reason: 'plan_not_now' })
    await expect(ownPlan(officer, halfYearFrom(half, 3))).rejects.toThrow('not found')
  })
})

describe('what is published', () => {
  it('is the newest version, and no older one', async () => {
    const { id } = await db().workPlan.findFirstOrThrow({ where: { consulateId: world.japan.id } })
    expect(await publishPlan(staff, { planId: id, number: 1 })).toMatchObject({ reason: 'newer_version' })
  })

  it('is seen by the others, without its priorities; a version that waits is not', async () => {
    const seen = await publishedActivities(other, half)
    expect(seen).toMatchObject([{ titleEn: 'Film week', whose: { code: 'JP' } }])
    expect(JSON.stringify(seen)).not.toContain('Trade in food')
    expect(await publishedActivities(officer, half)).toEqual([])
    expect(await publishedActivities(district, half)).toHaveLength(1)
    expect(await publishedActivities(other, halfYearFrom(half, -1))).toEqual([])
    const plan = await db().workPlan.findFirstOrThrow({ where: { officeId: world.district.id } })
    expect(await publishPlan(staff, { planId: plan.id, number: 2 })).toMatchObject({ ok: true })
    expect(await publishedActivities(officer, half)).toMatchObject([{ whose: { code: null } }])
  })

  it('has a history that does not tell of drafts', async () => {
    const { id } = await db().workPlan.findFirstOrThrow({ where: { consulateId: world.japan.id } })
    const types = async (of: { kind: 'plan'; id: string } | { consulateId: string }) =>
      [...new Set((await historyOf(staff, of)).map(({ type }) => type))].sort()
    expect(await types({ kind: 'plan', id })).toEqual(['plan.published', 'plan.submitted'])
    expect(await types({ consulateId: world.japan.id })).toEqual(['plan.published', 'plan.submitted'])
  })
})

describe('the database', () => {
  it('never overwrites what was submitted', async () => {
    const version = await db().workPlanVersion.findFirstOrThrow({
      where: { status: 'submitted' },
      include: { activities: true },
    })
    const { id } = version
    const changes = [
      db().workPlanVersion.update({ where: { id }, data: { prioritiesEn: 'other' } }),
      db().workPlanVersion.update({ where: { id }, data: { status: 'draft', submittedAt: null } }),
      db().workPlanVersion.delete({ where: { id } }),
      db().plannedActivity.updateMany({ where: { versionId: id }, data: { titleEn: 'other' } }),
      db().plannedActivity.deleteMany({ where: { versionId: id } }),
      db().plannedActivity.create({
        data: { versionId: id, key: randomUUID(), position: 9, titleEn: 'x', kind: 'trade', month: 9 },
      }),
    ]
    for (const change of changes) await expect(change).rejects.toMatchObject({ code: 'P2003' })
  })

  it('gives a plan one owner, and one draft', async () => {
    const { japan, district: office } = world
    await expect(
      db().workPlan.create({ data: { halfYear: '2020H1', consulateId: japan.id, officeId: office.id } }),
    ).rejects.toThrow(/work_plan_of_one/)
    const plan = await db().workPlan.create({ data: { halfYear: '2020H1', consulateId: japan.id } })
    const draft = (number: number) =>
      db().workPlanVersion.create({ data: { planId: plan.id, number, savedAt: new Date() } })
    await draft(1)
    await expect(draft(2)).rejects.toThrow(/work_plan_draft_once/)
  })
})
