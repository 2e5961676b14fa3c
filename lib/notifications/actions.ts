'use server'

import { action } from '@/lib/web/action'
import * as own from './commands/own'
import { chooseNoticesSchema, readNoticeSchema, readNoticesSchema } from './schema'

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

export const readNotice = action({
  permission: 'notices.own',
  schema: readNoticeSchema,
  run: own.readNotice,
})
