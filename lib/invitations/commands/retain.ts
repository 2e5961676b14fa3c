import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { forgetInbound } from '@/lib/correspondence/commands/forget-inbound'
import { type Tx, transaction } from '@/lib/db/client'
import { theOffice } from '@/lib/offices/queries'
import { overBefore } from '../queries/outlived'
import { keptUntil } from '../rules/keeping'
import type { Outlived } from '../types'
import { removeNotes } from './remove-notes'

/** So many in one transaction: the first run may find years of them. */
const AT_ONCE = 500

/**
 * Removes what has outlived its purpose: private notes, and reply links that had ended, of activities that were over as long ago as the
 * office has set, and who wrote what in mails that came in before. Gives how many. What it cannot finish it begins again the next time.
 */
export async function removeOutlived(actor: Actor): Promise<Outlived> {
  demand(actor, 'offices.manage')
  const before = keptUntil(now(), (await theOffice()).notesKeptDays)
  const why = 'purpose'
  const activities = new Set<string>()
  let notes = 0
  for (let more = true; more; ) {
    const removed = await transaction(tx =>
      removeNotes(tx, actor, overBefore(before), { why, most: AT_ONCE }),
    )
    for (const one of removed) {
      activities.add(one.activityId)
      notes += one.notes
    }
    more = removed.length > 0
  }
  const links = await transaction(tx => removeLinks(tx, actor, before))
  const mails = await transaction(tx => forgetInbound(tx, actor, before))
  return { before, notes, activities: activities.size, links, mails }
}

async function removeLinks(tx: Tx, actor: Actor, before: Date): Promise<number> {
  const links = await tx.$executeRaw`
    delete from "ReplyToken" t using "Invitation" i, "Activity" a
    where i.id = t."invitationId" and a.id = i."activityId" and t."revokedAt" is not null and ${overBefore(before)}`
  if (links > 0)
    await record(tx, actor, {
      type: 'reply_links.removed',
      subject: { kind: 'invitation', id: null },
      data: { links },
    })
  return links
}
