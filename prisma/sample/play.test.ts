import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { provideSettings } from '@/lib/env'
import { playSample } from './play'

const said: string[] = []

beforeAll(async () => {
  const CLOCK_START = `2023-07-10T09:00:00+08:00@${new Date().toISOString()}`
  provideSettings({ CLOCK_START, AUTH_SECRET: 'a secret of thirty-two characters or more' })
  await playSample({ sample: 'office', scale: 1, say: line => said.push(line) })
}, 60_000)

it('holds the eleven posts that are open, each with an address of a reserved domain', async () => {
  const posts = await postsWithPeople(actorOfCommandLine('test'), new Date('2023-07-21'))
  const open = posts.filter(post => post.status === 'open')
  expect(
    open
      .map(post => post.sendingState)
      .sort()
      .join(' '),
  ).toBe('BY CA GB HU IT JP KH MM NL PH UY')
  for (const post of open) expect(post.email).toMatch(/^mail@[a-z-]+\.consulates\.example$/)
})

it('keeps nothing private of anybody, and no address of a person', async () => {
  const contacts = await db().contact.findMany()
  expect(contacts).toHaveLength(6)
  for (const contact of contacts)
    expect([contact.mobile, contact.email, contact.nameZh]).toEqual([null, null, null])
  for (const user of await db().user.findMany()) expect(user.email).toMatch(/\.example$/)
})

it('has a user of every role, and the activity of 21 July planned, with nobody invited yet', async () => {
  const roles = await db().user.groupBy({ by: ['role'] })
  expect(roles).toHaveLength(6)
  const [activity, ...others] = await db().activity.findMany({ include: { hosts: true, programme: true } })
  expect(others).toEqual([])
  expect(activity).toMatchObject({ status: 'planned', halfYear: '2023H2', kind: 'liaison_meeting' })
  expect([activity?.hosts.length, activity?.programme.length]).toEqual([2, 4])
  expect(await db().invitation.count()).toBe(0)
})

it('went through the commands: each record has its event, and the chain holds', async () => {
  const events = await db().auditEvent.groupBy({ by: ['type'], _count: true })
  const counts = Object.fromEntries(events.map(event => [event.type, event._count]))
  expect(counts).toMatchObject({
    'office.added': 3,
    'consulate.added': 13,
    'posting.added': 6,
    'figure.recorded': 4,
    'people.proposed': 2,
    'segment.saved': 3,
  })
  expect(await db().$queryRaw`select * from audit_verify()`).toEqual([])
  expect(said).toHaveLength(8)
})
