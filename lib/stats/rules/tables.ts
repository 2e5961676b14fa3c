import type { HalfYear } from '@/lib/plans/rules/half-year'
import { monthsOf } from '@/lib/plans/rules/half-year'
import { ActivityKind } from '@/prisma/generated/enums'
import type { Breakdown } from '../schema'
import type { InvitationGroup } from '../types'
import { measure } from './measure'

/** One line of a table: what it is of (a consulate's id, a kind, a month), and its invitations. */
export type Line = { key: string; groups: InvitationGroup[] }

/** The invitations of a half-year by consulate, kind or month. Consulates and kinds that nobody was invited of are left out; months are not. */
export function linesBy(
  by: Breakdown,
  half: HalfYear,
  groups: readonly InvitationGroup[],
  consulates: readonly { id: string }[],
): Line[] {
  const keys = {
    consulate: consulates.map(({ id }) => id),
    kind: Object.values(ActivityKind),
    month: monthsOf(half).map(String),
  }[by]
  const lines = keys.map(key => ({ key, groups: groups.filter(group => keyOf(by, group) === key) }))
  return by === 'month' ? lines : lines.filter(line => measure('invitations', line.groups).part > 0)
}

function keyOf(by: Breakdown, group: InvitationGroup): string {
  return by === 'consulate' ? group.consulateId : by === 'kind' ? group.kind : String(group.month)
}

/** The kinds of activity that consulates were invited to in a half-year, in the order of the records. */
export function kindsInvited(groups: readonly InvitationGroup[]): ActivityKind[] {
  return Object.values(ActivityKind).filter(
    kind =>
      measure(
        'invitations',
        groups.filter(group => group.kind === kind),
      ).part > 0,
  )
}
