import { createHmac } from 'node:crypto'
import { requiredSetting } from '@/lib/env'

/**
 * The secret of a reply link, 256 bits, derived from its delivery: whoever sends the mail can make it again, and it is stored only
 * hashed. Changing AUTH_SECRET voids the links that are out.
 */
export function replyToken(deliveryId: string): string {
  return createHmac('sha256', requiredSetting('AUTH_SECRET'))
    .update(`reply:${deliveryId}`)
    .digest('base64url')
}
