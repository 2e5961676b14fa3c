'use server'

import { action } from '@/lib/web/action'
import * as approval from '../commands/approval'
import { removeAttachment as detach } from '../commands/attach'
import { chooseAudience as choose } from '../commands/choose-audience'
import { leaveOut as leave } from '../commands/leave-out'
import { sendPourMemoire as card } from '../commands/pour-memoire'
import { remindAwaiting as remind } from '../commands/remind'
import { resendInvitation as resend } from '../commands/resend'
import * as schedule from '../commands/schedule'
import * as segments from '../commands/segments'
import { sendInvitations as send } from '../commands/send'
import { sendTestToMe as tryMail } from '../commands/send-test'
import { stopSending as stop } from '../commands/stop'
import { withdrawInvitations as withdraw } from '../commands/withdraw'
import * as schemas from '../schema'

export const chooseAudience = action({
  permission: 'invitations.send',
  schema: schemas.audienceSchema,
  run: choose,
  goTo: ({ activityId }) => `/office/activities/${activityId}/check`,
})

export const saveSegment = action({
  permission: 'segments.write',
  schema: schemas.saveSegmentSchema,
  run: segments.saveSegment,
  goTo: () => '/office/activities/segments',
})

export const removeSegment = action({
  permission: 'segments.write',
  schema: schemas.removeSegmentSchema,
  run: segments.removeSegment,
  goTo: () => '/office/activities/segments',
})

export const leaveOut = action({ permission: 'invitations.send', schema: schemas.leaveOutSchema, run: leave })

export const removeAttachment = action({
  permission: 'invitations.send',
  schema: schemas.attachmentSchema,
  run: detach,
})

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
