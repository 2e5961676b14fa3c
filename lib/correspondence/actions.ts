'use server'

import { action } from '@/lib/web/action'
import { resend } from './commands/resend'
import { resendDeliverySchema } from './schema'

export const resendDelivery = action({
  permission: 'invitations.send',
  schema: resendDeliverySchema,
  run: (actor, input) => resend(actor, input.deliveryId),
})
