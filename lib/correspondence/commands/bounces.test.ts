import '@/lib/testing/database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actorOfJob } from '@/lib/access/gate'
import { today } from '@/lib/clock'
import { db, disconnect, transaction } from '@/lib/db/client'
import { trustAddress } from '@/lib/directory/commands/wrong-address'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { makePostOffice, type Post, received, taken } from '@/lib/testing/inbound'
import { mailAs } from '@/lib/testing/mails'
import { askUnreached } from './ask-people'
import { forgetInbound } from './forget-inbound'

let post: Post

beforeAll(async () => {
  post = await makePostOffice()
})
afterAll(async () => {
  await post.close()
  await disconnect()
})

/** A mail that went out to Japan's deputy, whose address nothing is held against. */
async function sent() {
  const { world, server } = post
  await db().contact.update({ where: { id: world.japan.deputy.id }, data: { emailWrongSince: null } })
  const facts = await received(post)
  const delivery = await db().delivery.findFirstOrThrow({
    where: { address: facts.from, status: 'sent' },
    orderBy: { createdAt: 'desc' },
  })
  const returnPath = server.returnPaths.at(-1) ?? ''
  return { ...facts, delivery, returnPath }
}

type Sent = Awaited<ReturnType<typeof sent>>

function bounce(name: string, { delivery, returnPath }: Sent, over: Record<string, string> = {}): Buffer {
  return mailAs(`bounces/${name}`, {
    recipient: delivery.address,
    envelope: returnPath,
    messageId: `${delivery.id}@fao.example`,
    date: new Date().toUTCString(),
    ...over,
  })
}

const isMarked = async () =>
  (await db().contact.findUniqueOrThrow({ where: { id: post.world.japan.deputy.id } })).emailWrongSince !==
  null

/** What each server’s report becomes: of the delivery, and whether its address is held to be wrong. */
const SERVERS: [server: string, status: string, isWrong: boolean, reason: string][] = [
  ['postfix-511-unknown-user', 'bounced', true, 'wrong_address'],
  ['postfix-delayed', 'sent', false, 'delayed'],
  ['postfix-delivered', 'delivered', false, 'arrived'],
  ['postfix-gmail-571-policy', 'bounced', false, 'not_arrived'],
  ['exim-free-form', 'bounced', true, 'wrong_address'],
  ['exim-two-recipients', 'bounced', true, 'wrong_address'],
  ['exchange-online-5110', 'bounced', true, 'wrong_address'],
  ['exchange-522-mailbox-full', 'bounced', false, 'not_arrived'],
  ['gmail-511', 'bounced', true, 'wrong_address'],
  ['gmail-571-policy', 'bounced', false, 'not_arrived'],
  ['qmail-free-form', 'bounced', true, 'wrong_address'],
  ['sendmail-512-host-unknown', 'bounced', true, 'wrong_address'],
  ['netease-163-550', 'bounced', true, 'wrong_address'],
  ['qq-550', 'bounced', true, 'wrong_address'],
  ['domino-not-listed', 'bounced', true, 'wrong_address'],
  ['yahoo-554', 'bounced', true, 'wrong_address'],
]

it.each(SERVERS)('%s: the mail is %s', async (server, status, isWrong, reason) => {
  const mail = await sent()
  expect(await taken(post, bounce(server, mail))).toMatchObject({ kind: 'bounce', state: 'applied', reason })
  const after = await db().delivery.findUniqueOrThrow({
    where: { id: mail.delivery.id },
    include: { attemptLog: true },
  })
  expect(after.status).toBe(status)
  expect(await isMarked()).toBe(isWrong)
  if (status === 'bounced') {
    expect(after.response).toBeTruthy()
    expect(after.attemptLog.map(one => one.outcome)).toContain('bounced')
  }
})

it('one that nobody could read waits for staff, and changes nothing', async () => {
  const mail = await sent()
  expect(await taken(post, bounce('unreadable-free-text', mail))).toMatchObject({
    ...{ kind: 'bounce', state: 'waiting', reason: 'bounce_unread' },
  })
  expect(await isMarked()).toBe(false)
})

it('an absence notice is no bounce', async () => {
  const mail = await sent()
  expect(await taken(post, bounce('autoreply-zh-qq', mail))).toMatchObject({
    kind: 'automatic',
    state: 'ignored',
  })
  expect((await db().delivery.findUniqueOrThrow({ where: { id: mail.delivery.id } })).status).toBe('sent')
})

it('a report of a mail that is none of ours, or by a return path that we did not make, changes nothing', async () => {
  const mail = await sent()
  const foreign = { envelope: 'replies@fao.example', messageId: 'other@elsewhere.example' }
  const forged = { ...foreign, envelope: mail.returnPath.replace(/.{5}@/, '00000@') }
  for (const over of [foreign, forged])
    expect(await taken(post, bounce('postfix-511-unknown-user', mail, over))).toMatchObject({
      ...{ state: 'waiting', reason: 'bounce_unknown' },
    })
  expect(await isMarked()).toBe(false)
})

it('a mail that was forwarded and failed elsewhere says nothing of the address that is known', async () => {
  const mail = await sent()
  await taken(post, bounce('gmail-511', mail, { recipient: 'private@elsewhere.example' }))
  expect((await db().delivery.findUniqueOrThrow({ where: { id: mail.delivery.id } })).status).toBe('bounced')
  expect(await isMarked()).toBe(false)
})

it('to a wrong address goes no further mail, the post is asked, and staff can say that it is right', async () => {
  const { world, staff } = post
  const mail = await sent()
  await taken(post, bounce('postfix-511-unknown-user', mail))
  const address = async () => {
    const [japan] = await postsWithPeople(staff, today(), [world.japan.id])
    return japan?.people.find(one => one.contactId === world.japan.deputy.id)?.email
  }
  expect(await address()).toBeNull()
  await askUnreached(mail.delivery.id)
  const asked = {
    consulateId: world.japan.id,
    contactId: world.japan.deputy.id,
    why: 'undeliverable',
  } as const
  expect(await db().peopleCheck.count({ where: asked })).toBe(1)
  const right = { kind: 'contact', id: world.japan.deputy.id } as const
  expect(await trustAddress(staff, right)).toMatchObject({ ok: true })
  expect(await address()).toBe(mail.delivery.address)
})

it('another address is written to at once', async () => {
  const { world } = post
  const mail = await sent()
  await taken(post, bounce('postfix-511-unknown-user', mail))
  const { id } = world.japan.deputy
  await db().contact.update({ where: { id }, data: { email: 'new@jp.consulates.example' } })
  expect(await isMarked()).toBe(false)
})

it('who wrote, and what, goes when its purpose has ended; that it came stays', async () => {
  const mail = await sent()
  const { id } = await taken(post, bounce('gmail-511', mail))
  const later = new Date(Date.now() + 60_000)
  const forgotten = await transaction(tx => forgetInbound(tx, actorOfJob('retain-replies'), later))
  expect(forgotten).toBeGreaterThan(0)
  expect(await db().inboundMail.findUnique({ where: { id } })).toMatchObject({
    ...{ kind: 'bounce', reason: 'wrong_address', fromAddress: '', subject: '', toAddresses: [] },
  })
  expect(await transaction(tx => forgetInbound(tx, actorOfJob('retain-replies'), later))).toBe(0)
})
