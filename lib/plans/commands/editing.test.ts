import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { Forbidden, NotFound } from '@/lib/errors'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { activityToEdit } from '../queries/activity'
import { type Submitted, submitSchema } from '../schema'
import { createActivity } from './create'
import { discardDraft } from './end'
import { planActivity } from './plan'
import { submitActivity } from './submit'

let world: World
let staff: Actor
let colleague: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
  colleague = await actorFor(world.users.colleague)
})

const form = (over: Partial<Submitted> = {}): Submitted =>
  submitSchema.parse({
    intent: 'invite',
    titleEn: 'Autumn visit',
    titleZh: '秋季考察',
    kind: 'district_visit',
    placeEn: 'Dongshan',
    placeZh: '东山区',
    date: '2033-09-09',
    startTime: '09:00',
    endTime: '17:00',
    replyBy: '2033-09-05',
    seats: '2',
    tentativeAllowed: 'on',
    organisers: [staff.id],
    programme: [
      { time: '14:00', textZh: '参观' },
      { time: '09:00', textEn: 'Meeting' },
    ],
    ...over,
  })

async function saved(over: Partial<Submitted> = {}, actor = staff) {
  const outcome = await submitActivity(actor, form(over))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

const rowOf = (id: string) =>
  db().activity.findUniqueOrThrow({
    where: { id },
    include: { programme: true, organisers: true, hosts: true },
  })
const eventsOf = async (id: string) =>
  (await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })).map(
    event => event.type,
  )

describe('a new activity', () => {
  it('is planned when it is right, with its programme in order of time', async () => {
    const { id } = await saved({ coHosts: [world.district.id] })
    const row = await rowOf(id)
    expect(row).toMatchObject({ status: 'planned', halfYear: '2033H2', officeId: world.city.id })
    expect(row.startsAt?.toISOString()).toBe('2033-09-09T01:00:00.000Z')
    expect(row.programme.sort((a, b) => a.position - b.position).map(line => line.textEn)).toEqual([
      'Meeting',
      '',
    ])
    expect(row.hosts.map(host => host.officeId)).toEqual([world.district.id])
    expect(await eventsOf(id)).toEqual(['activity.created', 'activity.planned'])
  })

  it('says all that is missing or wrong, and writes nothing', async () => {
    const before = await db().activity.count()
    const outcome = await submitActivity(
      staff,
      form({ titleEn: '', endTime: '08:00', seats: '0', placeZh: ' ' }),
    )
    expect(outcome).toEqual({
      ok: false,
      reason: 'invalid',
      fields: { titleEn: 'needed', placeZh: 'needed', endTime: 'ends_before_start', seats: 'wrong_seats' },
    })
    expect(await db().activity.count()).toBe(before)
  })

  it('starts with the settings of the office, and its maker as organiser', async () => {
    const outcome = await createActivity(staff, { startsAt: new Date('2033-03-10T01:00:00Z') })
    if (!outcome.ok) throw new Error(outcome.reason)
    const row = await rowOf(outcome.value.id)
    expect(row).toMatchObject({ seats: 2, status: 'draft', contactName: 'The staff', zone: 'Asia/Shanghai' })
    expect(row.replyBy?.toISOString()).toBe('2033-03-07T15:59:00.000Z')
    expect(row.organisers.map(organiser => organiser.userId)).toEqual([staff.id])
    expect(await planActivity(staff, outcome.value)).toMatchObject({
      reason: 'incomplete',
      fields: { titleEn: 'needed' },
    })
  })

  it('is not made by those who may not', async () => {
    const director = await actorFor(world.users.director)
    await expect(submitActivity(director, form())).rejects.toThrow(Forbidden)
  })

  it('has organisers who can work, and offices that there are', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    const outcome = await submitActivity(
      staff,
      form({ organisers: [world.users.officer.id], coHosts: [nobody] }),
    )
    expect(outcome).toMatchObject({ fields: { organisers: 'invalid_value', coHosts: 'invalid_value' } })
  })
})

describe('a draft', () => {
  it('is kept as it was typed, readable or not', async () => {
    const typed = {
      intent: 'draft',
      date: '31 September',
      startTime: 'nine',
      titleEn: '',
      seats: 'two',
    } as const
    const { id, version } = await saved(typed)
    expect(await rowOf(id)).toMatchObject({ status: 'draft', startsAt: null, titleZh: '秋季考察' })
    const { form: shown } = await activityToEdit(staff, id)
    expect(shown).toMatchObject({ date: '31 September', startTime: 'nine', titleEn: '', seats: 'two' })
    await saved({ id, version })
    expect(await rowOf(id)).toMatchObject({ status: 'planned', typed: null })
  })

  it('may contradict itself until it is planned', async () => {
    const { id } = await saved({ intent: 'draft', endTime: '08:00', replyBy: '2033-10-01' })
    const { form: shown } = await activityToEdit(staff, id)
    expect(shown).toMatchObject({ startTime: '09:00', endTime: '08:00', replyBy: '2033-10-01' })
  })

  it('can be empty, saved twice without a change, and discarded', async () => {
    const empty = submitSchema.parse({ seats: '2' })
    const first = await submitActivity(staff, empty)
    if (!first.ok) throw new Error(first.reason)
    const { id, version } = first.value
    expect(await submitActivity(staff, { ...empty, id, version })).toMatchObject({
      ok: true,
      value: { version },
    })
    expect(await discardDraft(staff, { id, version: version + 1 })).toMatchObject({
      reason: 'changed_meanwhile',
    })
    expect(await discardDraft(staff, { id, version })).toMatchObject({ ok: true })
    await expect(activityToEdit(staff, id)).rejects.toThrow(NotFound)
    expect(await eventsOf(id)).toEqual(['activity.created', 'activity.discarded'])
  })

  it('is not discarded once it is planned', async () => {
    const { id, version } = await saved()
    expect(await discardDraft(staff, { id, version })).toMatchObject({ reason: 'not_a_draft' })
  })
})

describe('two people', () => {
  it('are both heard: the second sees what changed, by whom, and loses nothing', async () => {
    const { id, version } = await saved()
    await saved({ id, version, intent: 'save', placeEn: 'Xishan', titleEn: 'Their title' }, colleague)
    const mine = form({ id, version, intent: 'save', titleEn: 'My title', dressEn: 'Business' })
    const outcome = await submitActivity(staff, mine)
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'changed_meanwhile',
      detail: { by: 'The staff', taken: ['placeEn'], both: ['titleEn'], version: version + 1 },
    })
    const detail = outcome.ok ? null : outcome.detail
    expect(detail?.form).toMatchObject({ placeEn: 'Xishan', titleEn: 'My title', dressEn: 'Business' })
    expect(detail?.theirs).toMatchObject({ titleEn: 'Their title' })
    expect(await rowOf(id)).toMatchObject({ titleEn: 'Their title', dressEn: '' })
  })

  it('cannot both save one version, however close together', async () => {
    const { id, version } = await saved()
    const attempts = ['One', 'Two', 'Three', 'Four'].map(titleEn =>
      submitActivity(staff, form({ id, version, intent: 'save', titleEn })),
    )
    const outcomes = await Promise.all(attempts)
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1)
    expect((await rowOf(id)).version).toBe(version + 1)
  })
})
