import { createHmac } from 'node:crypto'
import { requiredSetting } from '@/lib/env'

/**
 * The secret of a mailed link, made from its record's id: whoever writes the mail can make it again, and it is stored nowhere. Changing
 * AUTH_SECRET voids the links that are out.
 */
export function linkToken(id: string): string {
  return createHmac('sha256', requiredSetting('AUTH_SECRET')).update(`sign-in link ${id}`).digest('base64url')
}
