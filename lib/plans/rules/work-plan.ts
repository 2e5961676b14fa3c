import type { ActivityKind } from '@/prisma/generated/enums'
import type { PlanForm } from '../schema'
import type { PlanContent, PlannedLine, PlanOwner } from '../types'
import { type HalfYear, halfYearFrom, monthsOf } from './half-year'
import { readDay } from './moments'

const KINDS: readonly ActivityKind[] = ['international_exchange', 'economic', 'trade', 'cultural']

/** The kinds of activity that one may have in one's own plan: consulates pay no district visits, districts host them. */
export function plannedKinds(owner: PlanOwner): readonly ActivityKind[] {
  return owner === 'consulate' ? KINDS : [...KINDS, 'district_visit']
}

/** The half-years that are planned now: the one that runs, and the next. */
export function halvesToPlan(current: HalfYear): [HalfYear, HalfYear] {
  return [current, halfYearFrom(current, 1)]
}

type Line = PlanForm['activities'][number]
type Problems = Record<string, string>

/**
 * What was typed of a work plan, and what of it cannot be read, by field, as keys of the `errors` messages. Lines that say nothing are left
 * out. The first day must lie in the half-year, the last at most in
 * the next; without days the month is asked.
 */
export function readPlan(
  form: PlanForm,
  half: HalfYear,
  owner: PlanOwner,
): { content: PlanContent; problems: Problems } {
  const problems: Problems = {}
  const activities: PlannedLine[] = []
  form.activities.forEach((line, place) => {
    if (saysNothing(line)) return
    const tell = (field: keyof Line, problem: string) => {
      problems[`activities.${place}.${field}`] ??= problem
    }
    const read = readLine(line, half, owner, tell)
    if (read) activities.push(read)
  })
  const said = (text: string) => text.replaceAll('\r\n', '\n').trim()
  const priorities = { prioritiesZh: said(form.prioritiesZh), prioritiesEn: said(form.prioritiesEn) }
  return { content: { ...priorities, activities: activities.sort(byDay) }, problems }
}

function saysNothing({ key, ...said }: Line): boolean {
  return Object.values(said).every(text => text.trim() === '')
}

function readLine(
  line: Line,
  half: HalfYear,
  owner: PlanOwner,
  tell: (field: keyof Line, problem: string) => void,
): PlannedLine | null {
  const [titleZh, titleEn] = [line.titleZh.trim(), line.titleEn.trim()]
  if (!titleZh && !titleEn) tell('titleZh', 'title_needed')
  const kind = line.kind
  if (!kind) tell('kind', 'kind_needed')
  else if (!plannedKinds(owner).includes(kind)) tell('kind', 'invalid_value')
  const [firstOn, lastOn] = [readOn(line, 'firstOn', tell), readOn(line, 'lastOn', tell)]
  if (lastOn && !firstOn && !line.firstOn.trim()) tell('firstOn', 'first_day_needed')
  if (firstOn && lastOn && lastOn < firstOn) tell('lastOn', 'last_before_first')
  const month = firstOn ? firstOn.getUTCMonth() + 1 : Number(line.month)
  const isIn = monthsOf(half).includes(month)
  if (firstOn && (!isIn || firstOn.getUTCFullYear() !== Number(half.slice(0, 4))))
    tell('firstOn', 'not_in_half')
  if (!line.firstOn.trim() && !isIn) tell('month', 'month_needed')
  if (firstOn && line.month && Number(line.month) !== month) tell('month', 'month_other')
  if (lastOn && lastOn >= endOf(halfYearFrom(half, 1))) tell('lastOn', 'last_too_far')
  if (!kind) return null
  const places = { placeZh: line.placeZh.trim(), placeEn: line.placeEn.trim() }
  return { key: line.key, titleZh, titleEn, kind, month, firstOn, lastOn: lastOn ?? firstOn, ...places }
}

/** The first day after a half-year. */
function endOf(half: HalfYear): Date {
  const [year, months] = [Number(half.slice(0, 4)), monthsOf(half)]
  return new Date(Date.UTC(year, months.at(-1) ?? 0, 1))
}

function readOn(
  line: Line,
  field: 'firstOn' | 'lastOn',
  tell: (field: keyof Line, problem: string) => void,
): Date | null {
  const typed = line[field].trim()
  const day = typed ? readDay(typed) : null
  if (typed && !day) tell(field, 'wrong_date')
  return day ? new Date(`${day}T00:00:00Z`) : null
}

type Planned = Pick<PlannedLine, 'month' | 'firstOn'>

/** In the order of their days; of a month those whose days are still open stand last. */
export function byDay(a: Planned, b: Planned): number {
  const day = (line: Planned) => line.firstOn?.getUTCDate() ?? 99
  return a.month - b.month || day(a) - day(b)
}

/** Whether a plan says nothing yet: no priority, no activity. */
export function isBlank({ prioritiesZh, prioritiesEn, activities }: PlanContent): boolean {
  return !prioritiesZh && !prioritiesEn && activities.length === 0
}

/** Whether two versions say the same. */
export function sameContent(one: PlanContent, other: PlanContent): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

function plain({ prioritiesZh, prioritiesEn, activities }: PlanContent) {
  return [prioritiesZh, prioritiesEn, activities.map(line => Object.values(lineValues(line)))]
}

function lineValues({ titleZh, titleEn, kind, month, firstOn, lastOn, placeZh, placeEn }: PlannedLine) {
  const day = (date: Date | null) => date?.toISOString() ?? null
  return { titleZh, titleEn, kind, month, firstOn: day(firstOn), lastOn: day(lastOn), placeZh, placeEn }
}

export type LineChange = {
  line: PlannedLine
  /** `changed` names which of its facts. */
  what: 'added' | 'dropped' | 'changed'
  facts: string[]
}

/** What a version of a plan does to the activities of the one before it: added and changed as they are now, dropped as they were. */
export function lineChanges(before: PlannedLine[], after: PlannedLine[]): LineChange[] {
  const old = new Map(before.map(line => [line.key, line]))
  const kept = new Set(after.map(line => line.key))
  const now = after.flatMap((line): LineChange[] => {
    const was = old.get(line.key)
    if (!was) return [{ line, what: 'added', facts: [] }]
    const [then, since] = [lineValues(was), lineValues(line)]
    const facts = (Object.keys(since) as (keyof typeof since)[]).filter(fact => then[fact] !== since[fact])
    return facts.length > 0 ? [{ line, what: 'changed', facts }] : []
  })
  const dropped = before.filter(line => !kept.has(line.key))
  return [...now, ...dropped.map((line): LineChange => ({ line, what: 'dropped', facts: [] }))]
}

/** What the form shows of a version: the inverse of reading it. */
export function planFormOf({ prioritiesZh, prioritiesEn, activities }: PlanContent): PlanForm {
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? ''
  return {
    prioritiesZh,
    prioritiesEn,
    activities: activities.map(({ month, firstOn, lastOn, ...line }) => ({
      ...line,
      month: firstOn ? '' : String(month),
      firstOn: day(firstOn),
      lastOn: lastOn?.getTime() === firstOn?.getTime() ? '' : day(lastOn),
    })),
  }
}
