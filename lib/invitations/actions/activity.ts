'use server'

import { changeSchema, postponeSchema } from '@/lib/plans/schema'
import { action } from '@/lib/web/action'
import * as change from '../commands/change-activity'
import { changeSeats as seats } from '../commands/change-seats'
import { duplicateActivity as duplicate } from '../commands/duplicate'
import * as order from '../commands/guest-order'
import * as schemas from '../schema'

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
