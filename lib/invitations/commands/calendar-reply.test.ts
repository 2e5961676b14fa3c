import '@/lib/testing/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { readInbox } from '@/lib/correspondence/commands/read-inbox'
import { clearInbound } from '@/lib/correspondence/commands/settle-inbound'
import { mailboxState } from '@/lib/correspondence/queries/inbound'
import { db, disconnect } from '@/lib/db/client'
import { allDeclined, answerOf, typed } from '@/lib/testing/answering'
import {
  type Facts,
  mailFrom,
  makePostOffice,
  type Post,
  received as receivedBy,
  stamp,
  standing,
  taken as takenBy,
} from '@/lib/testing/inbound'
import { guestOf } from '@/lib/testing/inviting'
import type { World } from '@/lib/testing/world'
import { inbox } from '../queries/inbox'
import { applyCalendarReply } from './calendar-reply'
import { countReply } from './count-reply'
import { recordReply } from './record-reply'

let post: Post
let world: World
let staff: Actor

beforeAll(async () => {
  post = await makePostOffice()
  world = post.world
  staff = post.staff
})
afterAll(async () => {
  await post.close()
  await disconnect()
})

const received = () => receivedBy(post)
const taken = (bytes: Buffer) => takenBy(post, bytes)
const answered = (client: string, facts: Facts, over: Record<string, string> = {}) =>
  taken(mailFrom(client, facts, over))

