import { type Actor, demand } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { countingRules, type Office, theOffice } from '@/lib/offices/queries'
import { kindsThatCount, ruleThatHolds } from '@/lib/offices/rules'
import { type HalfYear, halfYearFrom, halfYearOf, monthsOf } from '@/lib/plans/rules/half-year'
import type { ActivityKind, FigureName } from '@/prisma/generated/enums'
import { invitedActivities, shownTotal } from '../rules/measure'
import type { ActivityFacts, Counting, Grouped, InvitationGroup, Known } from '../types'
import { activityGroups, firstCounted, invitationGroups } from './facts'
import { recordedFigures } from './recorded'

/** How many half-years back can always be chosen, and how many from now at the most. */
const BACK = 6
const FARTHEST = 80

/** Everything that one half-year comes to. */
export type HalfFigures = {
  half: HalfYear
  /** The kinds that count in each total, by the office's setting of that half-year. */
  counting: Record<FigureName, Counting>
  invited: Known
  supported: Known
  /** By month: the activities that consulates were invited to, as counted here. */
  months: { month: number; invited: number }[]
  invitations: InvitationGroup[]
}

/** The current half-year by office time, in the office's zone. */
export async function currentHalfYear(): Promise<HalfYear> {
  return halfYearOf(now(), (await theOffice()).zone)
}

/** The figures of a half-year and of the same half a year before, with the words of the scope that they count. */
export async function halfYearFigures(actor: Actor, half: HalfYear) {
  demand(actor, 'figures.read')
  const office = await theOffice()
  const before = halfYearFrom(half, -2)
  const [first, rules, recorded] = await Promise.all([
    firstCounted(office.zone),
    countingRules(actor, office.id),
    recordedFigures(actor, [half, before]),
  ])
  const current = halfYearOf(now(), office.zone)
  const since = first && first < current ? first : current
  const of = (one: HalfYear) =>
    figuresOf(office, one, { rules, recorded, known: one >= since && one <= current })
  const [shown, then, consulates] = await Promise.all([of(half), of(before), consulateNames()])
  return { half, current, office, now: shown, then, consulates }
}

export type HalfYearFigures = Awaited<ReturnType<typeof halfYearFigures>>

type Settings = {
  rules: Awaited<ReturnType<typeof countingRules>>
  recorded: Awaited<ReturnType<typeof recordedFigures>>
  known: boolean
}

async function figuresOf(
  office: Office,
  half: HalfYear,
  { rules, recorded, known }: Settings,
): Promise<HalfFigures> {
  const [activities, invitations] = await Promise.all([
    activityGroups(office.id, half),
    invitationGroups(office.id, half, now()),
  ])
  const counting = (figure: FigureName): Counting => ({
    kinds: kindsThatCount(rules, figure, half),
    rule: ruleThatHolds(rules, figure, half),
  })
  const invited = counting('invited_activities')
  const total = (figure: FigureName) =>
    recorded.find(one => one.halfYear === half && one.figure === figure) ?? null
  return {
    half,
    counting: { invited_activities: invited, supported_activities: counting('supported_activities') },
    invited: shownTotal(total('invited_activities'), invitedActivities(activities, invited.kinds), known),
    // Support is not recorded here yet: without a recorded total it is not known.
    supported: shownTotal(total('supported_activities'), 0, false),
    months: byMonth(half, activities, invited.kinds),
    invitations,
  }
}

function byMonth(half: HalfYear, activities: Grouped<ActivityFacts>[], kinds: readonly ActivityKind[]) {
  return monthsOf(half).map(month => ({
    month,
    invited: invitedActivities(
      activities.filter(group => group.month === month),
      kinds,
    ),
  }))
}

/** The names of every post that was ever invited, closed ones too, in the order of the Chinese and of the English names of the State. */
async function consulateNames() {
  return db().consulate.findMany({
    where: { invitations: { some: { status: 'issued' } } },
    select: { id: true, sendingState: true, stateZh: true, stateEn: true, cityZh: true, cityEn: true },
    orderBy: [{ stateEn: 'asc' }, { cityEn: 'asc' }],
  })
}

/** The half-years to choose from, the newest first: from the earliest that has anything, at least three years back, to the last planned, within forty years. */
export async function halfYearsToChoose(actor: Actor, shown: HalfYear): Promise<HalfYear[]> {
  demand(actor, 'figures.read')
  const office = await theOffice()
  const current = halfYearOf(now(), office.zone)
  const [activities, recorded] = await Promise.all([
    db().activity.aggregate({
      _min: { halfYear: true },
      _max: { halfYear: true },
      where: { status: { not: 'draft' } },
    }),
    db().recordedFigure.aggregate({
      _min: { halfYear: true },
      where: { officeId: office.id, removedAt: null },
    }),
  ])
  const halves = [shown, current, activities._min.halfYear, activities._max.halfYear, recorded._min.halfYear]
  const all = [...halves, halfYearFrom(current, -BACK)].filter(half => half !== null).sort()
  // A year that was mistyped, far off, does not make the list endless.
  const [from, to] = [halfYearFrom(current, -FARTHEST), halfYearFrom(current, FARTHEST)]
  const near = all.filter(half => half >= from && half <= to)
  const [earliest = current, latest = current] = [near[0], near.at(-1)]
  const list = [latest]
  for (let half = latest; half > earliest; ) {
    half = halfYearFrom(half, -1)
    list.push(half)
  }
  return list
}

/** From which half-years on a counting rule may be set, the newest first: the next two, and all that can be looked at. */
export async function halfYearsToRule(actor: Actor): Promise<HalfYear[]> {
  const current = await currentHalfYear()
  return halfYearsToChoose(actor, halfYearFrom(current, 2))
}
