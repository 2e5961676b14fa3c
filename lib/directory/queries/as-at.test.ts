import '@/lib/testing/database'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db, disconnect, transaction } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { makeWorld, type World } from '@/lib/testing/world'
import { addConsulate, changeConsulate } from '../commands/consulates'
import { addPerson, changeContact } from '../commands/contacts'
import { endPosting } from '../commands/ending'
import { eraseContactIn } from '../commands/erase'
import { changePosting } from '../commands/postings'
import { officersInOrder, postsInList } from '../rules/consular-list'
import {
  consulateSchema,
  contactSchema,
  endPostingSchema,
  newConsulateSchema,
  newPersonSchema,
  postingSchema,
} from '../schema/directory'
import { directoryAsAt } from './as-at'

const actor = actorOfCommandLine('test')
const BEGINNING = Date.parse('2023-01-02T09:00:00+08:00')
const DAY = 24 * 60 * 60 * 1000
let world: World
let today = 0

const dayAt = (at: number) => new Date(BEGINNING + at * DAY + 8 * 60 * 60 * 1000).toISOString().slice(0, 10)

/** From now on it is that day of the office, also for what the database dates. */
async function goTo(day: number) {
  today = day
  const at = new Date(BEGINNING + day * DAY)
  provideSettings({ CLOCK_START: `${at.toISOString()}@${new Date().toISOString()}` })
  await disconnect()
}

/** The list as it is printed: every post and officer with every fact that the list says. */
async function listOf(on: string | null, known: 'then' | 'now' = 'then') {
  const { posts, officers } = await directoryAsAt(actor, { on, known })
  return JSON.parse(JSON.stringify(postsInList(posts, officersInOrder(posts, officers))))
}

const namesIn = async (on: string | null, known: 'then' | 'now' = 'then') =>
  (await directoryAsAt(actor, { on, known })).posts.flatMap(post => post.people.map(person => person.name))

