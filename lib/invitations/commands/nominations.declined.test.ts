import '@/lib/testing/database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db, disconnect } from '@/lib/db/client'
import { allInvited, answerOf, typed } from '@/lib/testing/answering'
import { guestOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { cockpit } from '../queries/cockpit'
import { replyView } from '../queries/reply-view'
import { hasNobodyLeft } from '../rules/showing'
import type { DelegateInput } from '../schema'
import { decideNomination } from './decide-nomination'
import { eraseContact } from './erase'
import { passOn } from './pass-on'
import { sendPourMemoire } from './pour-memoire'
import { readPrivate } from './read-private'
import { recordReply } from './record-reply'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})
afterAll(disconnect)

const pick = (contactId: string): DelegateInput => ({ pick: contactId, honorific: '', name: '', title: '' })

async function answer(invitationId: string, delegates: DelegateInput[]) {
  const given = answerOf(world, invitationId, { delegates })
  return recordReply(await guestOf(invitationId), { ...given, channel: 'link' })
}

async function decline(activityId: string) {
  const [{ id: nominationId } = { id: '' }] = (await cockpit(staff, activityId)).nominations
  const declined = {
    decision: 'declined',
    reasonEn: 'The hall is small',
    reasonZh: '场地有限',
    seen: '',
  } as const
  expect(await decideNomination(staff, { nominationId, ...declined })).toMatchObject({ ok: true })
}

it('who is declined stands with nothing among what only the organisers read', async () => {
  const { activityId, japan } = await allInvited(world, staff)
  await db().activity.update({
    where: { id: activityId },
    data: { asks: ['diet'], version: { increment: 1 } },
  })
  await answer(japan.id, [
    { ...pick(world.japan.deputy.id), diet: 'Vegetarian' },
    { ...typed('Anna Outsider'), diet: 'No nuts' },
  ])
  await decline(activityId)
  const read = await readPrivate(staff, { activityId })
  const diets = read.ok ? read.value.filter(line => line.kind === 'diet') : []
  expect(diets.map(line => line.text)).toEqual(['Vegetarian'])
})

it('where the principal is declined, the post ranks by its addressee, not by a companion', async () => {
  const { activityId, japan, hungary } = await allInvited(world, staff)
  await db().invitation.update({ where: { id: japan.id }, data: { contactId: world.japan.head.id } })
  await answer(japan.id, [
    typed('Anna Outsider'),
    { ...pick(world.japan.deputy.id), role: 'interpreter' as const },
  ])
  await answer(hungary.id, [pick(world.hungary.deputy.id)])
  await decline(activityId)
  const { rows } = await cockpit(staff, activityId)
  expect(rows.filter(row => row.place).map(row => row.post.sendingState)).toEqual(['JP', 'HU'])
  expect(rows.find(row => row.id === japan.id)?.delegates.map(one => one.role)).toEqual(['interpreter'])
})

it('of whose people nobody is left, it stands under what to mind and gets no card', async () => {
  const { activityId, japan } = await allInvited(world, staff)
  await answer(japan.id, [typed('Anna Outsider')])
  await decline(activityId)
  const { rows } = await cockpit(staff, activityId)
  expect(rows.filter(hasNobodyLeft).map(row => row.id)).toEqual([japan.id])
  const card = await sendPourMemoire(staff, { activityId, invitations: [] })
  expect(card).toMatchObject({ ok: false, reason: 'nobody_to_remind' })
})

it('whom staff named is not asked for when the post sends the prefilled form again', async () => {
  const { activityId, japan } = await allInvited(world, staff)
  const named = { ...typed('Outsider'), honorific: 'Mr.' }
  await recordReply(staff, { ...answerOf(world, japan.id, { delegates: [named] }), channel: 'phone' })
  const view = await replyView(await guestOf(japan.id), { locale: 'en', notice: null, passedTo: '' })
  const { pick, name, title } = view.typed.delegates[0] ?? { pick: '', name: '', title: '' }
  expect(name).toBe('Mr. Outsider')
  expect(pick).toBe('other')
  await answer(japan.id, [{ pick: 'other', honorific: '', name, title }])
  expect((await cockpit(staff, activityId)).nominations).toEqual([])
})

it('the colleague to whom it was passed on hears of it too', async () => {
  const { activityId, japan } = await allInvited(world, staff)
  const contactId = world.japan.head.id
  expect(await passOn(await guestOf(japan.id), { invitationId: japan.id, contactId })).toMatchObject({
    ok: true,
  })
  await answer(japan.id, [typed('Anna Outsider')])
  await decline(activityId)
  const told = await db().delivery.findMany({
    where: { subjectId: japan.id, message: { key: 'nomination_decided' } },
    select: { contactId: true },
  })
  expect(told.map(one => one.contactId).sort()).toEqual([world.japan.deputy.id, contactId].sort())
})

it('why somebody was declined is gone with an erasure', async () => {
  const { activityId, japan } = await allInvited(world, staff)
  await db().activity.update({
    where: { id: activityId },
    data: { nominations: 'everybody', version: { increment: 1 } },
  })
  await answer(japan.id, [pick(world.japan.deputy.id)])
  await decline(activityId)
  await eraseContact(actorOfCommandLine(), { id: world.japan.deputy.id })
  const [left] = await db().nomination.findMany({ where: { invitationId: japan.id } })
  expect(left).toMatchObject({ decision: 'declined', reasonEn: '', reasonZh: '' })
})
