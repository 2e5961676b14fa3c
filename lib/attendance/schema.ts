import { z } from 'zod'

/** Who came: one delegate, marked or unmarked. */
export const attendanceSchema = z.object({
  delegateId: z.uuid('not_found'),
  came: z.enum(['yes', 'no']),
})
