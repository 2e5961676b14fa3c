import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { actorOfToken } from '@/lib/access/gate'
import { replyToken } from '@/lib/correspondence/queries/reply-token'
import { db } from '@/lib/db/client'
import { setAssists } from '@/lib/directory/commands/assistants'
import { endPosting } from '@/lib/directory/commands/ending'
import { movePerson } from '@/lib/directory/commands/move'
import { endPostingSchema, movePersonSchema } from '@/lib/directory/schema/directory'
import { answerOf } from '@/lib/testing/answering'
import { invitationOf, invite } from '@/lib/testing/inviting'
import { makeOfficer } from '@/lib/testing/people'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { deliveryStates } from '../queries/delivery-states'
import { replyVersions } from '../queries/versions'
import { recordReply } from './record-reply'
import { remindAwaiting } from './remind'

let world: World
let staff: Actor
let assistant: string
let posting: string

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
  assistant = await makeOfficer(world.japan.id, 'assistant@jp.consulates.example', 'Aiko Assistant')
  posting = (await db().posting.findFirstOrThrow({ where: { contactId: assistant } })).id
  await setAssists(staff, { postingId: posting, assistsId: world.japan.deputy.id })
})

async function invited() {
  const { id: activityId } = await makeActivity(world.city.id, world.users.staff.id)
  await invite(staff, activityId, [world.japan.id, world.hungary.id])
  return { activityId, invitation: await invitationOf(activityId, world.japan.id) }
}

const mailsAbout = (invitationId: string) =>
  db().delivery.findMany({ where: { subjectId: invitationId }, orderBy: { createdAt: 'asc' } })

describe('an assistant', () => {
  it('gets a copy of each letter to the principal, with a link of his or her own', async () => {
    const { activityId, invitation } = await invited()
    await remindAwaiting(staff, { activityId, invitations: [invitation.id] })
    const mails = await mailsAbout(invitation.id)
    const copies = mails.filter(mail => mail.contactId === assistant)
    expect([mails.length, copies.length]).toEqual([4, 2])
    for (const copy of copies)
      expect(copy.data).toMatchObject({
        copyTo: 'Aiko Assistant',
        addressee: { name: `Mr. ${world.japan.deputy.name}` },
      })
    expect(
      await db().replyToken.count({ where: { invitationId: invitation.id, contactId: assistant } }),
    ).toBe(2)
    // What became of the letter is what became of the one to the addressee.
    await db().delivery.updateMany({
      where: { id: { in: copies.map(copy => copy.id) } },
      data: { status: 'sent' },
    })
    expect((await deliveryStates([invitation.id])).get(invitation.id)?.status).toBe('queued')
  })

  it('answers for the principal, and the record says so', async () => {
    const { invitation } = await invited()
    const copy = (await mailsAbout(invitation.id)).find(mail => mail.contactId === assistant)
    const guest = (await actorOfToken(replyToken(copy?.id ?? ''))) as Actor
    expect(await recordReply(guest, { ...answerOf(world, invitation.id), channel: 'link' })).toMatchObject({
      ok: true,
    })
    const [version] = await replyVersions(staff, invitation.id)
    expect(version).toMatchObject({ byName: 'Aiko Assistant', forName: world.japan.deputy.name })
    // The principal's own answer is nobody else's.
    const own = (await mailsAbout(invitation.id)).find(mail => mail.contactId === world.japan.deputy.id)
    const principal = (await actorOfToken(replyToken(own?.id ?? ''))) as Actor
    await recordReply(principal, { ...answerOf(world, invitation.id), channel: 'link' })
    expect((await replyVersions(staff, invitation.id))[0]).toMatchObject({ forName: '' })
  })

  it('is of the same post, and assists somebody else who is in post there', async () => {
    const wrong = [world.hungary.deputy.id, assistant, world.city.id]
    for (const assistsId of wrong)
      expect(await setAssists(staff, { postingId: posting, assistsId })).toMatchObject({
        fields: { assistsId: 'not_at_post' },
      })
  })

  it('keeps the principal in the next posting at the same post, and loses the links with the last', async () => {
    const next = movePersonSchema.parse({
      ...{ contactId: assistant, consulateId: world.japan.id, titleEn: 'Vice-Consul', rank: 'vice_consul' },
      fromOn: new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10),
    })
    expect(await movePerson(staff, next)).toMatchObject({ ok: true })
    const { invitation } = await invited()
    const copy = (await mailsAbout(invitation.id)).find(mail => mail.contactId === assistant)
    expect(copy).toBeDefined()
    const { id: postingId } = await db().posting.findFirstOrThrow({
      where: { contactId: assistant, toOn: null },
    })
    const lastDay = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)
    await endPosting(staff, endPostingSchema.parse({ postingId, lastDay }))
    expect(await actorOfToken(replyToken(copy?.id ?? ''))).toBeNull()
    const { invitation: later } = await invited()
    expect((await mailsAbout(later.id)).map(mail => mail.contactId)).toEqual([world.japan.deputy.id])
  })
})
