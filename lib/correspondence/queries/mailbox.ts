import { env } from '@/lib/env'
import { NotFound } from '@/lib/errors'
import { type MailboxEntry, mailbox, mailboxMail, rawMail } from '@/lib/mail/mailbox'
import type { ReadMail } from '@/lib/mail/reading'

/** The sample's mails as its mail server took them, the newest first; null outside the demo. Nobody need be signed in. */
export async function demoMailbox(): Promise<MailboxEntry[] | null> {
  return env().DEMO ? mailbox() : null
}

/** One of them, decoded, and as it was sent; null outside the demo, or where there is no such mail. */
export async function demoMail(id: string): Promise<{ mail: ReadMail; source: string } | null> {
  if (!env().DEMO) return null
  try {
    const bytes = await rawMail(id)
    return { mail: await mailboxMail(id), source: bytes.toString('utf8') }
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
