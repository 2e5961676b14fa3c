import type { Actor } from '@/lib/access/actor'
import { supportScope } from '@/lib/access/scope'
import { db, type Prisma } from '@/lib/db/client'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import type { Grouped, SupportFacts } from '../types'
import type { Narrowed } from './facts'

/** What an actor may see of the requests of a half-year; a draft is its consulate's own, and stays out of everything. */
function within(
  actor: Actor,
  half: HalfYear,
  { consulate, kind }: Narrowed,
): Prisma.SupportRequestWhereInput {
  const narrowed = { ...(consulate && { consulateId: consulate }), ...(kind && { kind }) }
  return { AND: [supportScope(actor), { halfYear: half, ...narrowed }] }
}

/** The requests of a half-year by what is known of them, counted. */
export async function supportGroups(actor: Actor, half: HalfYear): Promise<Grouped<SupportFacts>[]> {
  const rows = await db().supportRequest.groupBy({
    by: ['kind', 'status', 'firstOn'],
    where: within(actor, half, {}),
    _count: true,
  })
  return rows.map(({ kind, status, firstOn, _count: n }) => ({ kind, status, month: monthOf(firstOn), n }))
}

/** The same, one by one, in the order in which the activities take place. */
export async function supportRows(
  actor: Actor,
  half: HalfYear,
  narrowed: Narrowed,
): Promise<(SupportFacts & { id: string })[]> {
  const rows = await db().supportRequest.findMany({
    where: within(actor, half, narrowed),
    select: { id: true, kind: true, status: true, firstOn: true },
    orderBy: [{ firstOn: 'asc' }, { id: 'asc' }],
  })
  return rows
    .map(({ id, kind, status, firstOn }) => ({ id, kind, status, month: monthOf(firstOn) }))
    .filter(({ month }) => !narrowed.month || month === narrowed.month)
}

// A date comes from the database as its UTC midnight.
function monthOf(day: Date): number {
  return day.getUTCMonth() + 1
}
