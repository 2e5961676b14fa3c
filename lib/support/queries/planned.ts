import { type Actor, demand } from '@/lib/access/actor'
import { db, type Tx } from '@/lib/db/client'
import type { Planned } from '../rules/form'

/** What the newest version of the own work plan says of one of its activities; null where it names no such activity. */
export async function ownPlanned(
  actor: Actor,
  key: string,
  tx: Pick<Tx, 'plannedActivity'> = db(),
): Promise<Planned | null> {
  demand(actor, 'support.own')
  if (!actor.consulateId) return null
  const { consulateId } = actor
  return tx.plannedActivity.findFirst({
    where: { key, version: { plan: { consulateId } } },
    orderBy: { version: { number: 'desc' } },
    select: {
      ...{ key: true, titleZh: true, titleEn: true, kind: true, firstOn: true, lastOn: true },
      ...{ placeZh: true, placeEn: true },
    },
  })
}
