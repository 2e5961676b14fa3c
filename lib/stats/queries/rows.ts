import { type Actor, demand } from '@/lib/access/actor'
import { activityScope, consulateScope, invitationScope } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { countingRules, theOffice } from '@/lib/offices/queries'
import { kindsThatCount } from '@/lib/offices/rules'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import { countsAsInvited, countsIn, INVITATION_FIGURES, type InvitationFigure } from '../rules/definitions'
import type { RowsAsked } from '../schema'
import { activityFacts, invitationRows } from './facts'

const PAGE = 100

const ACTIVITY = {
  id: true,
  titleZh: true,
  titleEn: true,
  kind: true,
  status: true,
  startsAt: true,
  endsAt: true,
  zone: true,
} as const

/**
 * Exactly the rows that make up a number of the statistics page, a page at a time, through the scope of the actor: activities for the
 * totals, invitations for the rest.
 */
export async function rowsOf(actor: Actor, half: HalfYear, asked: RowsAsked) {
  demand(actor, 'figures.read')
  const ids = await idsOf(actor, half, asked)
  const part = ids.slice((asked.page - 1) * PAGE, asked.page * PAGE)
  const consulate = asked.consulate
    ? await db().consulate.findFirst({ where: { AND: [consulateScope(actor), { id: asked.consulate }] } })
    : null
  return {
    total: ids.length,
    pages: Math.max(1, Math.ceil(ids.length / PAGE)),
    consulate,
    activities: isTotal(asked.figure) ? await activities(actor, part) : [],
    invitations: isTotal(asked.figure) ? [] : await invitations(actor, part),
  }
}

function isTotal(figure: RowsAsked['figure']): figure is Exclude<RowsAsked['figure'], InvitationFigure> {
  return !(figure in INVITATION_FIGURES)
}

async function idsOf(actor: Actor, half: HalfYear, asked: RowsAsked): Promise<string[]> {
  const { figure, side } = asked
  const office = await theOffice()
  if (!isTotal(figure)) {
    const rows = await invitationRows(office.id, half, now(), asked)
    return rows.filter(row => countsIn(figure, side, row)).map(row => row.id)
  }
  // Support is not recorded here yet: a supported figure has no rows.
  if (figure === 'supported_activities') return []
  const kinds = kindsThatCount(await countingRules(actor, office.id), figure, half)
  const rows = await activityFacts(office.id, half, asked)
  return rows.filter(row => countsAsInvited(row, kinds)).map(row => row.id)
}

async function activities(actor: Actor, ids: string[]) {
  const found = await db().activity.findMany({
    where: { AND: [activityScope(actor), { id: { in: ids } }] },
    select: { ...ACTIVITY, _count: { select: { invitations: { where: { status: 'issued' } } } } },
  })
  return inOrder(ids, found)
}

async function invitations(actor: Actor, ids: string[]) {
  const found = await db().invitation.findMany({
    where: { AND: [invitationScope(actor), { id: { in: ids } }] },
    select: {
      id: true,
      answer: true,
      issuedAt: true,
      activity: { select: ACTIVITY },
      consulate: { select: { id: true, sendingState: true, stateZh: true, stateEn: true } },
      replies: { where: { version: 1 }, select: { at: true, late: true } },
    },
  })
  return inOrder(ids, found)
}

function inOrder<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  const places = new Map(ids.map((id, place) => [id, place]))
  return rows.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}
