import '@/lib/testing/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db, disconnect } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { indexActivities } from '@/lib/plans/commands/index-search'
import { findActivities } from '@/lib/plans/queries/search'
import { invitationOf, newestToken } from '@/lib/testing/inviting'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { attachFile } from '../commands/attach'
import { cancelOpenActivity } from '../commands/change-activity'
import { chooseAudience } from '../commands/choose-audience'
import { passOn } from '../commands/pass-on'
import { recordReply } from '../commands/record-reply'
import { sendInvitations } from '../commands/send'
import { waitForPlace } from '../commands/waiting'
import { withdrawInvitations } from '../commands/withdraw'
import { replySchema } from '../schema'
import { guestFile } from './attachments'
import { calendarActivities } from './calendar'
import { checkInvitations } from './check'
import { cockpit } from './cockpit'
import { guestLetter } from './guest-letter'
import { home, invitationHistory } from './home'
import { replyView, replyViewOfToken } from './reply-view'

let world: World
let staff: Actor
let officer: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
  officer = await actorFor(world.users.officer)
})
afterAll(disconnect)

/** Three posts are invited, one at once and the officer's in an hour, with a letter and a file. */
async function held(title = 'Quiet meeting') {
  const { id: activityId } = await makeActivity(world.city.id, world.users.staff.id)
  await db().activity.update({ where: { id: activityId }, data: { titleEn: title, letterForm: 'letter' } })
  const bytes = Buffer.from('%PDF-1.7\n%%EOF\n')
  await attachFile(staff, { activityId, name: 'programme.pdf', bytes })
  return { activityId, id: await sent(activityId) }
}

/** Invites all posts to an activity in two steps; gives the invitation of the officer's, which is in the second. */
async function sent(activityId: string): Promise<string> {
  const consulates = world.posts.map(post => post.id)
  await chooseAudience(staff, { activityId, addressee: 'deputy', consulates, addressees: {} })
  const { fingerprint: checked } = await checkInvitations(staff, activityId)
  const outcome = await sendInvitations(staff, { activityId, checked, first: 1, restAfter: 60 })
  if (!outcome.ok) throw new Error(outcome.reason)
  return (await invitationOf(activityId, world.japan.id)).id
}

/** The mail about it was handed over. */
const handOver = (id: string) =>
  db().delivery.updateMany({
    where: { subjectKind: 'invitation', subjectId: id },
    data: { status: 'sent', attempts: 1, sentAt: new Date(), sentOn: new Date() },
  })

const asked = (invitationId: string) => ({ invitationId, locale: 'en', notice: null, passedTo: '' }) as const
const regrets = (invitationId: string) => replySchema.parse({ invitationId, answer: 'regrets' })

/** Every way to one invitation; each throws NotFound where there is none. */
const DOORS: Record<string, (actor: Actor, id: string) => Promise<unknown>> = {
  page: (actor, id) => replyView(actor, asked(id)),
  history: invitationHistory,
  letter: guestLetter,
  file: (actor, id) => guestFile(actor, id, 1),
  answer: (actor, id) => recordReply(actor, { ...regrets(id), channel: 'portal' }),
  'waiting list': (actor, id) => waitForPlace(actor, { invitationId: id, people: 1 }),
  'passing on': (actor, id) => passOn(actor, { invitationId: id, contactId: world.japan.head.id }),
}

const calendar = async () => (await calendarActivities(officer)).map(one => one.id)
const found = async (text: string) => {
  await indexActivities()
  return findActivities(officer, text, 'exactly')
}
const listed = async () => {
  const { awaiting, comingUp, earlier } = await home(officer, { allEarlier: true })
  return [...awaiting, ...comingUp, ...earlier].map(one => one.id)
}

