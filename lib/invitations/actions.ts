'use server'

import { inboundIdSchema } from '@/lib/correspondence/schema'
import { changeSchema, postponeSchema } from '@/lib/plans/schema'
import { action } from '@/lib/web/action'
import * as approval from './commands/approval'
import * as change from './commands/change-activity'
import { changeSeats as seats } from './commands/change-seats'
import { chooseAudience as choose } from './commands/choose-audience'
import { countReply as count } from './commands/count-reply'
import { duplicateActivity as duplicate } from './commands/duplicate'
import * as order from './commands/guest-order'
import { leaveOut as leave } from './commands/leave-out'
import { sendPourMemoire as card } from './commands/pour-memoire'
import { readPrivate as read } from './commands/read-private'
import { recordReply } from './commands/record-reply'
import { remindAwaiting as remind } from './commands/remind'
import { resendInvitation as resend } from './commands/resend'
import * as schedule from './commands/schedule'
import { sendInvitations as send } from './commands/send'
import { sendTestToMe as tryMail } from './commands/send-test'
import { stopSending as stop } from './commands/stop'
import * as waiting from './commands/waiting'
import { withdrawInvitations as withdraw } from './commands/withdraw'
import * as schemas from './schema'

export const chooseAudience = action({
  permission: 'invitations.send',
  schema: schemas.audienceSchema,
  run: choose,
  goTo: ({ activityId }) => `/office/activities/${activityId}/check`,
})

export const countReply = action({
  permission: 'replies.behalf',
  schema: inboundIdSchema,
  run: count,
  message: 'reply_recorded',
})

export const leaveOut = action({ permission: 'invitations.send', schema: schemas.leaveOutSchema, run: leave })

export const sendInvitations = action({
  permission: 'invitations.send',
  schema: schemas.sendSchema,
  run: send,
  goTo: ({ activityId }) => `/office/activities/${activityId}`,
})

export const submitForApproval = action({
  permission: 'invitations.send',
  schema: schemas.submitApprovalSchema,
  run: approval.submitForApproval,
  message: 'submitted',
})

export const decideApproval = action({
  permission: 'invitations.approve',
  schema: schemas.decideSchema,
  run: approval.decideApproval,
  goTo: ({ activityId }) => `/office/activities/${activityId}/check`,
})

export const sendTestToMe = action({
  permission: 'invitations.send',
  schema: schemas.testSchema,
  run: tryMail,
  message: 'test_sent',
})

export const scheduleSending = action({
  permission: 'invitations.send',
  schema: schemas.scheduleSchema,
  run: schedule.scheduleSending,
  goTo: ({ activityId }) => `/office/activities/${activityId}/check`,
})

export const unscheduleSending = action({
  permission: 'invitations.send',
  schema: schemas.scheduledSchema,
  run: schedule.unscheduleSending,
  message: 'unscheduled',
})

export const stopSending = action({
  permission: 'invitations.send',
  schema: schemas.stopSchema,
  run: stop,
  goTo: ({ activityId, toCheck }) => `/office/activities/${activityId}${toCheck ? '/check' : ''}`,
})

export const remindAwaiting = action({
  permission: 'invitations.send',
  schema: schemas.chosenSchema,
  run: remind,
  goTo: ({ activityId }) => `/office/activities/${activityId}`,
})

export const sendPourMemoire = action({
  permission: 'invitations.send',
  schema: schemas.chosenSchema,
  run: card,
  goTo: ({ activityId }) => `/office/activities/${activityId}`,
})

export const changeSeats = action({
  permission: 'invitations.send',
  schema: schemas.seatsSchema,
  run: seats,
  goTo: ({ activityId }) => `/office/activities/${activityId}`,
})

export const setGuestOrder = action({
  permission: 'invitations.send',
  schema: schemas.guestOrderSchema,
  run: order.setGuestOrder,
  message: 'order_set',
})

export const setPlace = action({
  permission: 'invitations.send',
  schema: schemas.placeSchema,
  run: order.setPlace,
  message: 'place_set',
})

export const freePlace = action({
  permission: 'invitations.send',
  schema: schemas.freePlaceSchema,
  run: order.freePlace,
  message: 'place_freed',
})

export const withdrawInvitations = action({
  permission: 'invitations.send',
  schema: schemas.withdrawSchema,
  run: withdraw,
  goTo: ({ activityId }) => `/office/activities/${activityId}`,
})

export const resendInvitation = action({
  permission: 'invitations.send',
  schema: schemas.resendSchema,
  run: resend,
  message: 'resent',
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

export const changeOpenActivity = action({
  permission: 'invitations.send',
  schema: changeSchema,
  run: change.changeOpenActivity,
  goTo: ({ activityId }) => `/office/activities/${activityId}`,
})

export const postponeActivity = action({
  permission: 'invitations.send',
  schema: postponeSchema,
  run: change.postponeOpenActivity,
  goTo: ({ activityId }) => `/office/activities/${activityId}`,
})

export const cancelActivity = action({
  permission: 'invitations.send',
  schema: schemas.reasonSchema,
  run: change.cancelOpenActivity,
  goTo: ({ activityId }) => `/office/activities/${activityId}`,
})

export const duplicateActivity = action({
  permission: 'activities.write',
  schema: schemas.duplicateSchema,
  run: duplicate,
  goTo: ({ activityId }) => `/office/activities/${activityId}/edit`,
})

export const closeReplies = action({
  permission: 'invitations.send',
  schema: schemas.activitySchema,
  run: (actor, input) => change.setRepliesOpen(actor, input, false),
  message: 'replies_closed',
})

export const reopenReplies = action({
  permission: 'invitations.send',
  schema: schemas.activitySchema,
  run: (actor, input) => change.setRepliesOpen(actor, input, true),
  message: 'replies_opened',
})

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
