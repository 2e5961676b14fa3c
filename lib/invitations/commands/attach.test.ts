import '@/lib/testing/database'
import { createHash, randomBytes } from 'node:crypto'
import { zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { deliver } from '@/lib/correspondence/commands/deliver'
import { resend } from '@/lib/correspondence/commands/resend'
import { sentMail } from '@/lib/correspondence/queries/sent-mail'
import { db, disconnect } from '@/lib/db/client'
import { readMail } from '@/lib/mail/reading'
import { closeTransport } from '@/lib/mail/transport'
import { guestOf, invitationOf, newestToken } from '@/lib/testing/inviting'
import { refusal, type Server, smtp } from '@/lib/testing/sending'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { attachedFile, guestFile } from '../queries/attachments'
import { checkInvitations, previewInvitation } from '../queries/check'
import { replyViewOfToken } from '../queries/reply-view'
import { decideApproval, submitForApproval } from './approval'
import { attachFile, removeAttachment } from './attach'
import { chooseAudience } from './choose-audience'
import { passOn } from './pass-on'
import { resendInvitation } from './resend'
import { sendInvitations } from './send'

let world: World
let staff: Actor
let server: Server

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})
beforeEach(async () => {
  server = await smtp()
  await db().office.update({ where: { id: world.city.id }, data: { approval: 'none' } })
})
afterEach(async () => {
  closeTransport()
  await server.close()
})
afterAll(disconnect)

const NAME = '活动日程（第二版）.pdf'
const pdf = (bytes = 2000) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)])
const same = (a: Uint8Array | undefined, b: Uint8Array) => Buffer.from(a ?? []).equals(b)
const count = (bytes: Buffer) =>
  db().storedFile.count({ where: { hash: new Uint8Array(createHash('sha256').update(bytes).digest()) } })

async function drafted(consulates = [world.japan.id]) {
  const { id } = await makeActivity(world.city.id, world.users.staff.id)
  await choose(id, consulates)
  return id
}

function choose(activityId: string, consulates: string[]) {
  return chooseAudience(staff, { activityId, addressee: 'deputy', consulates, addressees: {} })
}

async function attach(activityId: string, bytes: Uint8Array, name = NAME) {
  return attachFile(staff, { activityId, name, bytes })
}

const checked = async (activityId: string) => (await checkInvitations(staff, activityId)).fingerprint
const attachmentOf = (activityId: string) => db().attachment.findFirstOrThrow({ where: { activityId } })
const remove = async (activityId: string) =>
  removeAttachment(staff, { attachmentId: (await attachmentOf(activityId)).id })

async function sent(activityId: string): Promise<string> {
  const outcome = await sendInvitations(staff, { activityId, checked: await checked(activityId) })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.messageId
}

/** Hands the mail to a recipient over now. */
async function handedOver(messageId: string, subjectId: string) {
  const { id } = await db().delivery.findFirstOrThrow({ where: { messageId, subjectId } })
  await db().message.update({ where: { id: messageId }, data: { sendAfter: new Date(0) } })
  return { id, outcome: await deliver(id), mail: await readMail(Buffer.from(server.taken.at(-1) ?? '')) }
}

describe('what is attached', () => {
  it('arrives byte for byte after the letter under its name, as it was previewed', async () => {
    const bytes = pdf(300_000)
    const activityId = await drafted()
    expect(await attach(activityId, bytes)).toEqual({ ok: true, value: { name: NAME } })
    expect(await attach(activityId, zipped(), 'Seating plan.docx')).toMatchObject({ ok: true })
    const { id } = await invitationOf(activityId, world.japan.id)
    const before = await previewInvitation(staff, activityId, id, 'zh')
    const { mail, id: deliveryId } = await handedOver(await sent(activityId), id)
    expect(mail.files.map(file => [file.name, file.type])).toEqual([
      [expect.stringMatching(/^invitation-.*\.pdf$/), 'application/pdf'],
      [NAME, 'application/pdf'],
      ['Seating plan.docx', expect.stringContaining('wordprocessingml')],
    ])
    expect(same(mail.files[1]?.content, bytes)).toBe(true)
    expect(before.files.map(file => file.name)).toEqual(mail.files.map(file => file.name))
    expect(same(before.files[1]?.content, bytes)).toBe(true)
    const kept = await sentMail(staff, deliveryId)
    expect(kept.hasLetter).toBe(true)
    expect(same(kept.mail.files[1]?.content, bytes)).toBe(true)
    expect(mail.calendar).toContain('BEGIN:VEVENT')
  })

  it('makes the same mail at every attempt, whatever is attached or removed meanwhile', async () => {
    const attempts: string[] = []
    await server.close()
    server = await smtp(mail => {
      attempts.push(mail)
      return attempts.length === 1 ? refusal(451, 'Try later') : undefined
    })
    const activityId = await drafted()
    await attach(activityId, pdf())
    const messageId = await sent(activityId)
    const { id: invitationId } = await invitationOf(activityId, world.japan.id)
    const { id, outcome } = await handedOver(messageId, invitationId)
    expect(outcome).not.toBe('sent')
    await remove(activityId)
    await attach(activityId, pdf(), 'Another.pdf')
    await db().delivery.update({ where: { id }, data: { nextAttemptAt: null } })
    expect(await deliver(id)).toBe('sent')
    expect(await resend(staff, id)).toMatchObject({ ok: true })
    expect(await deliver(id)).toBe('sent')
    expect(attempts).toHaveLength(3)
    expect(new Set(attempts).size).toBe(1)
  })

  it('stays with what was sent for ever; the next round brings what stands then', async () => {
    const [first, second] = [pdf(), pdf()]
    const activityId = await drafted()
    await attach(activityId, first)
    const messageId = await sent(activityId)
    const { id: mine } = await invitationOf(activityId, world.japan.id)
    const { id: deliveryId } = await handedOver(messageId, mine)
    await remove(activityId)
    await attach(activityId, second, '第三版.pdf')
    await choose(activityId, [world.hungary.id])
    const { id: theirs } = await invitationOf(activityId, world.hungary.id)
    const { mail } = await handedOver(await sent(activityId), theirs)
    expect(mail.files.slice(1).map(file => file.name)).toEqual(['第三版.pdf'])
    expect(same((await sentMail(staff, deliveryId)).mail.files[1]?.content, first)).toBe(true)
    expect(same((await guestFile(await guestOf(mine), mine, 1)).content, first)).toBe(true)
    await expect(db().$executeRaw`delete from "MessageFile"`).rejects.toThrow()
    await expect(db().$executeRaw`update "StoredFile" set type = 'text/html'`).rejects.toThrow()
    await expect(db().$executeRaw`delete from "StoredFile"`).rejects.toThrow()
    // Sent again, or passed on, it brings what it brought.
    expect(await resendInvitation(staff, { invitationId: mine })).toMatchObject({ ok: true })
    const passed = { invitationId: mine, contactId: world.japan.head.id }
    expect(await passOn(await guestOf(mine), passed)).toMatchObject({ ok: true })
    for (const key of ['invitation', 'passed_on'] as const) {
      const again = await db().message.findFirstOrThrow({
        where: { key, subjectId: activityId },
        orderBy: { createdAt: 'desc' },
      })
      const { mail } = await handedOver(again.id, mine)
      expect(same(mail.files.at(-1)?.content, first)).toBe(true)
    }
  })

  it('is kept once, and gone when nothing names it any more', async () => {
    const bytes = pdf()
    const [one, other] = [await drafted(), await drafted()]
    await Promise.all([attach(one, bytes), attach(other, bytes, 'Same.pdf')])
    expect(await count(bytes)).toBe(1)
    await remove(one)
    expect(await count(bytes)).toBe(1)
    await remove(other)
    expect(await count(bytes)).toBe(0)
    const names = await db().auditEvent.findMany({ where: { activityId: one }, orderBy: { seq: 'asc' } })
    expect(names.map(event => event.type)).toEqual(
      expect.arrayContaining(['attachment.added', 'attachment.removed']),
    )
  })
})

