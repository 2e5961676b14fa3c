import '@/lib/testing/database'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { deliver } from '@/lib/correspondence/commands/deliver'
import { replyToken } from '@/lib/correspondence/queries/reply-token'
import { sentMail } from '@/lib/correspondence/queries/sent-mail'
import { db, disconnect } from '@/lib/db/client'
import { readMail } from '@/lib/mail/reading'
import { closeTransport } from '@/lib/mail/transport'
import { allInvited, answerOf } from '@/lib/testing/answering'
import { guestOf, invitationOf, invite } from '@/lib/testing/inviting'
import { pagesOf } from '@/lib/testing/pdf'
import { type Server, smtp } from '@/lib/testing/sending'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { papersOf } from '../exports/papers'
import { checkInvitations, previewInvitation } from '../queries/check'
import { guestLetter } from '../queries/guest-letter'
import { chooseAudience } from './choose-audience'
import { sendPourMemoire } from './pour-memoire'
import { recordReply } from './record-reply'
import { remindAwaiting } from './remind'
import { resendInvitation } from './resend'
import { sendInvitations } from './send'
import { stopSending } from './stop'

let world: World
let staff: Actor
let server: Server
const invited = () => allInvited(world, staff)

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})
beforeEach(async () => {
  server = await smtp()
})
afterEach(async () => {
  vi.useRealTimers()
  closeTransport()
  await server.close()
})
afterAll(disconnect)

/** Hands the mail about an invitation over now, and gives it as its recipient gets it. */
async function received(messageId: string, subjectId: string) {
  const { id } = await db().delivery.findFirstOrThrow({ where: { messageId, subjectId } })
  await db().message.update({ where: { id: messageId }, data: { sendAfter: new Date(0) } })
  expect(await deliver(id)).toBe('sent')
  const mail = await readMail(Buffer.from(server.taken.at(-1) ?? ''))
  return { id, mail, letter: mail.files[0]?.content ?? Buffer.alloc(0) }
}

const messageOf = async (invitationId: string) =>
  (await db().invitation.findUniqueOrThrow({ where: { id: invitationId } })).messageId ?? ''

describe('the letter of an invitation', () => {
  it('is previewed byte for byte as it is sent, with the mail that brings it', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    const { id: activityId } = await makeActivity(world.city.id, world.users.staff.id)
    const consulates = [world.japan.id]
    await chooseAudience(staff, { activityId, addressee: 'deputy', consulates, addressees: {} })
    const { id } = await invitationOf(activityId, world.japan.id)
    const before = await previewInvitation(staff, activityId, id, 'en')
    const { fingerprint: checked } = await checkInvitations(staff, activityId)
    const sent = await sendInvitations(staff, { activityId, checked })
    if (!sent.ok) throw new Error(sent.reason)
    const { id: deliveryId, mail, letter } = await received(sent.value.messageId, id)
    const secret = replyToken(deliveryId)
    const plain = ({ subject, from, to, date, html, text, calendar }: typeof mail, token: string) =>
      [subject, from, to, date, html, text, calendar.replace(/\r\n /g, '')].map(part =>
        part?.replaceAll(token, '…'),
      )
    expect(plain(mail, secret)).toEqual(plain(before, 'preview'))
    expect(letter.equals(before.files[0]?.content ?? Buffer.alloc(0))).toBe(true)
    expect(letter.length).toBeGreaterThan(10_000)
    expect((await pagesOf(letter))[0]).toContain('presentsitscom')
  })

  it('opens byte for byte for ever, whatever becomes of words, office and activity', async () => {
    const { activityId, japan } = await invited()
    const { id, letter } = await received(await messageOf(japan.id), japan.id)
    await db().activity.update({ where: { id: activityId }, data: { titleEn: 'Another title' } })
    await db().$executeRaw`
      insert into "TemplateVersion" ("templateId", version, subject, body, closing, labels)
      select v."templateId", v.version + 1, 'x', 'Other words', '', v.labels from "TemplateVersion" v join "Template" t on t.id = v."templateId"
      where t.key = 'letter' and v.version = 1`
    expect((await sentMail(staff, id)).mail.files[0]?.content.equals(letter)).toBe(true)
    expect((await guestLetter(await guestOf(japan.id), japan.id))?.pdf.equals(letter)).toBe(true)
    await expect(
      db().$executeRaw`update "Letter" set pdf = 'x' where "subjectId" = ${japan.id}::uuid`,
    ).rejects.toThrow()
    await expect(
      db().$executeRaw`delete from "Letter" where "subjectId" = ${japan.id}::uuid`,
    ).rejects.toThrow()
    // The words of later letters are the new ones.
    const { japan: next } = await invited()
    expect((await pagesOf((await received(await messageOf(next.id), next.id)).letter))[0]).toContain(
      'Otherwords',
    )
  })

  it('is the post’s alone: by its link and its officers, before it is handed over too', async () => {
    const { japan, hungary } = await invited()
    const [officer, other] = [await actorFor(world.users.officer), await actorFor(world.users.other)]
    const letter = await guestLetter(officer, japan.id)
    expect(
      (await guestLetter(await guestOf(japan.id), japan.id))?.pdf.equals(letter?.pdf ?? Buffer.alloc(0)),
    ).toBe(true)
    expect(await db().letter.count({ where: { subjectId: japan.id } })).toBe(0)
    await expect(guestLetter(other, japan.id)).rejects.toThrow('invitation')
    await expect(guestLetter(await guestOf(japan.id), hungary.id)).rejects.toThrow('invitation')
  })

  it('is left out, or a formal note, as the activity has it', async () => {
    const { id } = await makeActivity(world.city.id, world.users.staff.id)
    await db().activity.update({ where: { id }, data: { letterForm: 'none' } })
    const { messageId } = await invite(staff, id, [world.japan.id])
    const { id: without } = await invitationOf(id, world.japan.id)
    expect((await received(messageId, without)).mail.files).toEqual([])
    expect(await guestLetter(await guestOf(without), without)).toBeNull()
    await expect(papersOf(staff, id, 'letters')).rejects.toThrow('letters')
    const { id: formal } = await makeActivity(world.city.id, world.users.staff.id)
    await db().activity.update({ where: { id: formal }, data: { letterForm: 'note' } })
    const sent = await invite(staff, formal, [world.japan.id])
    const { id: note } = await invitationOf(formal, world.japan.id)
    expect((await pagesOf((await received(sent.messageId, note)).letter))[0]).toContain('Noteverbale')
  })

  it('goes again with an invitation that is sent again, under the number that it has', async () => {
    const { activityId, japan } = await invited()
    const issued = await db().message.findUniqueOrThrow({ where: { id: await messageOf(japan.id) } })
    expect(await resendInvitation(staff, { invitationId: japan.id })).toMatchObject({ ok: true })
    const again = await db().message.findFirstOrThrow({
      where: { subjectId: activityId, id: { not: issued.id } },
      orderBy: { createdAt: 'desc' },
    })
    const { letter } = await received(again.id, japan.id)
    const number = `${issued.year}-${String(issued.number).padStart(3, '0')}`
    expect((await pagesOf(letter))[0]).toContain(`No.${number}`)
  })

  it('is printed with those of the others, and their envelopes and labels', async () => {
    const { activityId } = await invited()
    const letters = await papersOf(staff, activityId, 'letters')
    expect(letters.count).toBe(3)
    const pages = await pagesOf(letters.pdf)
    expect(pages.filter(page => page.includes('信封：'))).toHaveLength(3)
    const envelopes = await pagesOf((await papersOf(staff, activityId, 'envelopes')).pdf)
    expect(envelopes.map(page => /日本|匈牙利|乌拉圭/.exec(page)?.[0])).toEqual(['匈牙利', '日本', '乌拉圭'])
    expect((await papersOf(staff, activityId, 'labels')).count).toBe(3)
  })
})

