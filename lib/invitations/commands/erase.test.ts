import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import { actorOfCommandLine, actorOfToken, actorOfUser } from '@/lib/access/gate'
import type { Claim } from '@/lib/correspondence/commands/claim'
import { recordOutcome } from '@/lib/correspondence/commands/outcome'
import { resend } from '@/lib/correspondence/commands/resend'
import { db } from '@/lib/db/client'
import { changeContact } from '@/lib/directory/commands/contacts'
import { contactSchema } from '@/lib/directory/schema/directory'
import { guestOf, invitationOf, invite, newestToken } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { invitationJobs } from '../jobs'
import { erasureOf } from '../queries/erasing'
import { eraseContact } from './erase'
import { recordReply } from './record-reply'

const ctl = actorOfCommandLine()
let world: World
let invitationId: string
let token: string
let contactId: string

beforeAll(async () => {
  world = await makeWorld()
  contactId = world.japan.deputy.id
  await db().contact.update({ where: { id: contactId }, data: { addressEn: 'Dear Yuki', addressZh: '小雪' } })
  await db().session.create({
    data: { userId: world.users.officer.id, tokenHash: 'x', expires: new Date(9e12), endsAt: new Date(9e12) },
  })
  await db().user.update({
    where: { id: world.users.officer.id },
    data: { totpSecret: 'sealed', totpEnabledAt: new Date() },
  })
  await invite(
    await actorFor(world.users.staff),
    world.activity.id,
    world.posts.map(post => post.id),
  )
  for (const post of [world.hungary, world.japan]) {
    const { id } = await invitationOf(world.activity.id, post.id)
    await recordReply(await guestOf(id), {
      invitationId: id,
      answer: 'attending',
      delegates: [{ honorific: '', name: '', title: '', pick: post.deputy.id }],
      note: '',
      privateNote: `Diet of ${post.deputy.name}`,
      channel: 'link',
    })
    invitationId = id
  }
  token = await newestToken(invitationId)
})

describe('erasing a contact', () => {
  it('says beforehand what goes, and leaves all as it is', async () => {
    expect(await erasureOf(ctl, contactId)).toMatchObject({
      filled: ['email', 'mobile', 'addressEn', 'addressZh'],
      accounts: [{ sessions: 1 }],
      notes: 1,
      links: 1,
      mails: 1,
      readdressed: 1,
    })
    expect(await actorOfToken(token)).not.toBeNull()
  })

  it('takes away what is personal and every way in; the official record stays', async () => {
    const replies = await db().reply.findMany({ where: { invitationId }, include: { delegates: true } })
    const letters = await db().delivery.findMany({
      where: { contactId },
      select: { address: true, data: true, toName: true },
    })
    await eraseContact(ctl, { id: contactId })

    const contact = await db().contact.findUniqueOrThrow({ where: { id: contactId } })
    expect(contact).toMatchObject({
      name: world.japan.deputy.name,
      email: null,
      mobile: null,
      addressEn: null,
      addressZh: null,
    })
    const user = await db().user.findUniqueOrThrow({ where: { id: world.users.officer.id } })
    expect(user).toMatchObject({
      email: `${user.id}@erased.invalid`,
      passwordHash: null,
      totpSecret: null,
      totpEnabledAt: null,
      lastSeenAt: null,
      disabledBy: null,
    })
    expect(user.disabledAt && user.erasedAt && contact.erasedAt).toBeInstanceOf(Date)
    expect(await db().session.count({ where: { userId: user.id } })).toBe(0)
    expect(await actorOfUser(user.id)).toBeNull()
    expect(await actorOfToken(token)).toBeNull()
    expect(await db().replyToken.count({ where: { contactId } })).toBe(0)
    expect(await db().delivery.count({ where: { contactId, status: 'queued' } })).toBe(0)

    const left = await db().replyPrivateNote.findMany()
    expect(left.map(note => note.text)).toEqual([`Diet of ${world.hungary.deputy.name}`])
    expect(await db().reply.findMany({ where: { invitationId }, include: { delegates: true } })).toEqual(
      replies,
    )
    expect(
      await db().delivery.findMany({
        where: { contactId },
        select: { address: true, data: true, toName: true },
      }),
    ).toEqual(letters)
  })

  it('sends what is open to a colleague of the post, by a link of that person', async () => {
    await invitationJobs['officer-disabled']?.({ contactId, consulateId: world.japan.id })
    const { contactId: now } = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } })
    expect(now).toBe(world.japan.head.id)
    expect(await guestOf(invitationId)).toMatchObject({ contactId: world.japan.head.id })
  })

  it('leaves events that count, and hold nothing of the person', async () => {
    const events = await db().auditEvent.findMany({
      where: { type: { in: ['contact.erased', 'user.erased', 'private.removed'] } },
      orderBy: { seq: 'asc' },
    })
    expect(events.map(event => [event.type, event.data])).toEqual([
      ['private.removed', { count: 1, why: 'request' }],
      ['user.erased', { sessions: 1, links: 0 }],
      ['contact.erased', { accounts: 1, mails: 1, inbound: 0, links: 1, notes: 1 }],
    ])
    expect(await db().$queryRaw`select * from audit_verify()`).toEqual([])
  })

  it('leaves nothing that could still be mailed to the person, nor be sent again', async () => {
    const staff = await actorFor(world.users.staff)
    const mails = await db().delivery.findMany({ where: { contactId } })
    expect(mails.length).toBeGreaterThan(0)
    const [{ id = '' } = {}] = mails
    await db().delivery.update({ where: { id }, data: { status: 'sent' } })
    expect(await resend(staff, id)).toMatchObject({ ok: false, reason: 'stopped' })
    await db().delivery.update({ where: { id }, data: { status: 'claimed', attempts: 1 } })
    const content = { id, attempt: 1, subjectKind: 'invitation' }
    await recordOutcome({ attempt: 1, delivery: content, message: content } as unknown as Claim, {
      outcome: 'temporary',
      response: '451 later',
    })
    expect(await db().delivery.findUnique({ where: { id } })).toMatchObject({ status: 'stopped' })
  })

  it('can be done again, and an address given anew is kept', async () => {
    await eraseContact(ctl, { id: contactId })
    const before = await db().contact.findUniqueOrThrow({ where: { id: contactId } })
    const again = {
      ...before,
      consulateId: world.japan.id,
      email: 'again@post.example',
      mobile: null,
      back: null,
    }
    const { id } = before
    expect(await changeContact(ctl, contactSchema.parse(again))).toMatchObject({ ok: true })
    expect(await db().contact.findUniqueOrThrow({ where: { id } })).toMatchObject({
      email: 'again@post.example',
      erasedAt: null,
    })
  })

  it('of nobody is not found', async () => {
    await expect(eraseContact(ctl, { id: '00000000-0000-4000-8000-000000000000' })).rejects.toThrow(
      'not found',
    )
  })
})
