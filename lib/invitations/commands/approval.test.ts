import '@/lib/testing/database'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { sentMail } from '@/lib/correspondence/queries/sent-mail'
import { db } from '@/lib/db/client'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { waitingForApproval } from '../queries/approval'
import { checkInvitations } from '../queries/check'
import { decideApproval, submitForApproval } from './approval'
import { chooseAudience } from './choose-audience'
import { sendInvitations } from './send'

let world: World
let staff: Actor
let director: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
  director = await actorFor(world.users.director)
})
beforeEach(async () => {
  await db().office.update({ where: { id: world.city.id }, data: { approval: 'director' } })
})

async function drafted() {
  const { id: activityId } = await makeActivity(world.city.id, world.users.staff.id)
  const consulates = world.posts.map(post => post.id)
  await chooseAudience(staff, { activityId, addressee: 'deputy', consulates, addressees: {} })
  return activityId
}

const stateOf = async (activityId: string) => (await checkInvitations(staff, activityId)).approval.state
const checkedOf = async (activityId: string) => (await checkInvitations(staff, activityId)).fingerprint
const submit = async (activityId: string) =>
  submitForApproval(staff, { activityId, checked: await checkedOf(activityId), note: 'As discussed' })
const send = async (activityId: string) =>
  sendInvitations(staff, { activityId, checked: await checkedOf(activityId) })
const waiting = async (activityId: string) =>
  (await waitingForApproval(director)).find(one => one.activity.id === activityId)?.id ?? ''
const decide = async (activityId: string, decision: 'approved' | 'returned', reason = '') =>
  decideApproval(director, { approvalId: await waiting(activityId), decision, reason })

describe('approval of what goes out', () => {
  it('comes before sending, and who approved stands on what was sent', async () => {
    const activityId = await drafted()
    expect(await stateOf(activityId)).toBe('needed')
    expect(await send(activityId)).toMatchObject({ ok: false, reason: 'approval_needed' })
    expect(await submit(activityId)).toMatchObject({ ok: true })
    expect(await submit(activityId)).toMatchObject({ ok: false, reason: 'already_submitted' })
    expect(await send(activityId)).toMatchObject({ ok: false, reason: 'approval_needed' })
    await expect(
      decideApproval(staff, { approvalId: await waiting(activityId), decision: 'approved', reason: '' }),
    ).rejects.toThrow('invitations.approve')
    expect(await decide(activityId, 'approved')).toMatchObject({ ok: true })
    expect(await stateOf(activityId)).toBe('approved')
    const sent = await send(activityId)
    if (!sent.ok) throw new Error(sent.reason)
    const { id } = await db().delivery.findFirstOrThrow({ where: { messageId: sent.value.messageId } })
    expect(await sentMail(staff, id)).toMatchObject({
      approvedBy: director.name,
      approvedAt: expect.any(Date),
    })
    const events = await db().auditEvent.findMany({ where: { activityId }, orderBy: { seq: 'asc' } })
    expect(events.map(event => event.type)).toEqual(
      expect.arrayContaining(['invitation.submitted', 'invitation.approved', 'invitation.issued']),
    )
  })

  it.each([
    [
      'the activity',
      (activityId: string) =>
        db().activity.update({ where: { id: activityId }, data: { version: { increment: 1 } } }),
    ],
    [
      'an address',
      () =>
        db().contact.update({
          where: { id: world.japan.deputy.id },
          data: { email: `new-${Date.now()}@jp.example` },
        }),
    ],
    [
      'the words',
      () => db().$executeRaw`
      insert into "TemplateVersion" ("templateId", version, subject, body, closing, labels)
      select v."templateId", v.version + 1, v.subject, v.body, v.closing, v.labels from "TemplateVersion" v
      join "Template" t on t.id = v."templateId" where t.key = 'letter' and t.locale = 'en' order by v.version desc limit 1`,
    ],
  ])('is needed again when %s changed since', async (_, change) => {
    const activityId = await drafted()
    await submit(activityId)
    await change(activityId)
    expect(await stateOf(activityId)).toBe('changed')
    expect(await decide(activityId, 'approved')).toMatchObject({ ok: false, reason: 'changed_meanwhile' })
    expect(await submit(activityId)).toMatchObject({ ok: true })
    expect(await decide(activityId, 'approved')).toMatchObject({ ok: true })
    await change(activityId)
    expect(await stateOf(activityId)).toBe('changed')
    expect(await send(activityId)).toMatchObject({ ok: false, reason: 'approval_needed' })
  })

  it('asks for nobody once the activity has begun or was cancelled', async () => {
    const activityId = await drafted()
    await submit(activityId)
    expect(await waiting(activityId)).not.toBe('')
    const begun = new Date(Date.now() - 60_000)
    await db().activity.update({ where: { id: activityId }, data: { startsAt: begun, replyBy: begun } })
    expect(await waiting(activityId)).toBe('')
  })

  it('is returned with a reason, and submitted again', async () => {
    const activityId = await drafted()
    await submit(activityId)
    expect(await decide(activityId, 'returned', 'Ask the deputy heads only')).toMatchObject({ ok: true })
    const { approval } = await checkInvitations(staff, activityId)
    expect([approval.state, approval.latest?.reason]).toEqual(['returned', 'Ask the deputy heads only'])
    expect(await submit(activityId)).toMatchObject({ ok: true })
    expect(await stateOf(activityId)).toBe('waiting')
  })

  it('is given once, whoever decides at the same moment', async () => {
    const activityId = await drafted()
    await submit(activityId)
    const approvalId = await waiting(activityId)
    const outcomes = await Promise.all(
      (['approved', 'returned', 'approved'] as const).map(decision =>
        decideApproval(director, { approvalId, decision, reason: 'x' }),
      ),
    )
    expect(outcomes.filter(one => one.ok)).toHaveLength(1)
    expect(outcomes.flatMap(one => (one.ok ? [] : one.reason))).toEqual([
      'already_decided',
      'already_decided',
    ])
  })

  it('is asked of nobody where the office does not want it', async () => {
    await db().office.update({ where: { id: world.city.id }, data: { approval: 'none' } })
    const activityId = await drafted()
    expect(await submit(activityId)).toMatchObject({ ok: false, reason: 'approval_not_asked' })
    expect(await send(activityId)).toMatchObject({ ok: true })
  })
})
