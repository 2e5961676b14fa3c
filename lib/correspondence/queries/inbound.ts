import { type Actor, demand } from '@/lib/access/actor'
import { db, type Prisma } from '@/lib/db/client'
import { inboxAddress } from '@/lib/mail/inbox-address'
import { INBOUND_REASONS } from '../rules/inbound'
import { type InboundAsked, type InboundData, inboundData } from '../schema'
import type { InboundEntry } from '../types'

const PAGE = 50

/** What came in, the newest first, fifty a page; `waiting` is what staff have still to look at. */
export async function inboundPage(
  actor: Actor,
  { show, page }: InboundAsked,
): Promise<{ entries: InboundEntry[]; total: number; pages: number }> {
  demand(actor, 'invitations.read')
  const where: Prisma.InboundMailWhereInput = show === 'waiting' ? { state: 'waiting' } : {}
  const [rows, total] = await Promise.all([
    db().inboundMail.findMany({
      where,
      orderBy: [{ receivedAt: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
    db().inboundMail.count({ where }),
  ])
  return { entries: rows.map(entryOf), total, pages: Math.max(1, Math.ceil(total / PAGE)) }
}

/** How many wait for staff, and since when; office time. */
export async function waitingMails(actor: Actor): Promise<{ count: number; since: Date | null }> {
  demand(actor, 'invitations.read')
  const { _count, _min } = await db().inboundMail.aggregate({
    where: { state: 'waiting' },
    _count: true,
    _min: { receivedAt: true },
  })
  return { count: _count, since: _min.receivedAt }
}

/** The mailbox that is read, null where none is; and since when it cannot be, with what its server says. Real time. */
export async function mailboxState(): Promise<{
  address: string | null
  failure: { since: Date; words: string } | null
}> {
  const failing = await db().inboxPosition.findFirst({
    where: { failingFrom: { not: null } },
    orderBy: { readAt: 'desc' },
  })
  const failure = failing?.failingFrom ? { since: failing.failingFrom, words: failing.error } : null
  return { address: inboxAddress(), failure }
}

function entryOf(row: Prisma.InboundMailGetPayload<object>): InboundEntry {
  const { id, kind, state, fromName, fromAddress, subject, text, receivedAt } = row
  const reason = INBOUND_REASONS.find(one => one === row.reason) ?? null
  const data: InboundData | null = row.data === null ? null : inboundData.parse(row.data)
  return {
    ...{ id, kind, state, reason, fromName, fromAddress, subject, text, receivedAt, data },
    ...{ subjectKind: row.subjectKind, subjectId: row.subjectId },
    ...{ clearedAt: row.clearedAt, clearedByName: row.clearedByName },
  }
}
