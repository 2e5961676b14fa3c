import { ImapFlow } from 'imapflow'

/** Of a longer mail the rest is left: what somebody wrote, and what a calendar answers, stands at its beginning. */
const MOST = 2 * 1024 * 1024

/** How far an inbox was read: the last mail's UID, in the numbering that `uidValidity` names (RFC 3501, 2.3.1.1). */
export type InboxPlace = { uidValidity: bigint; uid: number }

/**
 * Gives each mail of the INBOX at an IMAP address that came after a place, the oldest first, with its own place. Nothing in it is marked
 * or moved. From the beginning where there is no place, or the server numbers anew. Throws an Error where the server cannot be reached.
 */
export async function readInboxAfter(
  url: string,
  after: InboxPlace | null,
  take: (bytes: Buffer, place: InboxPlace) => Promise<void>,
): Promise<void> {
  await withInbox(url, async (client, uidValidity) => {
    const last = after?.uidValidity === uidValidity ? after.uid : 0
    const asked = { uid: true, source: { start: 0, maxLength: MOST } }
    for await (const { uid, source } of client.fetch(`${last + 1}:*`, asked, { uid: true })) {
      // Where nothing is newer, the range is read backwards and names the newest.
      if (uid > last && source) await take(source, { uidValidity, uid })
    }
  })
}

/** How many mails lie in the INBOX at an IMAP address. Throws an Error that says what is wrong. */
export function countInbox(url: string): Promise<number> {
  return withInbox(url, async client => (client.mailbox ? client.mailbox.exists : 0))
}

async function withInbox<T>(
  url: string,
  use: (client: ImapFlow, uidValidity: bigint) => Promise<T>,
): Promise<T> {
  const client = new ImapFlow(optionsOf(url))
  // What goes wrong shows in what is being done.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.mailboxOpen('INBOX', { readOnly: true })
    return await use(client, client.mailbox ? client.mailbox.uidValidity : 0n)
  } catch (error) {
    throw new Error(wordsOf(error as Error & { responseText?: string }), { cause: error })
  } finally {
    await client.logout().catch(() => client.close())
  }
}

function optionsOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'imaps:'
  return {
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false as const,
    disableAutoIdle: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  }
}

function wordsOf({ message, responseText }: Error & { responseText?: string }): string {
  return (responseText ? `${message}: ${responseText}` : message).slice(0, 300)
}
