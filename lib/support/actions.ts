'use server'

import { action } from '@/lib/web/action'
import * as answer from './commands/answer'
import * as ask from './commands/ask'
import * as schema from './schema'

const OWN = 'support.own'
const ANSWER = 'support.answer'

export const saveSupport = action({
  permission: OWN,
  schema: schema.saveSupportSchema,
  run: ask.saveSupport,
  goTo: ({ id }, { intent }) => (intent === 'submit' ? `/consulate/support/${id}` : '/consulate/support'),
})

export const discardSupport = action({
  permission: OWN,
  schema: schema.discardSupportSchema,
  run: ask.discardSupport,
  goTo: () => '/consulate/support',
})

export const withdrawSupport = action({
  permission: OWN,
  schema: schema.withdrawSupportSchema,
  run: ask.withdrawSupport,
  message: 'withdrawn',
})

export const takeSupport = action({
  permission: ANSWER,
  schema: schema.takeSupportSchema,
  run: answer.takeSupport,
  message: 'taken',
})

export const approveSupport = action({
  permission: ANSWER,
  schema: schema.sayingSupportSchema,
  run: answer.approveSupport,
  message: 'approved',
})

export const declineSupport = action({
  permission: ANSWER,
  schema: schema.declineSupportSchema,
  run: answer.declineSupport,
  message: 'declined',
})

export const deliverSupport = action({
  permission: ANSWER,
  schema: schema.sayingSupportSchema,
  run: answer.deliverSupport,
  message: 'delivered',
})
