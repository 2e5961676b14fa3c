'use server'

import { inboundIdSchema } from '@/lib/correspondence/schema'
import { action } from '@/lib/web/action'
import { countReply as count } from '../commands/count-reply'
import { decideNomination as nomination } from '../commands/decide-nomination'
import { readPrivate as read } from '../commands/read-private'
import { recordReply } from '../commands/record-reply'
import * as waiting from '../commands/waiting'
import * as schemas from '../schema'

export const countReply = action({
  permission: 'replies.behalf',
  schema: inboundIdSchema,
  run: count,
  message: 'reply_recorded',
})

export const decideNomination = action({
  permission: 'replies.behalf',
  schema: schemas.decideNominationSchema,
  run: nomination,
  message: 'nomination_decided',
})

export const answerOnBehalf = action({
  permission: 'replies.behalf',
  schema: schemas.replySchema,
  run: (actor, input) => recordReply(actor, { ...input, channel: 'phone' }),
  message: 'reply_recorded',
})

export const answerInPortal = action({
  permission: 'replies.own',
  schema: schemas.replySchema,
  run: (actor, input) => recordReply(actor, { ...input, channel: 'portal' }),
  goTo: ({ overtook }, { invitationId }) =>
    `/consulate/invitations/${invitationId}?done=${overtook ? 'overtook' : 'recorded'}`,
})

export const readPrivate = action({ permission: 'private.read', schema: schemas.privateSchema, run: read })

export const waitInPortal = action({
  permission: 'replies.own',
  schema: schemas.waitSchema,
  run: waiting.waitForPlace,
  message: 'waiting',
})

export const endOwnWaiting = action({
  permission: 'replies.own',
  schema: schemas.waitingPlaceSchema,
  run: waiting.endWaiting,
  message: 'waiting_ended',
})

export const waitOnBehalf = action({
  permission: 'replies.behalf',
  schema: schemas.waitSchema,
  run: waiting.waitForPlace,
  message: 'waiting',
})

export const endWaiting = action({
  permission: 'replies.behalf',
  schema: schemas.waitingPlaceSchema,
  run: waiting.endWaiting,
  message: 'waiting_ended',
})

export const putFirst = action({
  permission: 'replies.behalf',
  schema: schemas.waitingPlaceSchema,
  run: waiting.putFirst,
  message: 'saved',
})
