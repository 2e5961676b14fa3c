'use server'

import { action } from '@/lib/web/action'
import { resumeSending as resume } from './commands/pause'
import { resend } from './commands/resend'
import { clearInbound as clear } from './commands/settle-inbound'
import { rollBackWords as rollBack, saveWords as save } from './commands/words'
import { inboundIdSchema, messageIdSchema, resendDeliverySchema } from './schema'
import { rollBackSchema, wordsSchema } from './schema/words'

export const resendDelivery = action({
  permission: 'invitations.send',
  schema: resendDeliverySchema,
  run: (actor, input) => resend(actor, input.deliveryId),
})

export const resumeSending = action({
  permission: 'invitations.send',
  schema: messageIdSchema,
  run: resume,
  message: 'sending_resumed',
})

export const clearInbound = action({
  permission: 'invitations.send',
  schema: inboundIdSchema,
  run: clear,
  message: 'mail_cleared',
})

export const saveWords = action({
  permission: 'templates.write',
  schema: wordsSchema,
  run: save,
  goTo: ({ key }) => `/office/activities/templates/${key}?done=saved`,
})

export const rollBackWords = action({
  permission: 'templates.write',
  schema: rollBackSchema,
  run: rollBack,
  goTo: ({ key }) => `/office/activities/templates/${key}?done=rolled_back`,
})
