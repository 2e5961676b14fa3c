'use server'

import { action } from '@/lib/web/action'
import * as own from './commands/own'
import { chooseNoticesSchema, readNoticesSchema } from './schema'

export const chooseNotices = action({
  permission: 'notices.own',
  schema: chooseNoticesSchema,
  run: own.chooseNotices,
  message: 'saved',
})

export const readNotices = action({
  permission: 'notices.own',
  schema: readNoticesSchema,
  run: own.readNotices,
})
