import { type Actor, may } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { db } from '@/lib/db/client'
import { findEntries } from '@/lib/search/find'

const MOST = 6

/** The activities that a text finds, the best first; nothing for whoever may not read the office's. */
export async function findActivities(actor: Actor, text: string, most = MOST) {
  if (!may(actor, 'activities.read')) return []
  const ids = await findEntries('activity', text, { among: null, most })
  const rows = await db().activity.findMany({
    where: { AND: [{ id: { in: ids } }, activityScope(actor)] },
    select: { id: true, titleEn: true, titleZh: true, startsAt: true, zone: true, status: true },
  })
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => byId.get(id) ?? [])
}
