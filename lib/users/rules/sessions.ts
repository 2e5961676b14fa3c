import type { Role } from '@/prisma/generated/enums'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long a session lives without use, and at most, in milliseconds: an officer's on a phone shorter than one at a desk. */
export function sessionSpan(role: Role): { idle: number; whole: number } {
  return role === 'officer' ? { idle: 30 * MINUTE, whole: 8 * HOUR } : { idle: HOUR, whole: 12 * HOUR }
}

/** The longest that any session lives, in seconds: how long the browser keeps its cookie. */
export const LONGEST_SESSION = 12 * 60 * 60

/** Use moves the idle expiry on at most this often, in milliseconds. */
export const TOUCH_AFTER = MINUTE

/** How long a mailed link holds, in milliseconds. */
export const LINK_SPAN = {
  sign_in: 10 * MINUTE,
  invitation: 72 * HOUR,
  first_administrator: 72 * HOUR,
} as const
