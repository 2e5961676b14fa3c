import { actorOfToken } from '@/lib/access/gate'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { deliveryIn } from '@/lib/mail/inbox-address'
import { readMail } from '@/lib/mail/reading'
import { mailAs } from './mails'
import type { Server } from './sending'
import type { World } from './world'

type Mail = {
  /** As the template is called. */
  kind: string
  /** The code of the post, `JP/post` where it went to the post's own address, `JP/head` where to its head's. */
  to: string
  address: string
  returnPath: string
  bytes: string
  /** Office time at which it was looked for. */
  at: Date
}

/** What posts have received by a mail server, and what they do with it. */
export class Letterbox {
  readonly mails: Mail[] = []

  constructor(
    private readonly server: Server,
    private readonly posts: Map<string, World['japan']>,
  ) {}

  /** What has come since it was looked for last: by kind, to whom, by the alphabet. */
  async news(): Promise<Record<string, string>> {
    const { recipients, returnPaths, taken } = this.server
    const news = await Promise.all(
      recipients.slice(this.mails.length).map(async (address, place) => {
        const returnPath = returnPaths[this.mails.length + place] ?? ''
        const kind = await kindOf(returnPath)
        const bytes = taken[this.mails.length + place] ?? ''
        return { kind, to: this.holderOf(address), address, returnPath, bytes, at: now() }
      }),
    )
    this.mails.push(...news)
    const kinds = [...new Set(news.map(mail => mail.kind))]
    return Object.fromEntries(kinds.map(kind => [kind, listed(news.filter(mail => mail.kind === kind))]))
  }

  /** Who answers by the link in the newest mail of a holder that has one. */
  async guest(holder: string) {
    for (const { bytes } of this.to(holder)) {
      const [, token = ''] = /\/r\/([\w-]{22,})/.exec((await readMail(Buffer.from(bytes))).text) ?? []
      const actor = await actorOfToken(token)
      if (actor) return actor
    }
    throw new Error(`${holder} has no link`)
  }

  /** The calendar entry that a holder received last, with whose it is. */
  async entry(holder: string) {
    for (const { address, bytes } of this.to(holder)) {
      const entry = (await readMail(Buffer.from(bytes))).calendar.replace(/\r\n[ \t]/g, '')
      if (entry) return entryOf(entry, address)
    }
    throw new Error(`${holder} has no entry`)
  }

  /** The report of a server that the newest mail to a holder did not arrive. */
  async bounce(server: string, holder: string): Promise<Buffer> {
    const [mail] = this.to(holder)
    if (!mail) throw new Error(`${holder} has no mail`)
    const { messageId } = await readMail(Buffer.from(mail.bytes))
    return mailAs(`bounces/${server}`, {
      recipient: mail.address,
      envelope: mail.returnPath,
      messageId: messageId.replace(/[<>]/g, ''),
      date: new Date().toUTCString(),
    })
  }

  /** What a holder has received, the newest first. */
  to(holder: string): Mail[] {
    return this.mails.filter(mail => mail.to === holder).toReversed()
  }

  private holderOf(address: string): string {
    const code = /@(\w+)\./.exec(address)?.[1]?.toUpperCase() ?? ''
    if (address.startsWith('office@')) return `${code}/post`
    return this.posts.get(code)?.head.email === address ? `${code}/head` : code
  }
}

/** Of which message a mail is one, by its return path: no two kinds need be told apart by their words. */
async function kindOf(returnPath: string): Promise<string> {
  const delivery = await db().delivery.findUniqueOrThrow({
    where: { id: deliveryIn([returnPath]) ?? '' },
    select: { message: { select: { key: true } } },
  })
  return delivery.message.key
}

function listed(mails: Mail[]): string {
  return mails
    .map(mail => mail.to)
    .toSorted()
    .join(' ')
}

function entryOf(entry: string, from: string) {
  const line = (name: string) => new RegExp(`^${name}[;:].*?([^:\r]*)\r?$`, 'm').exec(entry)?.[1] ?? ''
  return {
    from,
    uid: line('UID'),
    organizer: line('ORGANIZER'),
    method: line('METHOD'),
    sequence: line('SEQUENCE'),
    begins: line('DTSTART'),
  }
}
