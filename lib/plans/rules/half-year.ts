import { zoned } from '@/lib/i18n/zoned'

/** `2023H1`, `2023H2`. */
export type HalfYear = string

const HALF = /^\d{4}H[12]$/

export function isHalfYear(text: string): boolean {
  return HALF.test(text)
}

/** The half-year of an instant in a zone: the same as the database's `half_year`. */
export function halfYearOf(instant: Date, zone: string): HalfYear {
  const { year, month } = zoned(instant, zone)
  return `${year}H${month <= 6 ? 1 : 2}`
}

/** The half-year `by` halves later (or earlier, where negative). */
export function halfYearFrom(half: HalfYear, by: number): HalfYear {
  const place = Number(half.slice(0, 4)) * 2 + (half.endsWith('H2') ? 1 : 0) + by
  return `${Math.floor(place / 2)}H${(((place % 2) + 2) % 2) + 1}`
}

/** The months (1 to 12) of a half-year, in order. */
export function monthsOf(half: HalfYear): number[] {
  const before = half.endsWith('H2') ? 6 : 0
  return [1, 2, 3, 4, 5, 6].map(month => before + month)
}
