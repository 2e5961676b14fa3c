import type { Actor } from '@/lib/access/actor'
import { waitingForApproval } from './approval'
import { changedHolders } from './holders'
import { nominationsWaiting } from './nominations'
import { missedSendings } from './scheduled'

/**
 * What of sending asks for somebody today: what waits for approval, what did not go out at its hour, whose holder of the office
 * changed since, and who was named and waits to be approved.
 */
export async function sendingsToday(actor: Actor) {
  const [approvals, missed, holders, nominations] = await Promise.all([
    waitingForApproval(actor),
    missedSendings(actor),
    changedHolders(actor),
    nominationsWaiting(actor),
  ])
  return { approvals, missed, holders, nominations }
}