describe('approval and checking', () => {
  it('are done anew when a file was added or removed since', async () => {
    await db().office.update({ where: { id: world.city.id }, data: { approval: 'director' } })
    const director = await actorFor(world.users.director)
    const activityId = await drafted()
    const approve = async () => {
      await submitForApproval(staff, { activityId, checked: await checked(activityId), note: '' })
      const { id: approvalId } = await db().sendingApproval.findFirstOrThrow({
        where: { activityId, decision: null },
      })
      return decideApproval(director, { approvalId, decision: 'approved', reason: '' })
    }
    const state = async () => (await checkInvitations(staff, activityId)).approval.state
    expect(await approve()).toMatchObject({ ok: true })
    await attach(activityId, pdf())
    expect(await state()).toBe('changed')
    await expect(sent(activityId)).rejects.toThrow('approval_needed')
    expect(await approve()).toMatchObject({ ok: true })
    await remove(activityId)
    await expect(sent(activityId)).rejects.toThrow('approval_needed')
    expect(await approve()).toMatchObject({ ok: true })
    expect(await state()).toBe('approved')
  })

  it('a change after the check page is not sent', async () => {
    const activityId = await drafted()
    const seen = await checked(activityId)
    await attach(activityId, pdf())
    expect(await sendInvitations(staff, { activityId, checked: seen })).toMatchObject({
      reason: 'changed_meanwhile',
    })
  })
})

describe('who may have it', () => {
  it('is its guest: by the link of that invitation and the officers of that post', async () => {
    const bytes = pdf()
    const activityId = await drafted()
    await attach(activityId, bytes)
    const { id: attachmentId } = await attachmentOf(activityId)
    const [officer, other] = [await actorFor(world.users.officer), await actorFor(world.users.other)]
    const { id } = await invitationOf(activityId, world.japan.id)
    await expect(guestFile(officer, id, 1), 'while it is a draft').rejects.toThrow('invitation')
    await sent(activityId)
    expect(same((await guestFile(officer, id, 1)).content, bytes)).toBe(true)
    expect(same((await guestFile(await guestOf(id), id, 1)).content, bytes)).toBe(true)
    const view = await replyViewOfToken(await newestToken(id), { locale: null, notice: null, passedTo: '' })
    expect(view?.invitation.files).toEqual([{ place: 1, name: NAME, size: bytes.length }])
    await expect(guestFile(other, id, 1)).rejects.toThrow('invitation')
    const elsewhere = await drafted([world.hungary.id])
    await sent(elsewhere)
    const { id: theirs } = await invitationOf(elsewhere, world.hungary.id)
    const guest = await guestOf(theirs)
    await expect(guestFile(guest, id, 1)).rejects.toThrow('invitation')
    await expect(guestFile(guest, theirs, 1)).rejects.toThrow('attachment')
    for (const place of [0, 2, -1, 1.5, Number.NaN])
      await expect(guestFile(officer, id, place)).rejects.toThrow('not found')
    expect(same((await attachedFile(staff, attachmentId)).content, bytes)).toBe(true)
    await expect(attachedFile(officer, attachmentId)).rejects.toThrow('invitations.check')
    await expect(removeAttachment(officer, { attachmentId })).rejects.toThrow('invitations.send')
  })
})

function zipped(): Uint8Array {
  const part = new TextEncoder().encode('<x/>')
  return zipSync({ '[Content_Types].xml': part, 'word/document.xml': part })
}
