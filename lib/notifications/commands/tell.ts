import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import { candidates } from '../queries/concerned'
import { toldEvent } from '../queries/event'
import { toldOf } from '../rules/telling'

/** Tells those whom an event concerns, and gives how many. Done twice, or by two workers, it tells each once: the database sees to that. */
export async function tellOfEvent(eventId: string): Promise<number> {
  return transaction(async tx => {
    const event = await toldEvent(tx, eventId)
    if (!event) return 0
    const { kind, what, concerns, about, actedBy, byName, subjectId } = event
    const told = toldOf(kind, actedBy, await candidates(tx, kind, concerns, about))
    const { activityId, consulateId } = about
    const same = { eventId, kind, what, byName, subjectId, activityId, consulateId, at: now() }
    const { count } = await tx.notice.createMany({
      data: told.map(one => ({ ...same, ...one })),
      skipDuplicates: true,
    })
    return count
  })
}
