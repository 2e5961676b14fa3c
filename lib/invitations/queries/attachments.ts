import { type Actor, demand } from '@/lib/access/actor'
import { activityScope, invitationScope } from '@/lib/access/scope'
import type { MailFile } from '@/lib/correspondence/types'
import { db, type Tx } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

/** What is attached to an activity's invitations as it stands, in the order in which it goes out. */
export async function attachmentsOf(tx: Tx, activityId: string) {
  const rows = await tx.attachment.findMany({
    where: { activityId },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, hash: true, file: { select: { size: true, type: true } } },
  })
  return rows.map(({ file, ...row }) => ({ ...row, ...file }))
}

/** What stands for those files: their names and hashes. */
export async function filesFingerprint(tx: Tx, activityId: string): Promise<string> {
  const files = await attachmentsOf(tx, activityId)
  return files.map(({ name, hash }) => `${Buffer.from(hash).toString('hex')}:${name}`).join(' ')
}

/** What a message that issued invitations brought; nothing where there is none. */
export async function filesSent(tx: Tx, messageId: string | null) {
  if (!messageId) return []
  return tx.messageFile.findMany({
    where: { messageId },
    orderBy: { place: 'asc' },
    select: { name: true, hash: true },
  })
}

/** The files that stand, with their bytes. The caller has found the activity through scope. */
export async function filesToSend(tx: Tx, activityId: string): Promise<MailFile[]> {
  const rows = await tx.attachment.findMany({
    where: { activityId },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: FILE,
  })
  return rows.map(opened)
}

/** A file that is attached to an activity's invitations, for who may check them. Throws NotFound. */
export async function attachedFile(actor: Actor, attachmentId: string): Promise<MailFile> {
  demand(actor, 'invitations.check')
  const row = await db().attachment.findFirst({
    where: { id: attachmentId, activity: activityScope(actor) },
    select: FILE,
  })
  if (!row) throw new NotFound('attachment')
  return opened(row)
}

/**
 * A file that came with an invitation, by its place in the mail from 1, for its guest: an officer of the post, or a reply token. Throws
 * NotFound.
 */
export async function guestFile(actor: Actor, invitationId: string, place: number): Promise<MailFile> {
  demand(actor, 'replies.own')
  const invitation = await db().invitation.findFirst({
    where: { AND: [{ id: invitationId, status: { not: 'draft' } }, invitationScope(actor)] },
    select: { messageId: true },
  })
  if (!invitation?.messageId || !Number.isInteger(place) || place < 1) throw new NotFound('invitation')
  const row = await db().messageFile.findFirst({
    where: { messageId: invitation.messageId, place },
    select: FILE,
  })
  if (!row) throw new NotFound('attachment')
  return opened(row)
}

const FILE = { name: true, file: { select: { type: true, content: true } } } as const

type Row = { name: string; file: { type: string; content: Uint8Array } }

function opened({ name, file }: Row): MailFile {
  return { name, type: file.type, content: Buffer.from(file.content) }
}