async function newcomer(fromOn: string, more: object = {}) {
  const input = newPersonSchema.parse({
    consulateId: world.japan.id,
    name: 'A Newcomer',
    titleEn: 'Vice-Consul',
    rank: 'vice_consul',
    fromOn,
    ...more,
  })
  const added = await addPerson(actor, input)
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

beforeAll(async () => {
  await goTo(0)
  world = await makeWorld()
})
afterAll(() => disconnect())

describe('the directory as at a day', () => {
  beforeEach(() => goTo(today + 10))

  it('does not know of whom it was told later, unless it is asked what is known now', async () => {
    const before = dayAt(today)
    await goTo(today + 5)
    await newcomer(dayAt(today - 8), { name: 'Told Late' })
    expect(await namesIn(before)).not.toContain('Told Late')
    expect(await namesIn(before, 'now')).toContain('Told Late')
    expect(await namesIn(null)).toContain('Told Late')
  })

  it('tells a day before the directory was kept, and one to come, by what is known now', async () => {
    await newcomer('2021-05-01', { name: 'Of Long Ago', toOn: dayAt(today + 3) })
    expect(await directoryAsAt(actor, { on: '2022-01-01', known: 'then' })).toMatchObject({
      known: 'now',
      since: '2023-01-02',
    })
    expect(await namesIn('2022-01-01')).toContain('Of Long Ago')
    expect(await namesIn(dayAt(today + 4))).not.toContain('Of Long Ago')
  })

  it('keeps no private number, and loses with the record what is erased at a person’s request', async () => {
    const { contactId } = await newcomer(dayAt(0), { email: 'who@post.example', mobile: '13800000000' })
    const kept = () => db().$queryRaw<{ row: object }[]>`
      select row from "DirectoryHistory" where kind = 'contact' and "recordId" = ${contactId}::uuid`
    expect(JSON.stringify(await kept())).not.toContain('13800000000')
    expect(JSON.stringify(await kept())).toContain('who@post.example')
    await transaction(tx => eraseContactIn(tx, actor, contactId))
    const rows = await kept()
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain('who@post.example')
  })

  it('is kept by the database alone: nobody rewrites it', async () => {
    for (const statement of [
      `update "DirectoryHistory" set row = '{}'`,
      `delete from "DirectoryHistory"`,
      `insert into "DirectoryHistory" (kind, "recordId", "fromAt", row) values ('contact', gen_random_uuid(), now(), '{}')`,
    ])
      await expect(db().$executeRawUnsafe(statement)).rejects.toThrow('kept by the database')
  })

  it('writes no version where nothing that it says has changed', async () => {
    const { contactId } = await newcomer(dayAt(0))
    await db().contact.update({ where: { id: contactId }, data: { mobile: '139', version: 9 } })
    expect(await db().directoryHistory.count({ where: { recordId: contactId } })).toBe(1)
  })
})

/** What may happen on a day; each names whom it befalls by a number. */
const changes = {
  arrive: async (n: number) => {
    await newcomer(dayAt(today - (n % 30)), { name: `Person ${n}`, consulateId: world.posts[n % 3]?.id })
  },
  leave: async (n: number) => {
    const staying = await db().posting.findMany({ where: { toOn: null }, orderBy: { id: 'asc' } })
    const posting = staying[n % staying.length]
    if (!posting) return
    const lastDay = dayAt(today - 3 + (n % 6))
    await endPosting(actor, endPostingSchema.parse({ postingId: posting.id, lastDay }))
  },
  rename: async (n: number) => {
    const all = await db().contact.findMany({ include: { postings: true }, orderBy: { id: 'asc' } })
    const who = all[n % all.length]
    const consulateId = who?.postings[0]?.consulateId
    if (who && consulateId)
      await changeContact(
        actor,
        contactSchema.parse({ ...who, consulateId, mobile: '', name: `Called ${n}` }),
      )
  },
  putRight: async (n: number) => {
    const all = await db().posting.findMany({ orderBy: { id: 'asc' } })
    const posting = all[n % all.length]
    if (!posting) return
    const facts = {
      ...posting,
      fromOn: '',
      exequaturOn: '',
      provisionalOn: '',
      commissionOn: '',
      actingSince: '',
    }
    const input = {
      ...facts,
      postingId: posting.id,
      arrivedOn: dayAt(-n),
      rank: n % 2 ? 'consul' : 'attache',
    }
    await changePosting(actor, postingSchema.parse(input))
  },
  open: async (n: number) => {
    await addConsulate(
      actor,
      newConsulateSchema.parse({
        sendingState: ['FR', 'IT', 'TH'][n % 3],
        nameEn: `Post ${n}`,
        nameZh: `第${n}馆`,
        class: 'consulate_general',
        cityEn: 'Lanjiang',
        cityZh: '澜江',
        openedOn: dayAt(today - (n % 9)),
      }),
    )
  },
  close: async (n: number) => {
    const all = await db().consulate.findMany({ where: { status: 'open' }, orderBy: { id: 'asc' } })
    const post = all[n % all.length]
    if (!post || all.length < 2) return
    const days = { openedOn: '', closedOn: dayAt(today), status: 'closed' }
    await changeConsulate(actor, consulateSchema.parse({ ...post, ...days }))
  },
  setting: async (n: number) => {
    const officerOrder = n % 2 ? 'rank_state' : 'rank_arrival'
    await db().office.update({ where: { id: world.city.id }, data: { officerOrder } })
  },
}

const happening = fc.record({
  days: fc.integer({ min: 0, max: 3 }),
  what: fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[])),
  whom: fc.integer({ min: 0, max: 1000 }),
})

it('a list made on a day equals the list asked for as at that day, for ever', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 6, maxLength: 14 }), async happenings => {
      const made = new Map<string, unknown>()
      await goTo(today + 20)
      for (const { days, what, whom } of happenings) {
        if (days > 0) {
          made.set(dayAt(today), await listOf(null))
          await goTo(today + days)
        }
        await changes[what](whom)
      }
      made.set(dayAt(today), await listOf(null))
      await goTo(today + 40)
      for (const [day, list] of made) expect(await listOf(day), day).toEqual(list)
    }),
    { numRuns: 8 },
  )
}, 60_000)
