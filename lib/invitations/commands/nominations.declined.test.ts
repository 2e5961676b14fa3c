import '@/lib/testing/database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db, disconnect } from '@/lib/db/client'
import { allInvited, answerOf, typed } from '@/lib/testing/answering'
import { guestOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { cockpit } from '../queries/cockpit'
import type { DelegateInput } from '../schema'
import { decideNomination } from './decide-nomination'
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
  const declined = { decision: 'declined', reason: 'The hall is small', seen: '' } as const
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
