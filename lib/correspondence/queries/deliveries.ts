import { type Actor, demand } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import type { DeliveryStatus, TemplateKey } from '@/prisma/generated/enums'

/** One mail to one address and what became of it. Instants of office time, `nextAttemptAt` of real time. */
export type DeliveryState = {
  id: string
  messageId: string
  key: TemplateKey
  year: number | null
  number: number | null
  /** Whether a typeset letter goes with it. */
  hasLetter: boolean
  subjectKind: string
  subjectId: string | null
  toName: string
  address: string
  status: DeliveryStatus
  attempts: number
  response: string | null
  issuedAt: Date
  sentOn: Date | null
  nextAttemptAt: Date | null
  /** Real time until which the sending can still be stopped. */
  sendAfter: Date
}

const SELECT = {
  id: true,
  messageId: true,
  subjectKind: true,
  subjectId: true,
  toName: true,
  address: true,
  status: true,
  attempts: true,
  response: true,
  sentOn: true,
  nextAttemptAt: true,
  message: {
    select: {
      key: true,
      year: true,
      number: true,
      issuedAt: true,
      sendAfter: true,
      subjectId: true,
      letterEnId: true,
    },
  },
} as const

type Row = Omit<DeliveryState, 'key' | 'year' | 'number' | 'issuedAt' | 'sendAfter' | 'hasLetter'> & {
  message: Pick<DeliveryState, 'key' | 'year' | 'number' | 'issuedAt' | 'sendAfter'> & {
    subjectId: string | null
    letterEnId: string | null
  }
}

/** All that went out, or is to go out, about an activity, the newest first; with what was stopped. */
export async function deliveriesOfActivity(actor: Actor, activityId: string): Promise<DeliveryState[]> {
  demand(actor, 'invitations.read')
  const rows = await db().delivery.findMany({
    where: { message: { subjectKind: 'activity', subjectId: activityId } },
    select: SELECT,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(flat)
}

/** A mail that needs staff, or waits for a mail server that is away. */
export type Trouble = DeliveryState & { activityId: string | null }

/**
 * What did not go out: failed, bounced, in doubt, or put off at least once and still waiting. The newest first, at most `limit`. Mails
 * about accounts are not staff's.
 */
export async function undelivered(actor: Actor, limit = 50): Promise<Trouble[]> {
  demand(actor, 'invitations.read')
  const rows = await db().delivery.findMany({
    where: {
      message: { subjectKind: 'activity', voidedAt: null },
      OR: [
        { status: { in: ['failed', 'bounced', 'in_doubt'] } },
        { status: { in: ['queued', 'claimed'] }, attempts: { gt: 0 }, response: { not: null } },
      ],
    },
    select: SELECT,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map(row => ({ ...flat(row), activityId: row.message.subjectId }))
}

function flat({ message, ...row }: Row): DeliveryState {
  const { key, year, number, issuedAt, sendAfter } = message
  return { ...row, key, year, number, issuedAt, sendAfter, hasLetter: message.letterEnId !== null }
}
