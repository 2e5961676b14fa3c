import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/client'
import { outlivedNotices } from '../queries/outlived'

/** Removes notices that are older than they are kept; gives how many. */
export async function removeOldNotices(actor: Actor): Promise<number> {
  demand(actor, 'users.manage')
  return transaction(async tx => {
    const { count } = await tx.notice.deleteMany({ where: outlivedNotices() })
    const subject = { kind: 'user', id: null } as const
    if (count > 0) await record(tx, actor, { type: 'notices.removed', subject, data: { count } })
    return count
  })
}
