import type { ActionCase } from '../case'

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
}
