import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/env'
import { NotFound } from '@/lib/errors'
import { type ReadMail, readMail } from './reading'

/** A file of the stand-in: its name without the ending. Nothing else is ever joined to the folder. */
const NAME = /^[0-9A-Za-z][0-9A-Za-z_-]{0,120}$/
const NEWEST = 200

export type MailboxEntry = {
  id: string
  subject: string
  to: string
  from: string
  sentAt: string | null
  hasCalendar: boolean
}

function folder(): string {
  return path.join(env().DATA_DIR, 'mailbox')
}

// A mail is never changed once it is there; its heading is decoded once.
const known = new Map<string, MailboxEntry>()

/** The mails that the stand-in has taken, the newest first, at most two hundred; none where there is no such folder. */
export async function mailbox(): Promise<MailboxEntry[]> {
  const files = await readdir(folder()).catch(() => [])
  const ids = files
    .filter(file => file.endsWith('.eml'))
    .map(file => file.slice(0, -4))
    .filter(id => NAME.test(id))
    .sort()
    .reverse()
    .slice(0, NEWEST)
  return Promise.all(ids.map(entry))
}

async function entry(id: string): Promise<MailboxEntry> {
  const cached = known.get(id)
  if (cached) return cached
  const { subject, to, from, date, calendar } = await readMail(await rawMail(id))
  const made = { id, subject, to, from, sentAt: date, hasCalendar: calendar !== '' }
  if (known.size > 10 * NEWEST) known.clear()
  known.set(id, made)
  return made
}

/** One mail, decoded. Throws NotFound. */
export async function mailboxMail(id: string): Promise<ReadMail> {
  return readMail(await rawMail(id))
}

/** The bytes of one mail as the stand-in took them. Throws NotFound, also for a name that no mail has. */
export async function rawMail(id: string): Promise<Buffer> {
  if (!NAME.test(id)) throw new NotFound('mail')
  return readFile(fileOf(id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new NotFound('mail')
    throw error
  })
}

function fileOf(id: string): string {
  return path.join(folder(), `${id}.eml`)
}
