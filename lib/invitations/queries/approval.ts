import { type Actor, demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { newestVersions } from '@/lib/correspondence/queries/versions'
import { db, type Prisma, type Tx } from '@/lib/db/client'
import { type LetterActivity, letterKeyOf } from '../rules/letters'
import { filesFingerprint } from './attachments'

/** The latest submission of a sending, and what the director said. Instants are office time. */
export type Approval = Awaited<ReturnType<typeof latestApproval>>

const LATEST = {
  ...{ id: true, fingerprint: true, count: true, note: true, submittedAt: true, submittedByName: true },
  ...{ decision: true, reason: true, decidedAt: true, decidedBy: true, decidedByName: true },
} as const

/** The latest submission of an activity's invitations; null where there was none. */
export async function latestApproval(tx: Tx, activityId: string) {
  return tx.sendingApproval.findFirst({
    where: { activityId },
    orderBy: { submittedAt: 'desc' },
    select: LATEST,
  })
}

/** What stands for what an activity's invitations would bring now: the ids of the versions of their words, and the files. */
export async function contentsOf(
  tx: Tx,
  activity: Pick<LetterActivity, 'id' | 'letterForm'>,
): Promise<string> {
  const letter = letterKeyOf(activity)
  const mail = await newestVersions('invitation', tx)
  const paper = letter ? await newestVersions(letter, tx) : null
  const files = await filesFingerprint(tx, activity.id)
  return [mail.en, mail.zh, paper?.en, paper?.zh, files].filter(Boolean).join(' ')
}

/** Activities that somebody can still be invited to. */
export function stillToSend(): Prisma.ActivityWhereInput {
  return { status: { notIn: ['cancelled', 'concluded'] }, startsAt: { gt: now() } }
}

/** What waits for the director's decision, of activities that are still to come, the oldest first. */
export async function waitingForApproval(actor: Actor) {
  demand(actor, 'invitations.read')
  return db().sendingApproval.findMany({
    where: { decision: null, activity: { AND: [activityScope(actor), stillToSend()] } },
    orderBy: { submittedAt: 'asc' },
    select: {
      ...LATEST,
      activity: { select: { id: true, titleEn: true, titleZh: true, zone: true } },
    },
  })
}
