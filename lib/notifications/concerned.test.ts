import '@/lib/testing/database'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfJob } from '@/lib/access/gate'
import type { AuditEntry } from '@/lib/audit/catalogue'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { db, disconnect, transaction } from '@/lib/db/client'
import { allInvited } from '@/lib/testing/answering'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { tellOfEvent } from './commands/tell'

let world: World
let staff: Actor
let activityId: string
let invitationId: string

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
  const invited = await allInvited(world, staff)
  activityId = invited.activityId
  invitationId = invited.japan.id
})
beforeEach(() => db().notice.deleteMany())
afterAll(disconnect)

/** Who of the world is told of this, and what. */
async function told(actor: Actor, entry: AuditEntry): Promise<Record<string, string>> {
  await transaction(tx => record(tx, actor, entry))
  const event = await db().auditEvent.findFirstOrThrow({
    where: { type: entry.type },
    orderBy: { at: 'desc' },
  })
  await tellOfEvent(event.id)
  const notices = await db().notice.findMany({ include: { consulate: true } })
  const names = new Map(Object.entries(world.users).map(([name, { id }]) => [id, name]))
  return Object.fromEntries(
    notices.map(({ userId, kind, what, consulate }) => [
      names.get(userId) ?? '',
      [kind, what, consulate?.stateEn].filter(Boolean).join(' '),
    ]),
  )
}

it('what is submitted concerns the director, what was decided who submitted it', async () => {
  const { id: approvalId } = await db().sendingApproval.create({
    data: {
      ...{ activityId, fingerprint: 'x', count: 3, note: '', submittedAt: now() },
      ...{ submittedBy: world.users.colleague.id, submittedByName: 'The staff' },
    },
  })
  const about = { subject: { kind: 'activity', id: activityId }, activityId, data: { approvalId } } as const
  const colleague = await actorFor(world.users.colleague)
  expect(await told(colleague, { type: 'invitation.submitted', ...about })).toEqual({
    director: 'submitted submitted',
  })
  await db().notice.deleteMany()
  const director = await actorFor(world.users.director)
  expect(await told(director, { type: 'invitation.returned', ...about })).toEqual({
    colleague: 'decided returned',
  })
})

it('a change that a post proposes concerns everybody at a desk', async () => {
  const proposed: AuditEntry = {
    type: 'people.proposed',
    subject: { kind: 'proposal', id: world.japan.id },
    consulateId: world.japan.id,
    data: { what: 'person_left' },
  }
  const words = 'people person_left Japan'
  expect(await told(await actorFor(world.users.officer), proposed)).toEqual({
    administrator: words,
    staff: words,
    colleague: words,
  })
})

it('a mail that comes back concerns who organises, and says which post; one about no activity concerns nobody', async () => {
  const delivery = await db().delivery.findFirstOrThrow({ where: { subjectId: invitationId } })
  const back = { type: 'delivery.bounced', data: { deliveryId: delivery.id } } as const
  const subject = { kind: 'message', id: delivery.messageId } as const
  expect(await told(actorOfJob('read-inbox'), { ...back, subject, activityId })).toEqual({
    staff: 'undelivered bounced Japan',
  })
  await db().notice.deleteMany()
  expect(await told(actorOfJob('read-inbox'), { ...back, subject })).toEqual({})
})

it('a mail that came in concerns who organises what it is about, else everybody at a desk, while it waits', async () => {
  const mail = async (state: 'waiting' | 'applied', subjectId: string | null) => {
    const { id } = await db().inboundMail.create({
      data: {
        ...{ kind: 'letter', state, reason: 'letter', fromAddress: 'a@b.example', receivedAt: now() },
        sha256: new Uint8Array(Buffer.from(crypto.randomUUID())),
        ...(subjectId ? { subjectKind: 'invitation', subjectId } : {}),
      },
    })
    await db().notice.deleteMany()
    return told(actorOfJob('read-inbox'), { type: 'inbound.received', subject: { kind: 'inbound', id } })
  }
  expect(await mail('waiting', invitationId)).toEqual({ staff: 'inbound waits Japan' })
  expect(Object.keys(await mail('waiting', null)).sort()).toEqual(['administrator', 'colleague', 'staff'])
  expect(await mail('applied', invitationId)).toEqual({})
})
