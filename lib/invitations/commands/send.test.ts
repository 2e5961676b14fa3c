import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { guestOf, invitationOf, invite } from '@/lib/testing/inviting'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { checkInvitations } from '../queries/check'
import { chooseAudience } from './choose-audience'
import { recordReply } from './record-reply'
import { sendInvitations } from './send'
import { stopSending } from './stop'

let world: World
let staff: Actor
const ids = () => world.posts.map(post => post.id)

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

async function freshActivity(): Promise<string> {
  return (await makeActivity(world.city.id, world.users.staff.id)).id
}

describe('sending', () => {
  it('writes invitations, deliveries, tokens, jobs and the event at once, and takes a number', async () => {
    const activityId = await freshActivity()
    const { messageId } = await invite(staff, activityId, ids())
    const invitations = await db().invitation.findMany({ where: { activityId } })
    expect(invitations.map(one => one.status)).toEqual(['issued', 'issued', 'issued'])
    expect(await db().delivery.count({ where: { messageId, status: 'queued' } })).toBe(3)
    expect(await db().replyToken.count({ where: { delivery: { messageId } } })).toBe(3)
    const message = await db().message.findUniqueOrThrow({ where: { id: messageId } })
    expect(message.number).toBeGreaterThan(0)
    const [{ jobs } = { jobs: 0n }] = await db().$queryRaw<{ jobs: bigint }[]>`
      select count(*) as jobs from graphile_worker.jobs where key like 'delivery:%'`
    expect(jobs).toBeGreaterThanOrEqual(3n)
    expect(await db().auditEvent.count({ where: { activityId, type: 'invitation.issued' } })).toBe(1)
    expect((await db().activity.findUniqueOrThrow({ where: { id: activityId } })).status).toBe('open')
  })

  it('cannot happen twice, not even at the same moment', async () => {
    const activityId = await freshActivity()
    await chooseAudience(staff, { activityId, addressee: 'head', consulates: ids(), addressees: {} })
    const { fingerprint: checked } = await checkInvitations(staff, activityId)
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map(() => sendInvitations(staff, { activityId, checked })),
    )
    expect(outcomes.filter(one => one.ok)).toHaveLength(1)
    expect(outcomes.flatMap(one => (one.ok ? [] : [one.reason]))).toEqual(Array(3).fill('nothing_to_send'))
    expect(await db().delivery.count({ where: { message: { subjectId: activityId } } })).toBe(3)
  })

  it('sends what was checked, or nothing', async () => {
    const activityId = await freshActivity()
    await chooseAudience(staff, { activityId, addressee: 'head', consulates: ids(), addressees: {} })
    const { fingerprint: checked } = await checkInvitations(staff, activityId)
    await db().contact.update({
      where: { id: world.japan.head.id },
      data: { email: 'elsewhere@jp.consulates.example' },
    })
    expect(await sendInvitations(staff, { activityId, checked })).toMatchObject({
      ok: false,
      reason: 'changed_meanwhile',
    })
  })

  it('leaves a post without an address a draft', async () => {
    const activityId = await freshActivity()
    await db().consulate.update({ where: { id: world.uruguay.id }, data: { email: null } })
    await chooseAudience(staff, { activityId, addressee: 'post', consulates: ids(), addressees: {} })
    const { fingerprint: checked, drafts } = await checkInvitations(staff, activityId)
    expect(drafts.map(draft => draft.problem)).toEqual([null, null, 'no_address'])
    expect(await sendInvitations(staff, { activityId, checked })).toMatchObject({
      ok: true,
      value: { count: 2 },
    })
    expect((await invitationOf(activityId, world.uruguay.id)).status).toBe('draft')
    await db().consulate.update({
      where: { id: world.uruguay.id },
      data: { email: 'office@uy.consulates.example' },
    })
  })

  it('leaves a draft whose addressee it does not know how to address, until staff say how', async () => {
    const activityId = await freshActivity()
    const { id } = world.japan.deputy
    await db().contact.update({ where: { id }, data: { honorific: '' } })
    await chooseAudience(staff, { activityId, addressee: 'deputy', consulates: ids(), addressees: {} })
    const { fingerprint: checked, drafts } = await checkInvitations(staff, activityId)
    expect(drafts.map(draft => [draft.post.sendingState, draft.problem])).toContainEqual(['JP', 'no_form'])
    expect(await sendInvitations(staff, { activityId, checked })).toMatchObject({ value: { count: 2 } })
    expect((await invitationOf(activityId, world.japan.id)).status).toBe('draft')
    await db().contact.update({ where: { id }, data: { addressEn: 'Mr. Deputy', addressZh: '副总领事先生' } })
    const again = await checkInvitations(staff, activityId)
    expect(again.drafts.map(draft => draft.problem)).toEqual([null])
    expect(await sendInvitations(staff, { activityId, checked })).toMatchObject({
      reason: 'changed_meanwhile',
    })
    const { fingerprint } = again
    expect(await sendInvitations(staff, { activityId, checked: fingerprint })).toMatchObject({ ok: true })
    await db().contact.update({
      where: { id },
      data: { honorific: 'Mr.', addressEn: null, addressZh: null },
    })
  })

  it('is refused by the database for a second invitation of one post', async () => {
    const activityId = await freshActivity()
    await invite(staff, activityId, [world.japan.id])
    const first = await invitationOf(activityId, world.japan.id)
    const { id: _, ...again } = first
    await expect(db().invitation.create({ data: { ...again, calendarUid: 'x' } })).rejects.toThrow(
      /Unique constraint/,
    )
  })
})

describe('stopping within thirty seconds', () => {
  it('makes drafts of them again, voids the number and the links', async () => {
    const activityId = await freshActivity()
    const { messageId } = await invite(staff, activityId, ids())
    const invitation = await invitationOf(activityId, world.japan.id)
    const guest = await guestOf(invitation.id)
    expect(await stopSending(staff, { messageId })).toMatchObject({ ok: true, value: { count: 3 } })
    expect((await invitationOf(activityId, world.japan.id)).status).toBe('draft')
    expect((await db().message.findUniqueOrThrow({ where: { id: messageId } })).voidedAt).not.toBeNull()
    await expect(guestOf(invitation.id)).rejects.toThrow('opens nothing')
    const input = {
      invitationId: invitation.id,
      answer: 'regrets',
      delegates: [],
      note: '',
      privateNote: '',
    } as const
    await expect(recordReply(guest, { ...input, delegates: [], channel: 'link' })).rejects.toThrow(
      'not found',
    )
    const again = await invite(staff, activityId, ids())
    const numbers = await db().message.findMany({
      where: { id: { in: [messageId, again.messageId] } },
      select: { number: true },
    })
    expect(new Set(numbers.map(one => one.number)).size).toBe(2)
  })

  it('is too late once they are on their way', async () => {
    const activityId = await freshActivity()
    const { messageId } = await invite(staff, activityId, ids())
    await db().message.update({ where: { id: messageId }, data: { sendAfter: new Date(Date.now() - 1000) } })
    expect(await stopSending(staff, { messageId })).toMatchObject({ ok: false, reason: 'too_late' })
  })
})
