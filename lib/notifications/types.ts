import type { NoticeKind, NoticeWay } from '@/prisma/generated/enums'

/** A notice as its reader may see it; office time. */
export type ShownNotice = {
  id: string
  kind: NoticeKind
  what: string
  byName: string
  forName: string
  subjectId: string | null
  activityId: string | null
  activity: { titleEn: string; titleZh: string } | null
  consulate: { stateEn: string; stateZh: string } | null
  at: Date
  readAt: Date | null
}

/** Of one kind: how its reader is told now. */
export type ChosenWay = { kind: NoticeKind; way: NoticeWay }
