import { type Actor, demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { stillToSend } from './approval'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** A sending that waits for its hour; office time. `fits` is whether it is still what would be sent. */
export type Scheduled = { id: string; at: Date; count: number; scheduledByName: string; fits: boolean }

/** The sending of an activity that waits for its hour; null where none does. */
export async function scheduledSending(
  tx: Tx,
  activityId: string,
  fingerprint: string,
): Promise<Scheduled | null> {
  const found = await tx.scheduledSending.findFirst({ where: { activityId, outcome: null } })
  if (!found) return null
  const { id, at, count, scheduledByName } = found
  return { id, at, count, scheduledByName, fits: found.fingerprint === fingerprint }
}

/** Sendings of the last week whose hour came and that were not sent, where there are drafts still; the newest first. */
export async function missedSendings(actor: Actor) {
  demand(actor, 'invitations.read')
  return db().scheduledSending.findMany({
    where: {
      outcome: 'not_sent',
      at: { gt: new Date(now().getTime() - WEEK_MS) },
      activity: {
        AND: [activityScope(actor), stillToSend(), { invitations: { some: { status: 'draft' } } }],
      },
    },
    orderBy: { at: 'desc' },
    select: {
      ...{ id: true, at: true, count: true, reason: true, scheduledByName: true },
      activity: { select: { id: true, titleEn: true, titleZh: true, zone: true } },
    },
  })
}
