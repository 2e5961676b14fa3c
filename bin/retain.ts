import { parseArgs } from 'node:util'
import { actorOfCommandLine } from '@/lib/access/gate'
import { dayIn, ZONE } from '@/lib/clock'
import { removeOutlived } from '@/lib/invitations/commands/retain'
import { outlived } from '@/lib/invitations/queries/outlived'
import { removeOldNotices } from '@/lib/notifications/commands/retain'
import { oldNotices } from '@/lib/notifications/queries/outlived'
import { removeEndedSignIns } from '@/lib/users/commands/retain'
import { endedSignIns } from '@/lib/users/queries/ended'
import { onPortalDatabase } from './portal-database'

export const RETAIN_HELP = `npm run ctl -- retain [--dry-run]

Removes what has outlived its purpose, as the worker does every night: private notes of activities that have been over for as many days as
the office's settings say, their reply links that had ended, sessions that are over, links to sign in that were used or are too old, and notices older than ninety days.
The audit tells how many, and of no person.

  --dry-run   only say what would go`

/** Removes what has outlived its purpose, or says what would go. */
export async function retain(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { 'dry-run': { type: 'boolean', default: false } } })
  const dry = values['dry-run']
  const actor = actorOfCommandLine()
  await onPortalDatabase(async () => {
    const replies = dry ? await outlived(actor) : await removeOutlived(actor)
    const signIns = dry ? await endedSignIns(actor) : await removeEndedSignIns(actor)
    const notices = dry ? await oldNotices() : await removeOldNotices(actor)
    const day = dayIn(ZONE, replies.before)
    const of = replies.activities === 1 ? '1 activity' : `${replies.activities} activities`
    const counts: [number, string][] = [
      [replies.notes, `private notes, of ${of} over before ${day}`],
      [replies.links, `reply links that had ended, of activities over before ${day}`],
      [replies.mails, `mails that came in before ${day}: who wrote, and what`],
      [signIns.sessions, 'sessions that are over'],
      [signIns.links, 'links to sign in that were used or are too old'],
      [notices, 'notices older than ninety days'],
    ]
    for (const [count, what] of counts) console.log(`${dry ? 'Would go' : 'Gone'}: ${count} ${what}`)
  })
}
