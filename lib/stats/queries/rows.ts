import { type Actor, demand } from '@/lib/access/actor'
import { activityScope, consulateScope, invitationScope, supportScope } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { countingRules, theOffice } from '@/lib/offices/queries'
import { kindsThatCount } from '@/lib/offices/rules'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import { countsAsInvited, countsAsSupported, countsIn, INVITATION_FIGURES } from '../rules/definitions'
import type { RowsAsked } from '../schema'
import { activityFacts, invitationRows } from './facts'
import { supportRows } from './support'

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
 * Exactly the rows that make up a number of the statistics page, a page at a time, through the scope of the actor: activities and
 * requests for support for the totals, invitations for the rest; with the office's own words for whom it counts.
 */
export async function rowsOf(actor: Actor, half: HalfYear, asked: RowsAsked) {
  demand(actor, 'figures.read')
  const office = await theOffice()
  const ids = await idsOf(actor, office.id, half, asked)
  const part = ids.slice((asked.page - 1) * PAGE, asked.page * PAGE)
  const consulate = asked.consulate
    ? await db().consulate.findFirst({ where: { AND: [consulateScope(actor), { id: asked.consulate }] } })
    : null
  return {
    total: ids.length,
    pages: Math.max(1, Math.ceil(ids.length / PAGE)),
    scope: { zh: office.scopeZh, en: office.scopeEn },
    consulate,
    activities: asked.figure === 'invited_activities' ? await activities(actor, part) : [],
    requests: asked.figure === 'supported_activities' ? await requests(actor, part) : [],
    invitations: asked.figure in INVITATION_FIGURES ? await invitations(actor, part) : [],
  }
}

async function idsOf(actor: Actor, officeId: string, half: HalfYear, asked: RowsAsked): Promise<string[]> {
  const { figure, side } = asked
  if (figure !== 'invited_activities' && figure !== 'supported_activities') {
    const rows = await invitationRows(officeId, half, now(), asked)
    return rows.filter(row => countsIn(figure, side, row)).map(row => row.id)
  }
  const kinds = kindsThatCount(await countingRules(actor, officeId), figure, half)
  if (figure === 'supported_activities') {
    const rows = await supportRows(actor, half, asked)
    return rows.filter(row => countsAsSupported(row, kinds)).map(row => row.id)
  }
  const rows = await activityFacts(officeId, half, asked)
  return rows.filter(row => countsAsInvited(row, kinds)).map(row => row.id)
}

async function activities(actor: Actor, ids: string[]) {
  const found = await db().activity.findMany({
    where: { AND: [activityScope(actor), { id: { in: ids } }] },
    select: { ...ACTIVITY, _count: { select: { invitations: { where: { status: 'issued' } } } } },
  })
  return inOrder(ids, found)
}

async function requests(actor: Actor, ids: string[]) {
  const found = await db().supportRequest.findMany({
    where: { AND: [supportScope(actor), { id: { in: ids } }] },
    select: {
      id: true,
      titleZh: true,
      titleEn: true,
      kind: true,
      firstOn: true,
      lastOn: true,
      consulate: { select: { sendingState: true, stateZh: true, stateEn: true } },
    },
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
