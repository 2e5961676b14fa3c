import type { PlanEntry, PlanRow } from '../types'
import { type HalfYear, monthsOf } from './half-year'

const DAY = 24 * 60 * 60 * 1000

/** The first day of a half-year, and the first after it, as UTC midnights. */
function spanOf(half: HalfYear): [number, number] {
  const [first = 1] = monthsOf(half)
  const year = Number(half.slice(0, 4))
  return [Date.UTC(year, first - 1, 1), Date.UTC(year, first + 5, 1)]
}

/** How far into a half-year a day is, as a share of it: 0 at its first day; null where it is in another. */
export function shareOf(day: Date, half: HalfYear): number | null {
  const [from, to] = spanOf(half)
  const share = (day.getTime() - from) / (to - from)
  return share >= 0 && share < 1 ? share : null
}

/** The day of a half-year on which a yearly day (`08-25`) falls; null where it falls in the other half. */
export function yearlyDay(monthDay: string | null, half: HalfYear): Date | null {
  if (!monthDay || !monthsOf(half).includes(Number(monthDay.slice(0, 2)))) return null
  return new Date(`${half.slice(0, 4)}-${monthDay}T00:00:00Z`)
}

/** Where a bar stands: from which share of the half-year to which, in which lane, and on which side of it its words stand. */
export type Placed = { entry: PlanEntry; from: number; to: number; lane: number; wordsBefore: boolean }

/** An open day stands at the middle of its month. */
const MIDDLE = 14
/** The share that a letter of the words takes, and that they take at most; a Chinese one is twice as wide. */
const LETTER = 0.0095
const LONGEST = 0.3
const GAP = 0.012

/** Puts what stands on a row side by side, and beneath where bars and words would cover one another. The order is that of the days. */
export function placed(entries: PlanEntry[], half: HalfYear, words: (entry: PlanEntry) => string): Placed[] {
  const [from, to] = spanOf(half)
  const share = (instant: number) => Math.min(1, Math.max(0, (instant - from) / (to - from)))
  const ends: number[] = []
  return sorted(entries).map(entry => {
    const first = entry.firstOn?.getTime() ?? Date.UTC(Number(half.slice(0, 4)), entry.month - 1, MIDDLE)
    const start = share(first)
    const end = Math.max(share((entry.lastOn?.getTime() ?? first) + DAY), start + 0.009)
    const length = Math.min(LONGEST, lettersOf(words(entry)) * LETTER)
    // Where neither side has room for all the words, they stand on the wider one, cut short.
    const wordsBefore = end + GAP + length > 1 && start > 1 - end
    const [left, right] = wordsBefore ? [start - GAP - length, end] : [start, end + GAP + length]
    const free = ends.findIndex(taken => taken < left)
    const lane = free === -1 ? ends.length : free
    ends[lane] = right + GAP
    return { entry, from: start, to: end, lane, wordsBefore }
  })
}

function sorted(entries: PlanEntry[]): PlanEntry[] {
  const at = ({ month, firstOn }: PlanEntry) => month * 100 + (firstOn?.getUTCDate() ?? MIDDLE)
  return [...entries].sort((a, b) => at(a) - at(b))
}

function lettersOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
}

export type Clash = { from: Date; to: Date; one: PlanEntry; other: PlanEntry }

/**
 * What falls on the same days, the earliest first: two activities that consulates are invited to, or one of these and one that a consulate
 * organises itself and can hardly leave. Days that are open clash with nothing.
 */
export function clashesOf(rows: PlanRow[]): Clash[] {
  const all = [...new Map(rows.flatMap(row => row.entries).map(entry => [entry.id, entry])).values()]
  const dated = all.flatMap(entry => {
    const { firstOn, lastOn } = entry
    return firstOn ? [{ entry, from: firstOn, to: lastOn ?? firstOn }] : []
  })
  dated.sort((a, b) => a.from.getTime() - b.from.getTime())
  const clashes = dated.flatMap((one, place) =>
    dated
      .slice(place + 1)
      .filter(other => other.from <= one.to && [one, other].some(({ entry }) => entry.host !== 'consulate'))
      .map(other => ({
        from: other.from,
        to: new Date(Math.min(other.to.getTime(), one.to.getTime())),
        one: one.entry,
        other: other.entry,
      })),
  )
  return clashes.sort((a, b) => a.from.getTime() - b.from.getTime())
}
