import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import type { Role } from '@/prisma/generated/enums'
import { type ActionCase, NOWHERE } from '../case'

const permission = 'notices.own'

/** One's own: there is nothing of another's that could be named. */
export const NOTICES: Record<string, ActionCase> = {
  'notifications.chooseNotices': {
    permission,
    own: () => ({ 'ways.reply': 'mail', 'ways.submitted': 'portal' }),
    malformed: () => ({ 'ways.reply': 'sometimes' }),
  },
  'notifications.readNotices': {
    permission,
    own: () => ({ until: new Date().toISOString() }),
    malformed: () => ({ until: 'now' }),
  },
  'notifications.readNotice': {
    permission,
    own: ({ actors }, role) => noticeOf(actors[role].id, role),
    other: ({ actors }, role) => noticeOf(actors[role === 'staff' ? 'director' : 'staff'].id, role),
    nonexistent: () => ({ noticeId: NOWHERE }),
    malformed: () => ({ noticeId: 'all' }),
  },
}

/** Of a kind that is told to somebody of the role. */
async function noticeOf(userId: string, role: Role) {
  const kind = role === 'director' ? 'submitted' : 'paused'
  const what = { kind, what: kind, byMail: false } as const
  const { id } = await db().notice.create({
    data: { ...what, userId, eventId: randomUUID(), at: new Date() },
  })
  return { noticeId: id }
}
