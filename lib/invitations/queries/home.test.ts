import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Forbidden, NotFound } from '@/lib/errors'
import { chooseAudience } from '@/lib/invitations/commands/choose-audience'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { withdrawInvitations } from '@/lib/invitations/commands/withdraw'
import { invitationOf, invite } from '@/lib/testing/inviting'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { home, invitationHistory } from './home'
import { homePost } from './home-post'
import { replyView } from './reply-view'

let world: World
let staff: Actor
let officer: Actor
let other: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
  officer = await actorFor(world.users.officer)
  other = await actorFor(world.users.other)
})

async function invitedTo(posts: { id: string }[]) {
  const { id } = await makeActivity(world.city.id, world.users.staff.id)
  await invite(
    staff,
    id,
    posts.map(post => post.id),
  )
  return id
}

const ids = (rows: { id: string }[]) => rows.map(row => row.id)
const asked = (invitationId: string) => ({ invitationId, locale: 'en', notice: null, passedTo: '' }) as const
const attending = (invitationId: string) => ({
  invitationId,
  answer: 'attending' as const,
  delegates: [{ pick: world.japan.deputy.id, honorific: '', name: '', title: '' }],
  note: 'By our own car',
  privateNote: 'No shellfish',
})

describe("an officer's home", () => {
  it('moves an invitation from awaiting to coming up, with who comes', async () => {
    const japan = await invitationOf(await invitedTo([world.japan]), world.japan.id)
    expect(ids((await home(officer)).awaiting)).toContain(japan.id)
    await recordReply(officer, { ...attending(japan.id), channel: 'portal' })
    const { awaiting, comingUp } = await home(officer)
    expect(ids(awaiting)).not.toContain(japan.id)
    expect(comingUp.find(row => row.id === japan.id)).toMatchObject({
      answer: 'attending',
      delegates: ['Mr. Deputy of Japan'],
    })
  })

  it('shows nothing of another post: neither its invitations nor their answers, notes or people', async () => {
    const activityId = await invitedTo(world.posts)
    const japan = await invitationOf(activityId, world.japan.id)
    const hungary = await invitationOf(activityId, world.hungary.id)
    await recordReply(officer, { ...attending(japan.id), channel: 'portal' })
    const seen = JSON.stringify([await home(other, { allEarlier: true }), await homePost(other)])
    expect(seen).toContain(hungary.id)
    for (const theirs of [japan.id, 'Deputy of Japan', 'By our own car', 'No shellfish', 'The officer'])
      expect(seen).not.toContain(theirs)
    for (const query of [() => invitationHistory(other, japan.id), () => replyView(other, asked(japan.id))])
      await expect(query()).rejects.toThrow(NotFound)
  })

  it('does not show what has not been sent', async () => {
    const { id } = await makeActivity(world.city.id, world.users.staff.id)
    await chooseAudience(staff, {
      activityId: id,
      addressee: 'head',
      consulates: [world.japan.id],
      addressees: {},
    })
    const draft = await invitationOf(id, world.japan.id)
    expect(JSON.stringify(await home(officer))).not.toContain(draft.id)
    await expect(invitationHistory(officer, draft.id)).rejects.toThrow(NotFound)
  })

  it('keeps what was withdrawn, cancelled, or is over, under earlier', async () => {
    const [withdrawn, cancelled, over] = [
      await invitationOf(await invitedTo([world.japan]), world.japan.id),
      await invitationOf(await invitedTo([world.japan]), world.japan.id),
      await invitationOf(await invitedTo([world.japan]), world.japan.id),
    ]
    const activityId = withdrawn.activityId
    await withdrawInvitations(staff, { activityId, invitations: [withdrawn.id], reasonEn: '', reasonZh: '' })
    await db().activity.update({
      where: { id: cancelled.activityId },
      data: {
        status: 'cancelled',
        cancelledAt: now(),
        reasonEn: 'A storm is expected',
        reasonZh: '预计有暴雨',
      },
    })
    await db().activity.update({
      where: { id: over.activityId },
      data: {
        startsAt: new Date('2023-01-02T01:00:00Z'),
        endsAt: new Date('2023-01-02T02:00:00Z'),
        replyBy: new Date('2023-01-01T01:00:00Z'),
      },
    })
    const { earlier, earlierInAll, awaiting, comingUp } = await home(officer)
    const closed = Object.fromEntries(earlier.map(row => [row.id, row.closed]))
    expect(closed).toMatchObject({
      [withdrawn.id]: 'withdrawn',
      [cancelled.id]: 'cancelled',
      [over.id]: 'started',
    })
    expect(earlierInAll).toBe(earlier.length)
    expect(ids([...awaiting, ...comingUp])).not.toEqual(expect.arrayContaining([withdrawn.id]))
  })

  it('is for officers only', async () => {
    await expect(home(staff)).rejects.toThrow(Forbidden)
    await expect(homePost(staff)).rejects.toThrow(Forbidden)
    await expect(invitationHistory(staff, world.activity.id)).rejects.toThrow(Forbidden)
  })
})

describe('the history of an invitation', () => {
  it('has every version, and neither the private note nor who of the office took a call', async () => {
    const japan = await invitationOf(await invitedTo([world.japan]), world.japan.id)
    await recordReply(officer, { ...attending(japan.id), channel: 'portal' })
    await recordReply(staff, {
      ...attending(japan.id),
      answer: 'regrets',
      note: '',
      privateNote: '',
      channel: 'phone',
    })
    const history = await invitationHistory(officer, japan.id)
    expect(history.versions).toMatchObject([
      { version: 2, answer: 'regrets', channel: 'phone', byName: '', delegates: [] },
      {
        version: 1,
        answer: 'attending',
        channel: 'portal',
        byName: 'The officer',
        delegates: ['Mr. Deputy of Japan'],
      },
    ])
    expect(JSON.stringify(history)).not.toMatch(/No shellfish|The staff/)
    expect(history.issuedAt).toBeInstanceOf(Date)
  })
})
