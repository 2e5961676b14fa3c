'use server'

import { action } from '@/lib/web/action'
import * as commands from './commands'
import { attendanceSchema } from './schema'

export const markAttendance = action({
  permission: 'attendance.mark',
  schema: attendanceSchema,
  run: commands.markAttendance,
})
