import { type Actor, demand } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import type { TemplateKey } from '@/prisma/generated/enums'

export type Stoppable = {
  messageId: string
  key: TemplateKey
  /** How many mails go out now; of a sending in two steps those of the first. */
  count: number
  /** Real time that is left, in milliseconds. */
  leftMs: number
}

/** The messages of an activity that can still be stopped, the newest first. The caller has found the activity through its scope before. */
export async function stoppable(actor: Actor, activityId: string): Promise<Stoppable[]> {
  demand(actor, 'invitations.read')
  const at = new Date()
  const messages = await db().message.findMany({
    where: { subjectKind: 'activity', subjectId: activityId, voidedAt: null, sendAfter: { gt: at } },
    select: {
      id: true,
      key: true,
      sendAfter: true,
      _count: { select: { deliveries: { where: { nextAttemptAt: null } } } },
    },
    orderBy: { createdAt: 'desc' },
  })
  return messages.map(({ id, key, sendAfter, _count }) => ({
    messageId: id,
    key,
    count: _count.deliveries,
    leftMs: sendAfter.getTime() - at.getTime(),
  }))
}
