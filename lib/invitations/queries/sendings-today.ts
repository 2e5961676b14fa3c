import type { Actor } from '@/lib/access/actor'
import { waitingForApproval } from './approval'
import { missedSendings } from './scheduled'

/** What of sending asks for somebody today: what waits for approval, and what did not go out at its hour. */
export async function sendingsToday(actor: Actor) {
  const [approvals, missed] = await Promise.all([waitingForApproval(actor), missedSendings(actor)])
  return { approvals, missed }
}
