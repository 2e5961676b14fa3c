'use server'

import { action } from '@/lib/web/action'
import * as commands from './commands'
import { countingRuleSchema, officeSettingsSchema } from './schema'

export const saveOffice = action({
  permission: 'offices.manage',
  schema: officeSettingsSchema,
  run: commands.changeOffice,
  message: 'saved',
})

export const setCountingRule = action({
  permission: 'offices.manage',
  schema: countingRuleSchema,
  run: commands.setCountingRule,
  message: 'saved',
})
