import ICAL from 'ical.js'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import '@/lib/testing/database'
import type { Actor } from '@/lib/access/actor'
import { actorOfFeed } from '@/lib/access/gate'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { cancelOpenActivity } from '@/lib/invitations/commands/change-activity'
import { chooseAudience } from '@/lib/invitations/commands/choose-audience'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { withdrawInvitations } from '@/lib/invitations/commands/withdraw'
import { home } from '@/lib/invitations/queries/home'
import { feedOf } from '@/lib/testing/feeds'
import { invitationOf, invite } from '@/lib/testing/inviting'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const DAY = 24 * 60 * 60 * 1000
let world: World
let staff: Actor
let officer: Actor
let other: Actor

beforeAll(async () => {
  world = await makeWorld()
  await db().user.update({ where: { id: world.users.officer.id }, data: { locale: 'en' } })
  staff = await actorFor(world.users.staff)
  officer = await actorFor(world.users.officer)
  other = await actorFor(world.users.other)
})

const activity = () => makeActivity(world.city.id, world.users.staff.id)

async function invited(posts: { id: string }[]) {
  const { id } = await activity()
  await invite(
    staff,
    id,
    posts.map(post => post.id),
  )
  return id
}

type Handler = (request: Request, context: { params: Promise<{ file: string }> }) => Promise<Response>

async function ask(address: string, headers: Record<string, string> = {}) {
  const file = new URL(address).pathname.split('/').at(-1) ?? ''
  const route = `${process.cwd()}/app/api/calendar/[file]/route.ts`
  const { GET } = (await import(/* @vite-ignore */ route)) as { GET: Handler }
  return GET(new Request(address, { headers }), { params: Promise.resolve({ file }) })
}

/** The feed of somebody as another program reads it: its events by UID, and all its text. */
async function read(actor: Actor) {
  const response = await ask((await feedOf(actor)).address)
  const text = await response.text()
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
  const find = (uid: string) => events.find(event => event.uid === uid)
  const value = (uid: string, name: string) => find(uid)?.component.getFirstPropertyValue(name)
  return { text, response, calendar, events, find, value }
}

const answer = (invitationId: string, answer: 'attending' | 'tentative' | 'regrets') =>
  recordReply(officer, {
    ...{
      invitationId,
      answer,
      channel: 'portal' as const,
      note: 'By our own car',
      privateNote: 'No shellfish',
    },
    delegates:
      answer === 'regrets' ? [] : [{ pick: world.japan.deputy.id, honorific: '', name: '', title: '' }],
  })

