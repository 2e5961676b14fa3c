import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfCommandLine, actorOfUser } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { Forbidden, NotFound } from '@/lib/errors'
import { addOffice } from '@/lib/offices/commands'
import { newOfficeSchema } from '@/lib/offices/schema'
import type { Role } from '@/prisma/generated/enums'
import { consulates } from '../queries/consulates'
import { contactForForm, peopleNotInPost, peopleOfPost } from '../queries/people'
import { postsWithPeople } from '../queries/posts'
import {
  consulateFilterSchema,
  contactSchema,
  endPostingSchema,
  newConsulateSchema,
  newPersonSchema,
  newPostingSchema,
  postingSchema,
} from '../schema/directory'
import { addConsulate, setConsulateEmail } from './consulates'
import { addPerson, changeContact } from './contacts'
import { endPosting } from './ending'
import { indexDirectory } from './index-search'
import { addPosting, changePosting, setFocalPoint } from './postings'

const actor = actorOfCommandLine('test')
const utc = (day: string) => new Date(`${day}T00:00:00Z`)
let japan: string
let brazil: string

const consulate = async (sendingState: string, more: object = {}) => {
  const names = {
    nameEn: `Post of ${sendingState}`,
    nameZh: `${sendingState}馆`,
    cityEn: 'Linjiang',
    cityZh: '临江',
  }
  const added = await addConsulate(
    actor,
    newConsulateSchema.parse({ sendingState, class: 'consulate_general', ...names, ...more }),
  )
  return added.ok ? added.value.id : ''
}

const person = (consulateId: string, more: object = {}) =>
  addPerson(
    actor,
    newPersonSchema.parse({ consulateId, name: 'Sample Person', titleEn: 'Consul', rank: 'consul', ...more }),
  )

async function officer(role: Role, consulateId: string | null, contactId: string | null): Promise<Actor> {
  const email = `${Math.random()}@fao.example`
  const user = await db().user.create({ data: { email, name: 'Sample', role, consulateId, contactId } })
  return (await actorOfUser(user.id)) as Actor
}

beforeAll(async () => {
  const names = {
    nameEn: 'FAO',
    nameZh: '外办',
    shortEn: 'FAO',
    shortZh: '外办',
    cityEn: 'Linjiang',
    cityZh: '临江',
  }
  const office = {
    ...names,
    mark: '临',
    letterheadEn: 'FAO',
    letterheadZh: '外办',
    deadlineDays: 3,
    defaultSeats: 2,
  }
  await addOffice(actor, newOfficeSchema.parse(office))
  japan = await consulate('JP', { email: 'mail@japan.consulates.example', district: ['Linjiang', 'Sichuan'] })
  brazil = await consulate('BR', { cityEn: 'Linyuan', cityZh: '临源', district: ['Linjiang'] })
})

describe('consulates', () => {
  it('take the names of their State from the table, and leave an event', async () => {
    const found = await db().consulate.findUniqueOrThrow({ where: { id: brazil } })
    expect(found).toMatchObject({
      stateZh: '巴西',
      officialStateEn: 'Federative Republic of Brazil',
      region: 'americas',
    })
    expect(await db().auditEvent.count({ where: { type: 'consulate.added', consulateId: brazil } })).toBe(1)
  })

  it('refuse a State that the table does not have', async () => {
    for (const sendingState of ['CN', 'HK', 'TW', 'XX']) {
      const names = { nameEn: 'a', nameZh: 'b', cityEn: 'c', cityZh: 'd' }
      const input = newConsulateSchema.parse({ sendingState, class: 'consulate', ...names })
      expect(await addConsulate(actor, input)).toMatchObject({ fields: { sendingState: 'state' } })
    }
  })

  it('keep what a second editor did not see', async () => {
    const set = (email: string, version: number) =>
      setConsulateEmail(actor, { id: brazil, version, email, back: null })
    expect(await set('one@brazil.consulates.example', 1)).toMatchObject({ ok: true })
    expect(await set('two@brazil.consulates.example', 1)).toMatchObject({
      ok: false,
      reason: 'changed_meanwhile',
      detail: { by: 'test', current: { email: 'one@brazil.consulates.example', version: '2' } },
    })
  })

  it('are found by seat, region, words and code', async () => {
    const list = async (filter: object) =>
      (await consulates(actor, consulateFilterSchema.parse(filter), 'Linjiang')).rows.map(
        row => row.sendingState,
      )
    expect(await list({ place: 'city' })).toEqual(['JP'])
    expect(await list({ place: 'covering' })).toEqual(['BR'])
    expect(await list({ region: 'americas' })).toEqual(['BR'])
    expect(await list({ q: '日本' })).toEqual(['JP'])
    expect(await list({ q: 'jp' })).toEqual(['JP'])
    expect(await list({ q: '%' })).toEqual([])
    await indexDirectory()
    expect(await list({ q: 'riben' })).toEqual(['JP'])
  })
})

