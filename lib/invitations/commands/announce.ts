import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import { theOffice } from '@/lib/offices/queries'
import type { Answer, TemplateKey } from '@/prisma/generated/enums'
import { issuedInvitations } from '../queries/issued'
import type { ChangeLine } from '../rules/changes'
import { lockActivity } from './lock-activity'
import { raiseSequence } from './raise-sequence'
import { tell } from './tell'

type News = {
  key: Extract<TemplateKey, 'change' | 'postponement' | 'cancellation'>
  changes?: ChangeLine[]
  reason?: { en: string; zh: string }
  /** Those whom it does not concern. */
  except?: Answer[]
}

/**
 * Tells those invited what became of an activity, as it stands now in this transaction; their calendar entries follow with the next
 * SEQUENCE. Returns the message's id, null where nobody had to be told.
 */
export async function announce(tx: Tx, actor: Actor, activityId: string, news: News): Promise<string | null> {
  const concerned = await issuedInvitations(tx, actor, { activityId, answer: { notIn: news.except ?? [] } })
  const cancelled = news.key === 'cancellation'
  return tell(tx, actor, {
    key: news.key,
    activity: await lockActivity(tx, actor, activityId),
    office: await theOffice(tx),
    because: { reason: news.reason ?? null, changes: news.changes ?? [] },
    told: (await raiseSequence(tx, concerned)).map(one => ({
      ...one,
      calendar: cancelled ? 'CANCEL' : 'REQUEST',
      hasReply: !cancelled,
    })),
  })
}
