import '@/lib/testing/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db, disconnect } from '@/lib/db/client'
import { Forbidden, NotFound } from '@/lib/errors'
import { allInvited, answerOf, typed } from '@/lib/testing/answering'
import { guestOf, invitationOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import type { NominationRule } from '@/prisma/generated/enums'
import { activityTallies } from '../queries/activity-tallies'
import { cockpit } from '../queries/cockpit'
import { replyView } from '../queries/reply-view'
import { decideNomination } from './decide-nomination'
import { recordReply } from './record-reply'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})
afterAll(disconnect)

async function invited(nominations: NominationRule = 'outside') {
  const all = await allInvited(world, staff)
  await db().activity.update({
    where: { id: all.activityId },
    data: { nominations, version: { increment: 1 } },
  })
  return all
}

const pick = (contactId: string) => ({ pick: contactId, honorific: '', name: '', title: '' })
const answer = async (invitationId: string, delegates: ReturnType<typeof typed>[]) =>
  recordReply(await guestOf(invitationId), {
    ...answerOf(world, invitationId, { delegates }),
    channel: 'link',
  })
const unapproved = async (activityId: string) => (await cockpit(staff, activityId)).nominations
const open = async (activityId: string) => (await unapproved(activityId)).filter(one => one.declined === null)
const rowOf = async (activityId: string, invitationId: string) => {
  const row = (await cockpit(staff, activityId)).rows.find(one => one.id === invitationId)
  if (!row) throw new Error('no such row')
  return row
}
const decide = (
  nominationId: string,
  decision: 'approved' | 'declined',
  reason = '',
  seen: '' | 'declined' = '',
) =>
  decideNomination(staff, { nominationId, decision, reasonEn: reason, reasonZh: reason && '场地有限', seen })
const mailsTo = (invitationId: string) =>
  db().delivery.count({ where: { subjectId: invitationId, message: { key: 'nomination_decided' } } })

describe('whom a post names', () => {
  it('from its own people comes without staff, from outside must be approved', async () => {
    const { activityId, japan } = await invited()
    await answer(japan.id, [pick(world.japan.deputy.id), typed('Anna Outsider')])
    expect((await open(activityId)).map(one => one.name)).toEqual(['Anna Outsider'])
    const { delegates, standing } = await rowOf(activityId, japan.id)
    expect(delegates.map(one => one.isOpen)).toEqual([false, true])
    expect(standing).toBe('attending')
  })

  it.each([
    ['none', 0],
    ['outside', 1],
    ['everybody', 2],
  ] as const)('where %s must be approved: %s of two', async (rule, count) => {
    const { activityId, japan } = await invited(rule)
    await answer(japan.id, [pick(world.japan.deputy.id), typed('Anna Outsider')])
    expect(await open(activityId)).toHaveLength(count)
  })

  it('by telephone through staff needs nobody’s approval', async () => {
    const { activityId, japan } = await invited('everybody')
    await recordReply(staff, {
      ...answerOf(world, japan.id, { delegates: [typed('Anna Outsider')] }),
      channel: 'phone',
    })
    expect(await open(activityId)).toEqual([])
  })

  it('is approved once for all later answers, and the post is told', async () => {
    const { activityId, japan } = await invited()
    await answer(japan.id, [typed('Anna Outsider')])
    const [{ id } = { id: '' }] = await open(activityId)
    expect(await decide(id, 'approved')).toMatchObject({ ok: true })
    expect(await decide(id, 'approved')).toMatchObject({ reason: 'nothing_changed' })
    expect(await mailsTo(japan.id)).toBe(1)
    await answer(japan.id, [typed(' anna  outsider'), pick(world.japan.head.id)])
    expect(await open(activityId)).toEqual([])
    const view = await replyView(await guestOf(japan.id), { locale: 'en', notice: null, passedTo: '' })
    expect(view.invitation.reply?.delegates[0]?.nomination).toEqual({
      state: 'approved',
      reasonEn: '',
      reasonZh: '',
    })
  })

  it('who is declined does not come, is not counted, and is not named again', async () => {
    const { activityId, japan } = await invited()
    await answer(japan.id, [pick(world.japan.deputy.id), typed('Anna Outsider')])
    const [{ id } = { id: '' }] = await open(activityId)
    await decide(id, 'declined', 'The hall is small.')
    expect((await rowOf(activityId, japan.id)).delegates).toHaveLength(1)
    expect((await cockpit(staff, activityId)).tallies.people).toBe(1)
    expect((await activityTallies(staff, [activityId])).get(activityId)?.people).toBe(1)
    expect(await answer(japan.id, [typed('ANNA OUTSIDER')])).toMatchObject({ reason: 'was_declined' })
    const view = await replyView(await guestOf(japan.id), { locale: 'en', notice: null, passedTo: '' })
    expect(view.invitation.reply?.delegates[1]?.nomination).toEqual({
      state: 'declined',
      reasonEn: 'The hall is small.',
      reasonZh: '场地有限',
    })
    expect(view.typed.delegates).toHaveLength(1)
    const message = await db().message.findFirstOrThrow({
      where: { key: 'nomination_decided', subjectId: activityId },
    })
    expect(JSON.stringify(message.data)).toContain('The hall is small.')
    expect(JSON.stringify(message.data)).toContain('场地有限。')
  })

  it('declined, gives a counted place free for who waits', async () => {
    const { activityId, japan, hungary } = await invited()
    await answer(japan.id, [pick(world.japan.deputy.id), typed('Anna Outsider')])
    await db().activity.update({
      where: { id: activityId },
      data: { capacity: 2, version: { increment: 1 } },
    })
    expect(await answer(hungary.id, [typed('Béla')])).toMatchObject({ reason: 'full' })
    const [{ id } = { id: '' }] = await open(activityId)
    await decide(id, 'declined', 'The hall is small.')
    expect(await answer(hungary.id, [typed('Béla')])).toMatchObject({ ok: true })
  })

  it('declined, can be approved after all by who sees that, while a place is left', async () => {
    const { activityId, japan, hungary } = await invited()
    await answer(japan.id, [pick(world.japan.deputy.id), typed('Anna Outsider')])
    const [{ id } = { id: '' }] = await open(activityId)
    await decide(id, 'declined', 'The hall is small')
    expect(await unapproved(activityId)).toMatchObject([{ id, declined: { reasonEn: 'The hall is small' } }])
    expect(await decide(id, 'approved')).toMatchObject({ reason: 'decided_meanwhile' })
    await db().activity.update({
      where: { id: activityId },
      data: { capacity: 2, version: { increment: 1 } },
    })
    await answer(hungary.id, [typed('Béla')])
    expect(await decide(id, 'approved', '', 'declined')).toMatchObject({ reason: 'full' })
    await db().activity.update({ where: { id: activityId }, data: { capacity: 3 } })
    expect(await decide(id, 'approved', '', 'declined')).toMatchObject({ ok: true })
    expect(await unapproved(activityId)).toMatchObject([{ name: 'Béla' }])
  })

  it('is not decided on when the answer names him or her no more, or answers are closed', async () => {
    const { activityId, japan } = await invited()
    await answer(japan.id, [typed('Anna Outsider')])
    const [{ id } = { id: '' }] = await open(activityId)
    await db().activity.update({ where: { id: activityId }, data: { repliesClosedAt: new Date() } })
    expect(await decide(id, 'approved')).toMatchObject({ reason: 'closed' })
    await db().activity.update({ where: { id: activityId }, data: { repliesClosedAt: null } })
    await answer(japan.id, [pick(world.japan.deputy.id)])
    expect(await decide(id, 'approved')).toMatchObject({ reason: 'not_named' })
  })

  it('no longer named, waits for nobody', async () => {
    const { activityId, japan } = await invited()
    await answer(japan.id, [typed('Anna Outsider')])
    await answer(japan.id, [pick(world.japan.deputy.id)])
    expect(await open(activityId)).toEqual([])
  })

  it('is decided by those who may answer on behalf', async () => {
    const { activityId, japan } = await invited()
    await answer(japan.id, [typed('Anna Outsider')])
    const [{ id: nominationId } = { id: '' }] = await open(activityId)
    const input = {
      nominationId,
      decision: 'approved' as const,
      reasonEn: '',
      reasonZh: '',
      seen: '' as const,
    }
    for (const who of ['director', 'officer', 'district'] as const)
      await expect(decideNomination(await actorFor(world.users[who]), input)).rejects.toThrow(Forbidden)
    await expect(decide(world.city.id, 'approved')).rejects.toThrow(NotFound)
  })
})