describe('people and postings', () => {
  it('allow one head at a time, as the database does', async () => {
    expect(await person(japan, { isHead: true, rank: 'consul_general', fromOn: '2020-01-01' })).toMatchObject(
      { ok: true },
    )
    const before = await db().contact.count()
    expect(await person(japan, { isHead: true, fromOn: '2023-01-01' })).toMatchObject({
      ok: false,
      reason: 'head_exists',
    })
    expect(await db().contact.count()).toBe(before)
  })

  it('are read as at a day', async () => {
    const added = await person(japan, { name: 'Gone Sample', fromOn: '2021-01-01', toOn: '2022-12-31' })
    expect(added.ok).toBe(true)
    const names = async (day: string) => (await peopleOfPost(actor, japan, utc(day))).map(one => one.name)
    expect(await names('2022-12-31')).toContain('Gone Sample')
    expect(await names('2023-01-01')).not.toContain('Gone Sample')
    const inOneQuery = async (day: string) =>
      (await postsWithPeople(actor, utc(day), [japan]))[0]?.people.map(one => one.name)
    expect(await inOneQuery('2022-12-31')).toContain('Gone Sample')
    expect(await inOneQuery('2023-01-01')).not.toContain('Gone Sample')
    expect((await peopleNotInPost(actor, japan, utc('2023-07-21'))).map(one => one.name)).toEqual([
      'Gone Sample',
    ])
  })

  it('end in one transaction with the event and the job', async () => {
    const added = await person(brazil, { name: 'Leaving Sample', focalPoint: 'primary' })
    if (!added.ok) throw new Error(added.reason)
    const { postingId } = added.value
    const input = endPostingSchema.parse({ postingId, lastDay: '2023-07-01' })
    expect(await endPosting(actor, input)).toMatchObject({ ok: true })
    const posting = await db().posting.findUniqueOrThrow({ where: { id: postingId } })
    expect(posting).toMatchObject({ toOn: utc('2023-07-01'), focalPoint: null })
    expect(await db().auditEvent.count({ where: { type: 'posting.ended', subjectId: postingId } })).toBe(1)
    const jobs = await db().$queryRaw<{ n: bigint }[]>`
      select count(*) as n from graphile_worker.jobs where task_identifier = 'posting-ended'`
    expect(Number(jobs[0]?.n)).toBe(1)
    expect(await endPosting(actor, input)).toMatchObject({ ok: false, reason: 'posting_over' })
  })

  it('name one primary focal point for each post', async () => {
    const [a, b] = [await person(brazil, { focalPoint: 'primary' }), await person(brazil)]
    if (!a.ok || !b.ok) throw new Error('not added')
    await setFocalPoint(actor, { postingId: b.value.postingId, focalPoint: 'primary' })
    const primary = await db().posting.findMany({ where: { consulateId: brazil, focalPoint: 'primary' } })
    expect(primary.map(posting => posting.id)).toEqual([b.value.postingId])
  })

  it('move from post to post on one record, and have their facts put right', async () => {
    const added = await person(brazil, { name: 'Moving Sample', toOn: '2022-12-31' })
    if (!added.ok) throw new Error(added.reason)
    const { contactId } = added.value
    const next = { contactId, consulateId: japan, titleEn: 'Consul', rank: 'consul', fromOn: '2023-01-01' }
    const moved = await addPosting(actor, newPostingSchema.parse(next))
    if (!moved.ok) throw new Error(moved.reason)
    const facts = { ...next, postingId: moved.value.id, version: 1, arrivedOn: '2023-01-05' }
    expect(await changePosting(actor, postingSchema.parse(facts))).toMatchObject({ ok: true })
    expect(await changePosting(actor, postingSchema.parse(facts))).toMatchObject({
      reason: 'changed_meanwhile',
    })
    const event = await db().auditEvent.findFirstOrThrow({
      where: { type: 'posting.changed', subjectId: moved.value.id },
    })
    expect(event.data).toEqual({ contactId, changes: { arrivedOn: [null, '2023-01-05'] } })
  })

  it('keep a mobile number that is left empty, and show only that there is one', async () => {
    const added = await person(japan, { mobile: '000-sample' })
    if (!added.ok) throw new Error(added.reason)
    const id = added.value.contactId
    const input = contactSchema.parse({
      id,
      version: 1,
      consulateId: japan,
      name: 'Sample Person',
      nameZh: '示例',
    })
    expect(await changeContact(actor, input)).toMatchObject({ ok: true })
    expect((await db().contact.findUniqueOrThrow({ where: { id } })).mobile).toBe('000-sample')
    const form = await contactForForm(actor, japan, id)
    expect(form).toMatchObject({ hasMobile: true, nameZh: '示例' })
    expect(
      JSON.stringify([form, await peopleOfPost(actor, japan), await postsWithPeople(actor, new Date())]),
    ).not.toContain('000-sample')
  })
})

describe('who may', () => {
  it('officers read the people of their own post only, and change nothing', async () => {
    const added = await person(japan, { name: 'Officer Sample' })
    if (!added.ok) throw new Error(added.reason)
    const own = await officer('officer', japan, added.value.contactId)
    expect((await peopleOfPost(own, japan)).length).toBeGreaterThan(0)
    await expect(peopleOfPost(own, brazil)).rejects.toThrow(NotFound)
    await expect(postsWithPeople(own, new Date())).rejects.toThrow(Forbidden)
    await expect(person.call(null, japan).then(() => peopleNotInPost(own, japan))).rejects.toThrow(Forbidden)
    await expect(setConsulateEmail(own, { id: japan, version: 1, email: null, back: null })).rejects.toThrow(
      Forbidden,
    )
  })

  it('a record that is not there is not found', async () => {
    const id = '00000000-0000-4000-8000-000000000000'
    await expect(setConsulateEmail(actor, { id, version: 1, email: null, back: null })).rejects.toThrow(
      NotFound,
    )
    await expect(peopleOfPost(actor, id)).rejects.toThrow(NotFound)
  })
})
