import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/client'
import { endedLinks, endedSessions } from '../queries/ended'
import type { EndedSignIns } from '../types'

/** Removes sessions that are over and links to sign in that were used or are too old; gives how many. Real time. */
export async function removeEndedSignIns(actor: Actor): Promise<EndedSignIns> {
  demand(actor, 'users.manage')
  return transaction(async tx => {
    const at = new Date()
    const { count: sessions } = await tx.session.deleteMany({ where: endedSessions(at) })
    const { count: links } = await tx.signInToken.deleteMany({ where: endedLinks(at) })
    if (sessions + links > 0)
      await record(tx, actor, {
        type: 'sign_ins.removed',
        subject: { kind: 'user', id: null },
        data: { sessions, links },
      })
    return { sessions, links }
  })
}