describe('who comes for another', () => {
  it('is one act with whom he or she stands for, at a level of his or her own', async () => {
    const { activityId, japan } = await invited()
    await db().invitation.update({ where: { id: japan.id }, data: { contactId: world.japan.head.id } })
    await answer(japan.id, [pick(world.japan.deputy.id)])
    const [deputy] = (await rowOf(activityId, japan.id)).delegates
    expect(deputy).toMatchObject({ represents: 'Head of Japan', level: 'deputy' })
    await answer(japan.id, [pick(world.japan.head.id), pick(world.japan.deputy.id)])
    const [head, second] = (await rowOf(activityId, japan.id)).delegates
    expect([head?.represents, head?.level, second?.represents]).toEqual([null, 'head', null])
  })

  it('keeps the seat and the history, and ranks as the office has set', async () => {
    const { activityId, japan, hungary } = await invited()
    await db().invitation.updateMany({ where: { id: japan.id }, data: { contactId: world.japan.head.id } })
    await db().invitation.updateMany({
      where: { id: hungary.id },
      data: { contactId: world.hungary.head.id },
    })
    await answer(japan.id, [pick(world.japan.deputy.id)])
    await answer(hungary.id, [pick(world.hungary.head.id)])
    const places = async () => {
      const { rows } = await cockpit(staff, activityId)
      return rows.filter(row => row.place).map(row => row.post.sendingState)
    }
    expect(await places()).toEqual(['HU', 'JP'])
    await db().posting.updateMany({
      where: { contactId: world.japan.head.id },
      data: { exequaturOn: new Date('2019-01-01') },
    })
    await db().office.update({ where: { id: world.city.id }, data: { representation: 'principal' } })
    expect(await places()).toEqual(['JP', 'HU'])
    await db().office.update({ where: { id: world.city.id }, data: { representation: 'own' } })
    const { id } = await invitationOf(activityId, world.japan.id)
    expect(id).toBe(japan.id)
    expect(await db().reply.count({ where: { invitationId: id } })).toBe(1)
  })
})
