import type { ActivityKind } from '@/prisma/generated/enums'
import type {
  ActivityFacts,
  Grouped,
  InvitationFacts,
  InvitationGroup,
  Known,
  Measured,
  RecordedTotal,
  SupportFacts,
} from '../types'
import { countsAsInvited, countsAsSupported, countsIn, type InvitationFigure } from './definitions'

/** How many activities consulates were invited to, by the kinds that count. */
export function invitedActivities(
  groups: readonly Grouped<ActivityFacts>[],
  kinds: readonly ActivityKind[],
): number {
  return sum(groups.filter(group => countsAsInvited(group, kinds)))
}

/** How many activities of consulates were supported, by the kinds that count. */
export function supportedActivities(
  groups: readonly Grouped<SupportFacts>[],
  kinds: readonly ActivityKind[],
): number {
  return sum(groups.filter(group => countsAsSupported(group, kinds)))
}

/** A figure of invitations over the groups given: all of them, or one consulate's, kind's, month's. */
export function measure(figure: InvitationFigure, groups: readonly Grouped<InvitationFacts>[]): Measured {
  return {
    part: sum(groups.filter(group => countsIn(figure, 'part', group))),
    whole: sum(groups.filter(group => countsIn(figure, 'whole', group))),
  }
}

/** The median time from issue to the first answer, in seconds, of the invitations that were answered; null of none. */
export function medianAnswer(groups: readonly InvitationGroup[]): number | null {
  const times = groups
    .filter(group => countsIn('reply_time', 'part', group))
    .flatMap(group => group.seconds)
    .sort((a, b) => a - b)
  const [below, above] = [times[Math.floor((times.length - 1) / 2)], times[Math.floor(times.length / 2)]]
  return below === undefined || above === undefined ? null : (below + above) / 2
}

function sum(groups: readonly { n: number }[]): number {
  return groups.reduce((total, { n }) => total + n, 0)
}

/**
 * A total as it is shown: the recorded one where there is one, else what was counted, else not known. `known` says whether the rows of the
 * half-year are all here, so that no rows means none.
 */
export function shownTotal(recorded: RecordedTotal | null, rows: number, known: boolean): Known {
  if (recorded) return { value: recorded.value, recorded, rows }
  return { value: known || rows > 0 ? rows : null, recorded: null, rows }
}
