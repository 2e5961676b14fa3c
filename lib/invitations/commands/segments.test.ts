import '@/lib/testing/database'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { Forbidden, NotFound } from '@/lib/errors'
import { invitationOf, invite } from '@/lib/testing/inviting'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { countedSegments, segmentPosts, segments } from '../queries/segments'
import { ANY, type SegmentRule } from '../rules/segments'
import { removeSegment, saveSegment } from './segments'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

beforeEach(async () => {
  await db().segment.updateMany({ data: { removedAt: new Date() } })
})

async function save(name: string, rule: Partial<SegmentRule>, of?: { id: string; version: number }) {
  const whole = { ...ANY, ...rule }
  return saveSegment(staff, { segmentId: of?.id ?? null, version: of?.version ?? 0, name, rule: whole })
}

async function kept(name: string, rule: Partial<SegmentRule>): Promise<string> {
  const saved = await save(name, rule)
  if (!saved.ok) throw new Error(saved.reason)
  return saved.value.id
}

describe('a segment', () => {
  it('is kept, worded anew, and taken away, each on record', async () => {
    const id = await kept('Asia', { regions: ['asia'] })
    expect(await save('Asia and Europe', { regions: ['asia', 'europe'] }, { id, version: 1 })).toMatchObject({
      ok: true,
    })
    expect(await segments(staff)).toMatchObject([{ id, name: 'Asia and Europe', version: 2 }])
    expect(await removeSegment(staff, { segmentId: id, version: 1 })).toMatchObject({
      reason: 'changed_meanwhile',
    })
    expect(await removeSegment(staff, { segmentId: id, version: 2 })).toMatchObject({ ok: true })
    expect(await segments(staff)).toEqual([])
    const events = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
    expect(events.map(event => event.type).sort()).toEqual([
      'segment.removed',
      'segment.saved',
      'segment.saved',
    ])
  })

  it('loses to whoever saved first, has a name of its own, and asks something', async () => {
    const id = await kept('Asia', { regions: ['asia'] })
    await save('Asia', { regions: ['asia'], tags: ['x'] }, { id, version: 1 })
    expect(await save('Asia', { regions: ['asia'] }, { id, version: 1 })).toMatchObject({
      reason: 'changed_meanwhile',
    })
    expect(await save('ASIA', { regions: ['europe'] })).toMatchObject({ fields: { name: 'segment_there' } })
    expect(await save('Everybody', {})).toMatchObject({ fields: { rule: 'segment_empty' } })
  })

  it('is never part of itself, and not taken away while another is made of it', async () => {
    const a = await kept('A', { regions: ['asia'] })
    const b = await kept('B', { within: [a] })
    expect(await save('A', { without: [b] }, { id: a, version: 1 })).toMatchObject({
      fields: { rule: 'segment_circle' },
    })
    expect(await removeSegment(staff, { segmentId: a, version: 1 })).toMatchObject({
      reason: 'segment_used',
      detail: { by: 'B' },
    })
  })

  it('makes no circle and no name twice when two save at once', async () => {
    const [a, b] = [await kept('A', { regions: ['asia'] }), await kept('B', { regions: ['asia'] })]
    const circle = await Promise.all([
      save('A', { within: [b] }, { id: a, version: 1 }),
      save('B', { within: [a] }, { id: b, version: 1 }),
    ])
    expect(circle.filter(one => one.ok)).toHaveLength(1)
    const same = await Promise.all([save('Same', { tags: ['x'] }), save('same', { tags: ['x'] })])
    expect(same.filter(one => one.ok)).toHaveLength(1)
  })

  it('is for those who invite', async () => {
    const rule = { ...ANY, regions: ['asia'] }
    const input = { segmentId: null, version: 0, name: 'Mine', rule }
    for (const who of ['director', 'officer', 'auditor', 'district'] as const)
      await expect(saveSegment(await actorFor(world.users[who]), input)).rejects.toThrow(Forbidden)
    await expect(saveSegment(staff, { ...input, segmentId: world.city.id })).rejects.toThrow(NotFound)
  })

  it('counts who can be invited today, by what they are and what they did', async () => {
    await db().consulate.update({
      where: { id: world.japan.id },
      data: { tags: ['trade'], languages: ['English'] },
    })
    await kept('Trade', { tags: ['trade'], languages: ['English'] })
    const { id } = await makeActivity(world.city.id, world.users.staff.id)
    await invite(staff, id, [world.hungary.id])
    await kept('Asked', { behaviour: [{ did: 'invited', when: 'ever' }] })
    await kept('Never asked', { behaviour: [{ did: 'not_invited', when: 'ever' }] })
    await kept('Silent', { behaviour: [{ did: 'silent', when: 'ever' }] })
    const counts = async () =>
      Object.fromEntries((await countedSegments(staff)).map(({ name, count }) => [name, count]))
    expect(await counts()).toEqual({ Trade: 1, Asked: 1, 'Never asked': 2, Silent: 0 })
    await db().activity.update({ where: { id }, data: { replyBy: new Date('2020-01-01') } })
    expect(await counts()).toMatchObject({ Silent: 1 })
    const hungary = (await segmentPosts(staff)).find(post => post.id === world.hungary.id)
    expect(hungary?.past.came).toEqual([])
    const { id: invitationId } = await invitationOf(id, world.hungary.id)
    await checkedIn(invitationId)
    const came = (await segmentPosts(staff)).find(post => post.id === world.hungary.id)
    expect(came?.past.came).toHaveLength(1)
  })
})

async function checkedIn(invitationId: string): Promise<void> {
  const { id } = await db().reply.create({
    data: {
      ...{
        invitationId,
        version: 1,
        answer: 'attending',
        channel: 'phone',
        actorKind: 'user',
        at: new Date(),
      },
      delegates: { create: [{ position: 1, name: 'A Guest' }] },
    },
    include: { delegates: true },
  })
  const guest = await db().delegate.findFirstOrThrow({ where: { replyId: id } })
  await db().attendance.create({ data: { delegateId: guest.id, at: new Date() } })
}
