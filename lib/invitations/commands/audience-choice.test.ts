import '@/lib/testing/database'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { audience } from '../queries/audience'
import { checkInvitations } from '../queries/check'
import { sentAudiences } from '../queries/sent-audiences'
import type { Step } from '../rules/choosing'
import { ANY, type SegmentRule } from '../rules/segments'
import { chooseAudience } from './choose-audience'
import { removeSegment, saveSegment } from './segments'
import { sendInvitations } from './send'
import { stopSending } from './stop'

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

describe('what was sent', () => {
  async function sent(steps: Step[], reasons: Record<string, string> = {}) {
    const { id: activityId } = await makeActivity(world.city.id, world.users.staff.id)
    await choose(activityId, [world.japan.id, world.uruguay.id], steps, reasons)
    return { activityId, messageId: await sendDrafts(activityId) }
  }

  async function choose(
    activityId: string,
    consulates: string[],
    steps: Step[],
    reasons: Record<string, string> = {},
  ) {
    const common = { activityId, addressee: 'deputy' as const, consulates, addressees: {} }
    await chooseAudience(staff, { ...common, steps, reasons })
  }

  async function sendDrafts(activityId: string): Promise<string> {
    const { fingerprint: checked } = await checkInvitations(staff, activityId)
    const outcome = await sendInvitations(staff, { activityId, checked })
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.value.messageId
  }

  it('keeps how its posts were chosen, and why one was left out, whatever becomes of the segment', async () => {
    const segment = await kept('Asia', { regions: ['asia'] })
    const reasons = { [world.hungary.id]: 'Away all week' }
    const { activityId } = await sent([{ way: 'take', of: segment }], reasons)
    await save('Asia no more', { regions: ['europe'] }, { id: segment, version: 1 })
    await removeSegment(staff, { segmentId: segment, version: 2 })
    expect(await sentAudiences(staff, activityId)).toMatchObject([
      {
        invited: 2,
        byHand: 0,
        steps: [{ way: 'take', of: segment, name: 'Asia', rule: { regions: ['asia'] } }],
        leftOut: [{ stateEn: 'Hungary', why: 'by_hand', reason: 'Away all week' }],
      },
    ])
  })

  it('says of those meant who could not be invited', async () => {
    await db().consulate.update({ where: { id: world.hungary.id }, data: { status: 'closed' } })
    const { activityId } = await sent([{ way: 'take', of: 'in_city' }])
    await db().consulate.update({ where: { id: world.hungary.id }, data: { status: 'open' } })
    expect((await sentAudiences(staff, activityId))[0]?.leftOut).toMatchObject([
      { stateEn: 'Hungary', why: 'closed', reason: '' },
    ])
  })

  it('is fixed: the database takes no other word for it', async () => {
    const { messageId } = await sent([])
    const change = db().audienceChoice.update({ where: { messageId }, data: { invited: [] } })
    await expect(change).rejects.toThrow('what was sent to whom is fixed')
  })

  it('belongs to the drafts again when it is stopped', async () => {
    const { activityId, messageId } = await sent([{ way: 'take', of: 'in_city' }])
    await stopSending(staff, { messageId })
    expect(await sentAudiences(staff, activityId)).toEqual([])
    expect((await audience(staff, activityId)).steps).toEqual([{ way: 'take', of: 'in_city' }])
  })

  it('stands before what was chosen since, when it is stopped', async () => {
    const { activityId, messageId } = await sent([{ way: 'take', of: 'in_city' }])
    await choose(activityId, [world.hungary.id], [{ way: 'add', of: 'region:europe' }], {
      [world.japan.id]: 'Away',
    })
    await stopSending(staff, { messageId })
    const { steps, reasons } = await audience(staff, activityId)
    expect(steps.map(step => step.of)).toEqual(['in_city', 'region:europe'])
    expect(reasons).toEqual({ [world.japan.id]: 'Away' })
  })

  it('is sent with the drafts that could not be sent before', async () => {
    const { activityId, messageId } = await withoutAddress(world.uruguay.id, () =>
      sent([{ way: 'take', of: 'in_city' }]),
    )
    expect((await audience(staff, activityId)).steps).toEqual([{ way: 'take', of: 'in_city' }])
    const second = await sendDrafts(activityId)
    const told = await sentAudiences(staff, activityId)
    expect(told.map(one => [one.messageId, one.invited, one.steps.length])).toEqual([
      [second, 1, 1],
      [messageId, 1, 1],
    ])
  })

  it('knows a segment that was removed after its posts were chosen', async () => {
    const segment = await kept('Asia', { regions: ['asia'] })
    const { id: activityId } = await makeActivity(world.city.id, world.users.staff.id)
    const steps = [{ way: 'take' as const, of: segment }]
    await choose(activityId, [world.japan.id], steps)
    await removeSegment(staff, { segmentId: segment, version: 1 })
    await choose(activityId, [world.japan.id, world.uruguay.id], steps)
    await sendDrafts(activityId)
    expect((await sentAudiences(staff, activityId))[0]).toMatchObject({
      steps: [{ name: 'Asia', rule: { regions: ['asia'] } }],
      byHand: 0,
    })
  })
})

/** What is done while no mail can go to a post. */
async function withoutAddress<T>(consulateId: string, act: () => Promise<T>): Promise<T> {
  const people = await db().contact.findMany({ where: { postings: { some: { consulateId } } } })
  await db().contact.updateMany({
    where: { id: { in: people.map(one => one.id) } },
    data: { email: null },
  })
  const { email } = await db().consulate.findUniqueOrThrow({ where: { id: consulateId } })
  await db().consulate.update({ where: { id: consulateId }, data: { email: null } })
  const done = await act()
  await db().consulate.update({ where: { id: consulateId }, data: { email } })
  for (const one of people) await db().contact.update({ where: { id: one.id }, data: { email: one.email } })
  return done
}
