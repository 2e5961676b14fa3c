import { type Actor, demand } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { countingRules, type Office, theOffice } from '@/lib/offices/queries'
import { kindsThatCount, ruleThatHolds } from '@/lib/offices/rules'
import { type HalfYear, halfYearFrom, halfYearOf, monthsOf } from '@/lib/plans/rules/half-year'
import type { FigureName } from '@/prisma/generated/enums'
import { invitedActivities, shownTotal, supportedActivities } from '../rules/measure'
import type { Counting, InvitationGroup, Known } from '../types'
import { activityGroups, firstCounted, invitationGroups } from './facts'
import { recordedFigures } from './recorded'
import { supportGroups } from './support'

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
  /** By month, as counted here: the activities that consulates were invited to, and those of theirs that were supported. */
  months: { month: number; invited: number; supported: number }[]
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
    figuresOf(actor, office, one, { rules, recorded, known: one >= since && one <= current })
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
  actor: Actor,
  office: Office,
  half: HalfYear,
  { rules, recorded, known }: Settings,
): Promise<HalfFigures> {
  const [activities, support, invitations] = await Promise.all([
    activityGroups(office.id, half),
    supportGroups(actor, half),
    invitationGroups(office.id, half, now()),
  ])
  const counting = (figure: FigureName): Counting => ({
    kinds: kindsThatCount(rules, figure, half),
    rule: ruleThatHolds(rules, figure, half),
  })
  const [invited, supported] = [counting('invited_activities'), counting('supported_activities')]
  const total = (figure: FigureName) =>
    recorded.find(one => one.halfYear === half && one.figure === figure) ?? null
  return {
    half,
    counting: { invited_activities: invited, supported_activities: supported },
    invited: shownTotal(total('invited_activities'), invitedActivities(activities, invited.kinds), known),
    supported: shownTotal(
      total('supported_activities'),
      supportedActivities(support, supported.kinds),
      known,
    ),
    months: monthsOf(half).map(month => ({
      month,
      invited: invitedActivities(of(activities, month), invited.kinds),
      supported: supportedActivities(of(support, month), supported.kinds),
    })),
    invitations,
  }
}

function of<Facts extends { month: number }>(groups: Facts[], month: number): Facts[] {
  return groups.filter(group => group.month === month)
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
  const [activities, supported, recorded] = await Promise.all([
    db().activity.aggregate({
      _min: { halfYear: true },
      _max: { halfYear: true },
      where: { status: { not: 'draft' } },
    }),
    db().supportRequest.aggregate({
      _min: { halfYear: true },
      _max: { halfYear: true },
      where: { status: 'delivered' },
    }),
    db().recordedFigure.aggregate({
      _min: { halfYear: true },
      where: { officeId: office.id, removedAt: null },
    }),
  ])
  const spans = [activities, supported].flatMap(({ _min, _max }) => [_min.halfYear, _max.halfYear])
  const halves = [shown, current, ...spans, recorded._min.halfYear, halfYearFrom(current, -BACK)]
  const all = halves.filter(half => half !== null).sort()
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
