import '@/lib/testing/database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db, disconnect } from '@/lib/db/client'
import { mailFrom, makePostOffice, type Post, received, standing, taken } from '@/lib/testing/inbound'

let post: Post

beforeAll(async () => {
  post = await makePostOffice()
})
afterAll(async () => {
  await post.close()
  await disconnect()
})

/** What each program’s answer becomes; none of the messages was made by our own writer. */
const CLIENTS: [client: string, answer: string, settled: string][] = [
  ['outlook-accepted', 'attending', 'applied'],
  ['outlook-no-organizer', 'attending', 'applied'],
  ['outlook-comment', 'attending', 'waiting comment'],
  ['exchange-accepted', 'attending', 'applied'],
  ['exchange-tentative', 'tentative', 'waiting comment'],
  ['exchange-declined', 'regrets', 'waiting comment'],
  ['exchange-counter', 'awaiting', 'waiting counter'],
  ['google-accepted', 'attending', 'applied'],
  ['google-declined', 'regrets', 'applied'],
  ['google-note', 'tentative', 'waiting comment'],
  ['google-counter', 'awaiting', 'waiting counter'],
  ['apple-accepted', 'attending', 'applied'],
  ['apple-tentative', 'tentative', 'applied'],
  ['thunderbird-accepted', 'attending', 'applied'],
  ['thunderbird-tentative', 'tentative', 'waiting comment'],
  ['zimbra-declined', 'regrets', 'waiting comment'],
  ['sogo-accepted', 'attending', 'applied'],
  // Its server speaks for the guest, from an address of its own: staff count it.
  ['nextcloud-tentative', 'awaiting', 'waiting unknown_sender'],
  ['attachment-accepted', 'attending', 'applied'],
]

it.each(CLIENTS)('%s: %s', async (client, answer, settled) => {
  const facts = await received(post)
  const mail = await taken(post, mailFrom(client, facts))
  expect([mail.state, mail.reason].filter(Boolean).join(' ')).toBe(settled)
  expect(await standing(facts.invitationId)).toBe(answer)
  const replies = await db().reply.findMany({
    where: { invitationId: facts.invitationId },
    include: { delegates: true },
  })
  if (answer === 'awaiting') return expect(replies).toEqual([])
  expect(replies).toMatchObject([{ channel: 'calendar', byName: 'Deputy of Japan' }])
  if (answer === 'attending')
    expect(replies[0]?.delegates.map(one => one.contactId)).toEqual([post.world.japan.deputy.id])
})