describe('an answer from a calendar', () => {
  it('is asked for at an address that is the recipient’s own', async () => {
    const { entry, organizer } = await received()
    expect(entry).toContain('RSVP=TRUE')
    expect(organizer).toMatch(/^replies\+c[0-9a-f]{24}@fao\.example$/)
    expect(post.server.returnPaths.at(-1)).toMatch(/^replies\+d[0-9a-f]{42}@fao\.example$/)
  })

  it('that proposes another time tells which', async () => {
    const mail = await answered('exchange-counter', await received())
    expect(mail.data).toMatchObject({ proposed: { startsAt: '2023-07-21T02:00:00.000Z' } })
  })

  it('counts with what was written beside it, which staff read and clear', async () => {
    const facts = await received()
    const { id, text } = await answered('outlook-comment', facts)
    expect(text).toContain('only from ten')
    const [reply] = await db().reply.findMany({ where: { invitationId: facts.invitationId } })
    expect(reply?.note).toContain('only from ten')
    expect((await inbox(staff, { show: 'waiting', page: 1 })).entries.map(one => one.id)).toContain(id)
    expect(await clearInbound(staff, { inboundId: id })).toMatchObject({ ok: true })
    expect((await inbox(staff, { show: 'waiting', page: 1 })).entries.map(one => one.id)).not.toContain(id)
    expect(await db().inboundMail.findUnique({ where: { id } })).toMatchObject({ state: 'cleared', text: '' })
  })

  it('still counts where one whom the post had named was declined, and does not name him again', async () => {
    const facts = await received()
    const delegates = [...answerOf(world, facts.invitationId).delegates, typed('Anna Outsider')]
    const given = answerOf(world, facts.invitationId, { delegates })
    await recordReply(await guestOf(facts.invitationId), { ...given, channel: 'link' })
    await allDeclined(facts.invitationId)
    const later = stamp(new Date(Date.now() + 60_000))
    expect(await answered('apple-accepted', facts, { dtstamp: later })).toMatchObject({ state: 'applied' })
  })

  it('from a forger changes nothing', async () => {
    const facts = await received()
    const other = world.hungary.deputy.email ?? ''
    const forgeries: [Facts, string][] = [
      [{ ...facts, from: other }, 'unknown_sender'],
      [{ ...facts, from: 'okuma@elsewhere.example' }, 'unknown_sender'],
      [
        { ...facts, organizer: facts.organizer.replace(/c[0-9a-f]{24}/, `c${'0'.repeat(24)}`) },
        'unknown_sender',
      ],
      [{ ...facts, uid: `${facts.uid}x` }, 'unknown_event'],
    ]
    for (const [forged, reason] of forgeries)
      expect(await answered('apple-accepted', forged)).toMatchObject({ state: 'waiting', reason })
    const doubted = Buffer.concat([
      Buffer.from('Authentication-Results: mx.fao.example; spf=fail; dkim=none; dmarc=fail\r\n'),
      mailFrom('apple-accepted', facts),
    ])
    expect(await taken(doubted)).toMatchObject({ state: 'waiting', reason: 'not_authenticated' })
    expect(await standing(facts.invitationId)).toBe('awaiting')
  })

  it('to an earlier time, or given before the answer that stands, is left with a note', async () => {
    const facts = await received()
    await db().invitation.update({ where: { id: facts.invitationId }, data: { sequence: 2 } })
    expect(await answered('exchange-declined', facts, { sequence: '1' })).toMatchObject({
      state: 'ignored',
      reason: 'older_revision',
    })
    await recordReply(await guestOf(facts.invitationId), {
      ...answerOf(world, facts.invitationId),
      channel: 'link',
    })
    const before = stamp(new Date(Date.now() - 60_000))
    expect(await answered('google-declined', facts, { sequence: '2', dtstamp: before })).toMatchObject({
      state: 'ignored',
      reason: 'older_answer',
    })
    expect(await standing(facts.invitationId)).toBe('attending')
  })

  it('keeps who was named before, and is taken once however often it comes', async () => {
    const facts = await received()
    const delegates = [typed('Somebody Else')]
    await recordReply(await guestOf(facts.invitationId), {
      ...answerOf(world, facts.invitationId, { delegates }),
      channel: 'link',
    })
    const later = stamp(new Date(Date.now() + 5000))
    const bytes = mailFrom('sogo-accepted', facts, { dtstamp: later })
    const { id } = await taken(bytes)
    await taken(bytes)
    await db().inboundMail.update({ where: { id }, data: { state: 'new' } })
    expect(await applyCalendarReply(id)).toBe('applied')
    const replies = await db().reply.findMany({
      where: { invitationId: facts.invitationId },
      orderBy: { version: 'asc' },
      include: { delegates: true },
    })
    expect(replies.map(one => [one.channel, one.delegates[0]?.name])).toEqual([
      ['link', 'Somebody Else'],
      ['calendar', 'Somebody Else'],
    ])
  })

  it('that delegates inside the post is an answer; outside it, staff decide', async () => {
    const facts = await received()
    const outside = await answered('rfc-delegated', facts, { delegate: 'friend@elsewhere.example' })
    expect(outside).toMatchObject({ state: 'waiting', reason: 'delegated_outside' })
    expect(await standing(facts.invitationId)).toBe('awaiting')
    expect(await countReply(staff, { inboundId: outside.id })).toMatchObject({ ok: true })
    const head = world.japan.head
    const later = stamp(new Date(Date.now() + 5000))
    const inside = await answered('rfc-delegated', facts, { delegate: head.email ?? '', dtstamp: later })
    expect(inside).toMatchObject({ state: 'applied' })
    const replies = await db().reply.findMany({
      where: { invitationId: facts.invitationId },
      orderBy: { version: 'asc' },
      include: { delegates: true },
    })
    expect(replies.map(one => [one.actorKind, one.delegates[0]?.name])).toEqual([
      ['user', 'friend@elsewhere.example'],
      ['token', 'Head of Japan'],
    ])
  })

  it('that comes when answers are closed waits for staff', async () => {
    const facts = await received()
    await db().activity.update({ where: { id: facts.activityId }, data: { repliesClosedAt: new Date() } })
    expect(await answered('zimbra-declined', facts)).toMatchObject({ state: 'waiting', reason: 'closed' })
  })

  it('is none where a program says that somebody is away, or a person writes', async () => {
    const facts = await received()
    expect(await answered('outlook-autoreply-no-calendar', facts)).toMatchObject({
      kind: 'automatic',
      state: 'ignored',
    })
    const letter = `From: <${facts.from}>\r\nTo: ${facts.organizer}\r\nSubject: The seat\r\n\r\nMay I bring my deputy?\r\n`
    expect(await taken(Buffer.from(letter))).toMatchObject({
      ...{ kind: 'letter', state: 'waiting', reason: 'letter' },
      text: 'May I bring my deputy?',
    })
    expect(await standing(facts.invitationId)).toBe('awaiting')
  })
})

it('what came while the server was down is read afterwards, once', async () => {
  const facts = await received()
  await post.mailbox.deliver(mailFrom('google-accepted', facts))
  await post.mailbox.stop()
  await expect(readInbox()).rejects.toThrow(/ECONNREFUSED/)
  expect((await mailboxState()).failure?.words).toMatch(/ECONNREFUSED/)
  await post.mailbox.start()
  expect(await readInbox()).toBe(1)
  expect(await readInbox()).toBe(0)
  expect((await mailboxState()).failure).toBeNull()
})
