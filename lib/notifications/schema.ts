import { z } from 'zod'
import { NoticeKind, NoticeWay } from '@/prisma/generated/enums'

/** How one wants to be told of what. */
export const chooseNoticesSchema = z.object({
  ways: z.partialRecord(z.enum(NoticeKind), z.enum(NoticeWay)),
})

/** All that was there when the page was shown: what came since stays unread. */
export const readNoticesSchema = z.object({ until: z.iso.datetime() })

/** One of them, which is opened. */
export const readNoticeSchema = z.object({ noticeId: z.uuid('not_found') })

/** Which page of one's notices is asked for; what cannot be read is the first. */
export const noticesSchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})
export type NoticesAsked = z.output<typeof noticesSchema>
