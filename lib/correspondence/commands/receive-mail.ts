import { createHash } from 'node:crypto'
import { actorOfJob } from '@/lib/access/gate'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { Prisma, type Tx, transaction } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/enqueue'
import { type InboundMail, readInbound } from '@/lib/mail/inbound'
import { inboxAddress } from '@/lib/mail/inbox-address'
import type { InboundState } from '@/prisma/generated/enums'
import type { InboundData } from '../schema'
import { applyBounce } from './apply-bounce'
import { type SortedMail, sortMail } from './sort-mail'

/** Of what somebody wrote so much is kept for staff to read. */
const LONGEST = 4000

/**
 * Takes a mail in, whichever way it came, together with what the caller writes of it: the one door. What a server reports is applied at
 * once; what a calendar answers is left to a job; what a person wrote waits for staff. False where the very same mail was taken in before.
 */
export async function receiveMail(bytes: Buffer, also: (tx: Tx) => Promise<void>): Promise<boolean> {
  const sha256 = new Uint8Array(createHash('sha256').update(bytes).digest())
  const mail = await readInbound(bytes).catch(() => null)
  const read = mail && { mail, sorted: sortMail(mail) }
  return transaction(async tx => {
    await also(tx)
    const [taken] = await tx.inboundMail.createManyAndReturn({
      data: [{ sha256, ...rowOf(read), receivedAt: now() }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!taken) return false
    await handle(tx, taken.id, read)
    return true
  })
}

type Read = { mail: InboundMail; sorted: SortedMail }

function rowOf(read: Read | null) {
  if (!read) return { kind: 'letter', state: 'waiting', reason: 'unreadable', fromAddress: '' } as const
  const { mail, sorted } = read
  const state: InboundState = sorted.kind === 'calendar_reply' ? 'new' : stateOf(mail, sorted)
  return {
    kind: sorted.kind,
    state,
    reason: state === 'waiting' ? 'letter' : state === 'ignored' ? 'automatic' : '',
    fromAddress: mail.from.address.slice(0, 320),
    fromName: plain(mail.from.name, 200),
    toAddresses: mail.to.slice(0, 50),
    subject: plain(mail.subject, 300),
    text: state === 'waiting' ? excerpt(mail) : '',
    authenticated: mail.authentication,
    sentAt: mail.sentAt,
    data: sorted.kind === 'calendar_reply' ? dataOf(sorted.reply) : Prisma.DbNull,
  }
}

/** Our own mail, come back by a rule of somebody's mailbox, is nobody's letter. */
function stateOf({ from }: InboundMail, { kind }: SortedMail): InboundState {
  if (kind === 'bounce') return 'applied'
  return kind === 'automatic' || from.address === inboxAddress()?.toLowerCase() ? 'ignored' : 'waiting'
}

function dataOf(reply: Extract<SortedMail, { kind: 'calendar_reply' }>['reply']): InboundData {
  const { stampedAt, proposed, ...rest } = reply
  return {
    ...rest,
    stampedAt: stampedAt?.toISOString() ?? null,
    proposed: proposed && {
      startsAt: proposed.startsAt.toISOString(),
      endsAt: proposed.endsAt?.toISOString() ?? null,
    },
  }
}

async function handle(tx: Tx, id: string, read: Read | null): Promise<void> {
  const sorted = read?.sorted
  if (sorted?.kind === 'calendar_reply') return enqueue(tx, 'calendar-reply', { inboundId: id })
  if (read && sorted?.kind === 'bounce')
    return applyBounce(tx, { id, to: read.mail.to, text: excerpt(read.mail), bounce: sorted.bounce })
  await record(tx, actorOfJob('read-inbox'), {
    type: 'inbound.received',
    subject: { kind: 'inbound', id },
    data: { kind: sorted?.kind ?? 'letter' },
  })
}

function excerpt({ text }: InboundMail): string {
  return text.trim().slice(0, LONGEST)
}

function plain(text: string, most: number): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, most)
}