describe("an officer's feed", () => {
  it('holds what the post is invited to, under the UID of the mail, at the right instant, in the own language', async () => {
    const id = await invited([world.japan, world.hungary])
    const japan = await invitationOf(id, world.japan.id)
    const { startsAt, endsAt } = await db().activity.findUniqueOrThrow({ where: { id } })
    const feed = await read(officer)
    expect(feed.response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(feed.calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(feed.text).toContain('X-WR-CALNAME:Consular Liaison: our invitations')
    const event = feed.find(japan.calendarUid)
    const instant = (at: Date | null) => Math.floor((at?.getTime() ?? 0) / 1000)
    expect(event?.sequence).toBe(japan.sequence)
    expect(instant(event?.startDate.toJSDate() ?? null)).toBe(instant(startsAt))
    expect(instant(event?.endDate.toJSDate() ?? null)).toBe(instant(endsAt))
    expect(event?.summary).toBe('Meeting of deputy heads · 副馆长会议')
    const portal = `https://liaison.fao.example/en/consulate/invitations/${japan.id}`
    expect(event?.description).toMatch(/has not replied yet\.\nR\.S\.V\.P\. by .+, Beijing Time/)
    expect(event?.description).toContain(portal)
    expect(feed.value(japan.calendarUid, 'url')).toBe(portal)
    expect(feed.text).not.toMatch(/VALARM|ATTENDEE/)
  })

  it('follows the answer: what is not certain is tentative, what is declined takes no time', async () => {
    const { id, calendarUid: uid } = await invitationOf(await invited([world.japan]), world.japan.id)
    const seen = async () => {
      const feed = await read(officer)
      return [feed.value(uid, 'status'), feed.value(uid, 'transp'), feed.find(uid)?.summary.split(':')[0]]
    }
    const title = 'Meeting of deputy heads · 副馆长会议'
    expect(await seen()).toEqual(['TENTATIVE', 'OPAQUE', title])
    await answer(id, 'attending')
    expect(await seen()).toEqual(['CONFIRMED', 'OPAQUE', title])
    await answer(id, 'tentative')
    expect(await seen()).toEqual(['TENTATIVE', 'OPAQUE', title])
    await answer(id, 'regrets')
    expect(await seen()).toEqual(['CONFIRMED', 'TRANSPARENT', 'Regrets'])
  })

  it('says that an activity is cancelled, with the reason, under the raised sequence', async () => {
    const activityId = await invited([world.japan])
    const before = await invitationOf(activityId, world.japan.id)
    const { version } = await db().activity.findUniqueOrThrow({ where: { id: activityId } })
    await cancelOpenActivity(staff, {
      activityId,
      version,
      reasonEn: 'The hall is closed.',
      reasonZh: '场地关闭。',
    })
    const feed = await read(officer)
    expect(feed.value(before.calendarUid, 'status')).toBe('CANCELLED')
    expect(feed.value(before.calendarUid, 'transp')).toBe('TRANSPARENT')
    expect(feed.find(before.calendarUid)?.sequence).toBe(before.sequence + 1)
    expect(feed.find(before.calendarUid)?.description).toContain('The hall is closed.')
  })

  it('holds no draft, nothing withdrawn, nothing of long ago, and nothing of another post', async () => {
    const theirs = await invited([world.hungary])
    const both = await invited([world.japan, world.hungary])
    const { id: draft } = await activity()
    const consulates = [world.japan.id]
    await chooseAudience(staff, { activityId: draft, addressee: 'post', consulates, addressees: {} })
    const withdrawn = await invited([world.japan])
    const { id: taken } = await invitationOf(withdrawn, world.japan.id)
    await withdrawInvitations(staff, {
      activityId: withdrawn,
      invitations: [taken],
      reasonEn: '',
      reasonZh: '',
    })
    const old = await invited([world.japan])
    const long = new Date(now().getTime() - 400 * DAY)
    const times = { startsAt: long, endsAt: new Date(long.getTime() + DAY), replyBy: long }
    await db().activity.update({ where: { id: old }, data: times })
    await answer((await invitationOf(both, world.japan.id)).id, 'attending')

    const mine = await read(officer)
    const uids = mine.events.map(event => event.uid.split('.')[0])
    expect(uids).toContain(both)
    for (const hidden of [theirs, draft, withdrawn, old]) expect(uids).not.toContain(hidden)
    const { awaiting, comingUp } = await home(officer)
    const live = mine.events.filter(event => event.component.getFirstPropertyValue('status') !== 'CANCELLED')
    expect(live).toHaveLength(awaiting.length + comingUp.length)

    const others = await read(other)
    expect(others.find((await invitationOf(both, world.hungary.id)).calendarUid)?.description).toContain(
      '贵馆尚未答复',
    )
    const unfolded = others.text.replaceAll('\r\n ', '')
    expect(unfolded).not.toMatch(/Deputy of Japan|own car|shellfish|已答复/)
    expect(unfolded).not.toContain(world.japan.id)
  })
})

describe('a feed of the office', () => {
  it("holds for staff what they organise, not their colleagues', and for a district what it hosts", async () => {
    const { id: own } = await activity()
    const { id: theirs } = await makeActivity(world.city.id, world.users.colleague.id)
    const { id: hosted } = await makeActivity(world.city.id, world.users.colleague.id)
    await db().activityHost.create({ data: { activityId: hosted, officeId: world.district.id } })
    const { id: main } = await makeActivity(world.district.id, world.users.colleague.id)
    const { id: draft } = await activity()
    await db().activity.update({ where: { id: draft }, data: { status: 'draft' } })
    const uids = async (user: { id: string }) => {
      const { events } = await read(await actorFor(user))
      return events.map(event => event.uid)
    }
    const mine = await uids(world.users.staff)
    expect(mine).toContain(own)
    for (const hidden of [theirs, hosted, main, draft]) expect(mine).not.toContain(hidden)
    expect((await uids(world.users.district)).sort()).toEqual([hosted, main].sort())
    expect((await read(staff)).find(own)?.description).toContain(`/zh/office/activities/${own}`)
  })

  it('is not for those who have no activities of their own', async () => {
    for (const user of [world.users.director, world.users.auditor])
      await expect(feedOf(await actorFor(user))).rejects.toThrow(Forbidden)
  })
})

describe('the address of a feed', () => {
  it('opens the feed and nothing else', async () => {
    const { address } = await feedOf(officer)
    const actor = await actorOfFeed(address.split('/').at(-1)?.replace('.ics', '') ?? '')
    expect([...(actor?.permissions ?? [])]).toEqual(['feed.read'])
    await expect(home(actor as Actor)).rejects.toThrow(Forbidden)
  })

  it('is answered without a body while nothing has changed', async () => {
    const id = await invited([world.japan])
    const { address } = await feedOf(officer)
    const etag = (await ask(address)).headers.get('etag') ?? ''
    const again = await ask(address, { 'if-none-match': `"another", W/${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await answer((await invitationOf(id, world.japan.id)).id, 'attending')
    expect((await ask(address, { 'if-none-match': etag })).status).toBe(200)
  })

  it('that is unknown, malformed, replaced or ended looks the same', async () => {
    const { address: replaced } = await feedOf(officer)
    const { address } = await feedOf(officer)
    const at = (file: string) => `https://liaison.fao.example/api/calendar/${file}`
    const wrong = [
      replaced,
      at(`${'x'.repeat(43)}.ics`),
      at("'.ics"),
      at('.ics'),
      address.replace('.ics', ''),
    ]
    const seen = await Promise.all(
      wrong.map(async one => {
        const response = await ask(one)
        return JSON.stringify([response.status, await response.text(), ...response.headers])
      }),
    )
    expect(new Set(seen)).toEqual(new Set(['[404,"",["cache-control","no-store"]]']))
    expect((await ask(address)).status).toBe(200)
  })

  it('ends at once with the posting, and with the user', async () => {
    const { address } = await feedOf(officer)
    const yesterday = new Date(now().getTime() - DAY)
    const where = { contactId: world.japan.deputy.id }
    await db().posting.updateMany({ where, data: { toOn: yesterday } })
    expect((await ask(address)).status).toBe(404)
    await db().posting.updateMany({ where, data: { toOn: null } })
    expect((await ask(address)).status).toBe(200)
    await db().user.update({ where: { id: officer.id }, data: { disabledAt: new Date() } })
    expect((await ask(address)).status).toBe(404)
    await db().user.update({ where: { id: officer.id }, data: { disabledAt: null } })
  })
})
