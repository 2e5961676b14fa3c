import { expect } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { deliver } from '@/lib/correspondence/commands/deliver'
import { readInbox } from '@/lib/correspondence/commands/read-inbox'
import { db } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { applyCalendarReply } from '@/lib/invitations/commands/calendar-reply'
import { readMail } from '@/lib/mail/reading'
import { closeTransport } from '@/lib/mail/transport'
import { allInvited } from './answering'
import { type ImapServer, imap } from './imap'
import { mailAs } from './mails'
import { type Server, smtp } from './sending'
import { actorFor, makeWorld, type World } from './world'

/** A world whose mails go out by a real SMTP server, and whose answers come in by a real IMAP server. */
export type Post = {
  world: World
  staff: Actor
  server: Server
  mailbox: ImapServer
  close: () => Promise<void>
}

export async function makePostOffice(): Promise<Post> {
  const world = await makeWorld()
  const staff = await actorFor(world.users.staff)
  const server = await smtp()
  const mailbox = await imap()
  const close = async () => {
    closeTransport()
    await server.close()
    await mailbox.stop()
    provideSettings({ IMAP_URL: '' })
  }
  return { world, staff, server, mailbox, close }
}

/** An invitation that went out by mail, and what its recipient's calendar knows of it. */
export async function received({ world, staff, server }: Post) {
  const { japan, activityId } = await allInvited(world, staff)
  const issued = await db().invitation.findUniqueOrThrow({ where: { id: japan.id } })
  const delivery = await db().delivery.findFirstOrThrow({
    where: { subjectId: japan.id, messageId: issued.messageId ?? '' },
  })
  await db().message.update({ where: { id: delivery.messageId }, data: { sendAfter: new Date(0) } })
  expect(await deliver(delivery.id)).toBe('sent')
  const { calendar } = await readMail(Buffer.from(server.taken.at(-1) ?? ''))
  const entry = calendar.replace(/\r\n /g, '')
  const [, organizer = ''] = /^ORGANIZER.*:mailto:(.*)$/m.exec(entry) ?? []
  return {
    activityId,
    invitationId: japan.id,
    entry,
    organizer: organizer.trim(),
    from: delivery.address,
    uid: issued.calendarUid,
  }
}

export type Facts = Awaited<ReturnType<typeof received>>

/** An answer as its program sends it. */
export function mailFrom(
  client: string,
  { uid, organizer, from }: Pick<Facts, 'uid' | 'organizer' | 'from'>,
  over: Record<string, string> = {},
): Buffer {
  const at = new Date()
  const dated = { dtstamp: stamp(at), date: at.toUTCString() }
  return mailAs(`replies/${client}`, { uid, organizer, from, sequence: '0', delegate: '', ...dated, ...over })
}

/** Lays a mail into the mailbox, reads that and takes up what is left to do. */
export async function taken({ mailbox }: Post, bytes: Buffer) {
  await mailbox.deliver(bytes)
  await readInbox()
  for (const { id } of await db().inboundMail.findMany({ where: { state: 'new' } }))
    await applyCalendarReply(id)
  return db().inboundMail.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
}

export const stamp = (at: Date) => `${at.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
export const standing = async (invitationId: string) =>
  (await db().invitation.findUniqueOrThrow({ where: { id: invitationId } })).answer
