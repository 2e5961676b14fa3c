import type { Actor } from '@/lib/access/actor'
import { waitingForApproval } from './approval'
import { changedHolders } from './holders'
import { missedSendings } from './scheduled'

/**
 * What of sending asks for somebody today: what waits for approval, what did not go out at its hour, and whose holder of the office
 * changed since.
 */
export async function sendingsToday(actor: Actor) {
  const [approvals, missed, holders] = await Promise.all([
    waitingForApproval(actor),
    missedSendings(actor),
    changedHolders(actor),
  ])
  return { approvals, missed, holders }
}
