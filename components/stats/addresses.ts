import type { HalfYear } from '@/lib/plans/rules/half-year'
import type { RowsAsked } from '@/lib/stats/schema'
import type { FigureName } from '@/prisma/generated/enums'

const ROOT = '/office/statistics'

/** The statistics of a half-year; `view` is what is chosen on the page. */
export function halfYearAddress(half: HalfYear, view: Record<string, string> = {}): string {
  const query = new URLSearchParams(view).toString()
  return `${ROOT}/${half}${query ? `?${query}` : ''}`
}

/** Exactly the rows behind a number. */
export function rowsAddress(half: HalfYear, asked: Partial<RowsAsked> & Pick<RowsAsked, 'figure'>): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined)
  return `${ROOT}/${half}/rows?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

/** The card that says where a recorded total is from. */
export function sourceAddress(half: HalfYear, figure: FigureName): string {
  return `${ROOT}/${half}/source/${figure}`
}
