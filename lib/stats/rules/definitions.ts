import type { ActivityKind, ActivityStatus, FigureName } from '@/prisma/generated/enums'
import type { ActivityFacts, InvitationFacts, SupportFacts } from '../types'

/**
 * What every figure counts, once. A definition is a list of clauses: each says itself on the page (`stats.clause.<says>`, under "how these
 * are counted") and holds, or not, of what is known. Something is counted when every clause holds.
 */
export type Clause<Facts> = { says: string; holds: (facts: Facts) => boolean }

/** An activity in these states took place, or is to: a draft or a plan was not yet sent out, a cancelled one did not take place. */
export const COUNTED_STATES: readonly ActivityStatus[] = ['open', 'concluded', 'postponed']

type Judged = ActivityFacts & { kinds: readonly ActivityKind[] }

/**
 * "Activities that consulates were invited to". Half-year, host and month are those of the query: the half-year of the first day, in the
 * activity's zone, and the office or a district as host or co-host.
 */
const INVITED_ACTIVITIES: readonly Clause<Judged>[] = [
  { says: 'hosted', holds: () => true },
  { says: 'half', holds: () => true },
  { says: 'kinds', holds: ({ kind, kinds }) => kinds.includes(kind) },
  { says: 'states', holds: ({ status }) => COUNTED_STATES.includes(status) },
  { says: 'invited', holds: ({ invited }) => invited },
]

type JudgedSupport = SupportFacts & { kinds: readonly ActivityKind[] }

/**
 * "Consulate activities supported". Every request is of an activity of the consulate's own, be it in the city or beyond; half-year and
 * month are those of the query, of the first day. What was asked, or promised, is not yet support: only what was delivered counts.
 */
const SUPPORTED_ACTIVITIES: readonly Clause<JudgedSupport>[] = [
  { says: 'own', holds: () => true },
  { says: 'first_day', holds: () => true },
  { says: 'kinds', holds: ({ kind, kinds }) => kinds.includes(kind) },
  { says: 'delivered', holds: ({ status }) => status === 'delivered' },
]

/** The figures of which staff may record a total, and what they count. */
export const TOTALS = {
  invited_activities: INVITED_ACTIVITIES,
  supported_activities: SUPPORTED_ACTIVITIES,
} as const satisfies Record<FigureName, readonly Clause<never>[]>

/** Whether an activity counts as one that consulates were invited to, where these kinds count. */
export function countsAsInvited(activity: ActivityFacts, kinds: readonly ActivityKind[]): boolean {
  return INVITED_ACTIVITIES.every(clause => clause.holds({ ...activity, kinds }))
}

/** Whether a request counts as an activity of a consulate that was supported, where these kinds count. */
export function countsAsSupported(request: SupportFacts, kinds: readonly ActivityKind[]): boolean {
  return SUPPORTED_ACTIVITIES.every(clause => clause.holds({ ...request, kinds }))
}

/** Of every kind of activity: an invitation that stands, to an activity that counts by its state. */
const STANDING: readonly Clause<InvitationFacts>[] = [
  { says: 'standing', holds: ({ status }) => status === 'issued' },
  { says: 'states', holds: ({ activityStatus }) => COUNTED_STATES.includes(activityStatus) },
  { says: 'all_kinds', holds: () => true },
]
const REPLIED: Clause<InvitationFacts> = { says: 'replied', holds: ({ answer }) => answer !== 'awaiting' }
const IN_TIME: Clause<InvitationFacts> = { says: 'in_time', holds: ({ inTime }) => inTime === true }
const ATTENDING: Clause<InvitationFacts> = {
  says: 'attending',
  holds: ({ answer }) => answer === 'attending',
}
const CHECKED_IN: Clause<InvitationFacts> = { says: 'checked_in', holds: ({ checkedIn }) => checkedIn }
const CAME: Clause<InvitationFacts> = { says: 'came', holds: ({ came }) => came }
const STAYED_AWAY: Clause<InvitationFacts> = { says: 'stayed_away', holds: ({ came }) => !came }

const level = (name: string, says: string): Clause<InvitationFacts> => ({
  says,
  holds: f => (f.level ?? 'other') === name,
})

type Definition = {
  /** What it is a share of, or what a number is counted among. */
  whole: readonly Clause<InvitationFacts>[]
  part: readonly Clause<InvitationFacts>[]
  /** A share of the whole, a plain number, or the median time from issue to the first answer of the part. */
  shown: 'share' | 'number' | 'median'
}

const CONFIRMED = [...STANDING, ATTENDING, CHECKED_IN]

/**
 * The figures of invitations. In the reply rates those still awaited stay in the whole: they have not answered yet. Acceptance is of those
 * who answered, attendance and no-shows of those who confirmed, by invitation: it counts as attended when anybody of the post came.
 */
export const INVITATION_FIGURES = {
  invitations: { whole: STANDING, part: [], shown: 'number' },
  reply_rate: { whole: STANDING, part: [REPLIED], shown: 'share' },
  on_time: { whole: STANDING, part: [REPLIED, IN_TIME], shown: 'share' },
  reply_time: { whole: STANDING, part: [REPLIED], shown: 'median' },
  acceptance: { whole: [...STANDING, REPLIED], part: [ATTENDING], shown: 'share' },
  attendance: { whole: CONFIRMED, part: [CAME], shown: 'share' },
  no_shows: { whole: CONFIRMED, part: [STAYED_AWAY], shown: 'number' },
  level_head: { whole: [...STANDING, ATTENDING], part: [level('head', 'level_head')], shown: 'share' },
  level_deputy: { whole: [...STANDING, ATTENDING], part: [level('deputy', 'level_deputy')], shown: 'share' },
  level_other: { whole: [...STANDING, ATTENDING], part: [level('other', 'level_other')], shown: 'share' },
} as const satisfies Record<string, Definition>

export type InvitationFigure = keyof typeof INVITATION_FIGURES
export type Figure = FigureName | InvitationFigure

/** Every figure of invitations, in the order in which the page shows them. */
export const INVITATION_FIGURE_NAMES = Object.keys(INVITATION_FIGURES) as InvitationFigure[]

/** Whether an invitation is in a figure's part, or in the whole that it is taken of. */
export function countsIn(figure: InvitationFigure, side: 'part' | 'whole', facts: InvitationFacts): boolean {
  const { whole, part }: Definition = INVITATION_FIGURES[figure]
  return [...whole, ...(side === 'part' ? part : [])].every(clause => clause.holds(facts))
}
