import { type Actor, demand } from '@/lib/access/actor'
import { supportScope } from '@/lib/access/scope'
import { db } from '@/lib/db/client'
import { TO_DECIDE } from '../rules/life'

/** How many requests wait for a decision, and since when the longest. */
export async function waitingSupport(actor: Actor): Promise<{ count: number; since: Date | null }> {
  demand(actor, 'support.read')
  const { _count, _min } = await db().supportStep.aggregate({
    where: { to: 'submitted', request: { AND: [supportScope(actor), { status: { in: [...TO_DECIDE] } }] } },
    _count: true,
    _min: { at: true },
  })
  return { count: _count, since: _min.at }
}