describe('an invitation that is held back', () => {
  it.each(Object.entries(DOORS))(
    'does not exist for its guest, by its %s, until the mail is handed over',
    async (_, open) => {
      const { id } = await held()
      await expect(open(officer, id)).rejects.toThrow(NotFound)
      await handOver(id)
      await open(officer, id)
    },
  )

  it('is in no list, no calendar and no search of its guest until then', async () => {
    const { id, activityId } = await held('Hushed assembly')
    expect(await listed()).not.toContain(id)
    expect(await calendar()).not.toContain(activityId)
    expect(await found('hushed')).toEqual([])
    await handOver(id)
    expect(await listed()).toContain(id)
    expect(await calendar()).toContain(activityId)
    expect(await found('hushed')).toMatchObject([{ id: activityId, invitationId: id }])
  })

  it('is not what a search leads to, where the post knows of an earlier one', async () => {
    const { id: first, activityId } = await held('Second attempt')
    await handOver(first)
    await withdrawInvitations(staff, { activityId, invitations: [first], reasonEn: '', reasonZh: '' })
    const consulates = [world.japan.id]
    await chooseAudience(staff, { activityId, addressee: 'deputy', consulates, addressees: {} })
    const { fingerprint: checked } = await checkInvitations(staff, activityId)
    await sendInvitations(staff, { activityId, checked })
    const { id: second, messageId } = await invitationOf(activityId, world.japan.id)
    await db().message.update({ where: { id: messageId ?? '' }, data: { pausedAt: new Date() } })
    expect(second).not.toBe(first)
    expect(await found('attempt')).toMatchObject([{ id: activityId, invitationId: first }])
    await handOver(second)
    expect(await found('attempt')).toMatchObject([{ invitationId: second }])
  })

  it('is there for staff, and for whoever holds its link', async () => {
    const { id, activityId } = await held()
    expect((await cockpit(staff, activityId)).rows.find(row => row.id === id)?.held).toBe(true)
    const view = await replyViewOfToken(await newestToken(id), { ...asked(id), invitationId: undefined })
    expect(view?.invitation.id).toBe(id)
  })

  it('is known to a post that answered by telephone', async () => {
    const { id } = await held()
    expect(await recordReply(staff, { ...regrets(id), channel: 'phone' })).toMatchObject({ ok: true })
    expect((await replyView(officer, asked(id))).invitation.answer).toBe('regrets')
    expect(await listed()).toContain(id)
  })

  it('is known to a post of which one address has the mail, while a copy is paused', async () => {
    const { id } = await held()
    const [mail] = await db().delivery.findMany({ where: { subjectKind: 'invitation', subjectId: id } })
    if (!mail) throw new Error('there is no mail')
    const { id: _, data, ...copy } = mail
    await db().delivery.create({ data: { ...copy, data: data as object, address: 'assistant@jp.example' } })
    await expect(replyView(officer, asked(id))).rejects.toThrow(NotFound)
    await db().delivery.update({ where: { id: mail.id }, data: { status: 'sent', attempts: 1 } })
    expect((await replyView(officer, asked(id))).invitation.id).toBe(id)
  })

  it.each(['withdrawn', 'cancelled'])('and %s before its hour was never there', async how => {
    const { id, activityId } = await held('Vanished gathering')
    const reason = { reasonEn: 'Rain', reasonZh: '雨' }
    const { version } = await db().activity.findUniqueOrThrow({ where: { id: activityId } })
    const ended =
      how === 'withdrawn'
        ? await withdrawInvitations(staff, { activityId, invitations: [id], ...reason })
        : await cancelOpenActivity(staff, { activityId, version, ...reason })
    expect(ended).toMatchObject({ ok: true })
    await expect(replyView(officer, asked(id))).rejects.toThrow(NotFound)
    await expect(invitationHistory(officer, id)).rejects.toThrow(NotFound)
    expect(await listed()).not.toContain(id)
    expect(await calendar()).not.toContain(activityId)
    expect(await found('vanished')).toEqual([])
  })
})

it('an invitation that went out is seen before its mail is handed over, in the seconds in which it can be stopped', async () => {
  const { activityId } = await held()
  const { id } = await invitationOf(activityId, world.hungary.id)
  expect((await replyView(await actorFor(world.users.other), asked(id))).invitation.id).toBe(id)
})
