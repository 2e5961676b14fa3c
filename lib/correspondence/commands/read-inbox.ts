import { db, transaction } from '@/lib/db/client'
import { env } from '@/lib/env'
import { enqueue } from '@/lib/jobs/enqueue'
import { type InboxPlace, readInboxAfter } from '@/lib/mail/imap'
import { receiveMail } from './receive-mail'

/** How soon the mailbox is looked at again. Real time. */
const AGAIN_MS = 20_000

/**
 * Reads what has come to the mailbox of IMAP_URL since it was read last, and sees to it that it is read again; gives how many mails were
 * new. Each mail is kept together with how far was read, so that none is lost or read twice. Throws where the server cannot be reached.
 */
export async function readInbox(): Promise<number> {
  const { IMAP_URL } = env()
  if (!IMAP_URL) return 0
  await transaction(tx =>
    enqueue(tx, 'read-inbox', {}, { key: 'read-inbox', runAt: new Date(Date.now() + AGAIN_MS) }),
  )
  const mailbox = nameOf(IMAP_URL)
  const known = await db().inboxPosition.findUnique({ where: { mailbox } })
  const after = known && { uidValidity: known.uidValidity, uid: Number(known.lastUid) }
  let received = 0
  try {
    await readInboxAfter(IMAP_URL, after, async (bytes, place) => {
      if (await receiveMail(bytes, tx => keepPlace(tx, mailbox, place))) received += 1
    })
  } catch (error) {
    await noteFailure(mailbox, (error as Error).message)
    throw error
  }
  await db().inboxPosition.updateMany({
    where: { mailbox },
    data: { readAt: new Date(), error: '', failingFrom: null },
  })
  return received
}

function nameOf(url: string): string {
  const { username, host } = new URL(url)
  return `${decodeURIComponent(username)} ${host}`
}

type Statement = Pick<ReturnType<typeof db>, '$executeRaw'>

async function keepPlace(tx: Statement, mailbox: string, { uidValidity, uid }: InboxPlace): Promise<void> {
  await tx.$executeRaw`
    insert into "InboxPosition" as p (mailbox, "uidValidity", "lastUid", "readAt") values (${mailbox}, ${uidValidity}, ${uid}, now())
    on conflict (mailbox) do update set "uidValidity" = excluded."uidValidity", "readAt" = excluded."readAt",
      "lastUid" = case when p."uidValidity" = excluded."uidValidity" then greatest(p."lastUid", excluded."lastUid") else excluded."lastUid" end`
}

async function noteFailure(mailbox: string, error: string): Promise<void> {
  await db().$executeRaw`
    insert into "InboxPosition" as p (mailbox, "uidValidity", "lastUid", "readAt", error, "failingFrom")
    values (${mailbox}, 0, 0, now(), ${error}, now())
    on conflict (mailbox) do update set error = excluded.error, "failingFrom" = coalesce(p."failingFrom", excluded."failingFrom")`
}
