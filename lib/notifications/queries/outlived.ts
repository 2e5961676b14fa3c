import { now } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'

/** For so many days notices are kept. */
const DAYS = 90

/** Notices that are older than they are kept. */
export function outlivedNotices(): Prisma.NoticeWhereInput {
  return { at: { lt: new Date(now().getTime() - DAYS * 24 * 60 * 60 * 1000) } }
}

/** How many notices `removeOldNotices` would remove now. */
export function oldNotices(): Promise<number> {
  return db().notice.count({ where: outlivedNotices() })
}