describe('pour mémoire', () => {
  it('goes to those who attend, once for each answer, and asks for none', async () => {
    const { activityId, japan, hungary } = await invited()
    await recordReply(await guestOf(japan.id), { ...answerOf(world, japan.id), channel: 'link' })
    await recordReply(await guestOf(hungary.id), {
      ...answerOf(world, hungary.id, { answer: 'regrets', delegates: [] }),
      channel: 'link',
    })
    const all = { activityId, invitations: [] }
    const outcomes = await Promise.all([1, 2].map(() => sendPourMemoire(staff, all)))
    const sent = outcomes.find(one => one.ok)
    expect(outcomes.filter(one => one.ok)).toHaveLength(1)
    if (!sent?.ok) throw new Error('not sent')
    expect(sent.value.count).toBe(1)
    const { mail, letter } = await received(sent.value.messageId, japan.id)
    expect(mail.subject).toMatch(/^Pour mémoire: /)
    expect(`${mail.html}${mail.text}`).not.toContain('/r/')
    expect(mail.files[0]?.name).toBe('pour-memoire.pdf')
    expect((await pagesOf(letter))[0]).toContain('Noreplyisneeded')
    expect(await sendPourMemoire(staff, all)).toMatchObject({ ok: false, reason: 'nobody_to_remind' })
    await recordReply(await guestOf(japan.id), { ...answerOf(world, japan.id), channel: 'link' })
    expect(await sendPourMemoire(staff, all)).toMatchObject({ ok: true })
  })

  it('that was stopped is none', async () => {
    const { activityId, japan } = await invited()
    await recordReply(await guestOf(japan.id), { ...answerOf(world, japan.id), channel: 'link' })
    const all = { activityId, invitations: [] }
    const first = await sendPourMemoire(staff, all)
    if (!first.ok) throw new Error(first.reason)
    expect(await stopSending(staff, { messageId: first.value.messageId })).toMatchObject({ ok: true })
    expect(await sendPourMemoire(staff, all)).toMatchObject({ ok: true })
  })
})

it('nobody is reminded where only regrets are asked for', async () => {
  const { activityId } = await invited()
  await db().activity.update({ where: { id: activityId }, data: { rsvp: 'regrets_only' } })
  expect(await remindAwaiting(staff, { activityId, invitations: [] })).toMatchObject({
    ok: false,
    reason: 'nobody_awaited',
  })
})
