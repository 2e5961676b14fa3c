import type { HalfYear } from '@/lib/plans/rules/half-year'
import type { Counting, InvitationGroup, Known } from '@/lib/stats/types'
import type { FigureName } from '@/prisma/generated/enums'

/** What one half-year comes to, as its query gives it. */
export type ShownHalf = {
  half: HalfYear
  counting: Record<FigureName, Counting>
  invited: Known
  supported: Known
  months: { month: number; invited: number; supported: number }[]
  invitations: InvitationGroup[]
}

/** A half-year with the same half a year before. */
export type Compared = { now: ShownHalf; then: ShownHalf }

export type PostName = {
  id: string
  sendingState: string
  stateZh: string
  stateEn: string
}

/** Under which name a half-year has each total. */
export const TOTAL_OF = { invited_activities: 'invited', supported_activities: 'supported' } as const

/** What is chosen on the page: the lines of the table of replies, the cells of "who attends what", the total that is shown by month. */
export type Chosen = {
  by: 'consulate' | 'kind' | 'month'
  cells: 'acceptance' | 'attendance'
  months: FigureName
}

/** The words of a scope as this reader's language has them, where they are the office's own. */
export function scopeWords(
  scope: string,
  office: { scopeZh: string; scopeEn: string },
  locale: 'zh' | 'en',
): string {
  if (scope !== office.scopeZh && scope !== office.scopeEn) return scope
  return (locale === 'zh' ? office.scopeZh : office.scopeEn) || scope
}
