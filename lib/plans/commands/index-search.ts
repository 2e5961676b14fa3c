import { db } from '@/lib/db/client'
import { refreshEntries } from '@/lib/search/entries'
import { keysOf } from '@/lib/search/keys'

/** Makes anew by what the activities that were written since are found. Gives how many. */
export async function indexActivities(): Promise<number> {
  return refreshEntries('activity', async ids => {
    const activities = await db().activity.findMany({
      where: { id: { in: ids } },
      select: { id: true, titleEn: true, titleZh: true, placeEn: true, placeZh: true },
    })
    return activities.map(({ id, ...names }) => ({ id, keys: keysOf(Object.values(names)) }))
  })
}
