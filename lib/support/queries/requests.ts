import { type Actor, demand } from '@/lib/access/actor'
import { supportScope } from '@/lib/access/scope'
import { db, type Prisma } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { SupportStatus } from '@/prisma/generated/enums'
import { OPEN, TO_DECIDE } from '../rules/life'
import type { SupportFilter } from '../schema'
import type { SupportView } from '../types'

/** A list shows no more than so many; the states, of which each has its own list, part the rest. */
const MOST = 200

export const VIEW = {
  ...{ id: true, plannedKey: true, status: true, titleZh: true, titleEn: true, kind: true },
  ...{ firstOn: true, lastOn: true, placeZh: true, placeEn: true, expected: true, needs: true },
  ...{ details: true, answerBy: true, version: true },
  consulate: {
    select: { id: true, sendingState: true, nameZh: true, nameEn: true, stateZh: true, stateEn: true },
  },
  steps: {
    select: { id: true, to: true, wordsZh: true, wordsEn: true, at: true, byName: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  },
} as const satisfies Prisma.SupportRequestSelect

const LATEST = [{ firstOn: 'desc' }, { id: 'asc' }] satisfies Prisma.SupportRequestOrderByWithRelationInput[]

/** All that the own post has asked and means to ask, the latest day first. */
export async function ownSupport(actor: Actor): Promise<SupportView[]> {
  demand(actor, 'support.own')
  return db().supportRequest.findMany({
    where: supportScope(actor),
    select: VIEW,
    orderBy: LATEST,
    take: MOST,
  })
}

/** Of what the own post has asked, what is not over: the next day first. */
export async function ownOpenSupport(actor: Actor): Promise<SupportView[]> {
  demand(actor, 'support.own')
  return db().supportRequest.findMany({
    where: { AND: [supportScope(actor), { status: { in: [...OPEN] } }] },
    select: VIEW,
    orderBy: [{ firstOn: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
}

/** One request of the own post. Throws NotFound. */
export async function ownSupportRequest(actor: Actor, id: string): Promise<SupportView> {
  demand(actor, 'support.own')
  return one(actor, id)
}

/** One request as the office sees it. Throws NotFound. */
export async function supportRequest(actor: Actor, id: string): Promise<SupportView> {
  demand(actor, 'support.read')
  return one(actor, id)
}

async function one(actor: Actor, id: string): Promise<SupportView> {
  const found = await db().supportRequest.findFirst({
    where: { AND: [{ id }, supportScope(actor)] },
    select: VIEW,
  })
  if (!found) throw new NotFound('support request')
  return found
}

/** All that consulates have asked, or all of one state, for a sheet: the latest day first. */
export async function allSupport(actor: Actor, { status }: SupportFilter): Promise<SupportView[]> {
  demand(actor, 'support.read')
  return db().supportRequest.findMany({
    where: { AND: [supportScope(actor), status ? { status } : {}] },
    select: VIEW,
    orderBy: LATEST,
  })
}

/** What consulates have asked: first what is to be decided, by its day, then the rest, the latest first; with how many there are of each state. */
export async function supportRequests(
  actor: Actor,
  { status }: SupportFilter,
): Promise<{ toDecide: SupportView[]; rest: SupportView[]; counts: Map<SupportStatus, number> }> {
  demand(actor, 'support.read')
  const scope = supportScope(actor)
  const waiting = { status: { in: [...TO_DECIDE] } }
  const chosen = status ? [{ status }] : []
  const [toDecide, rest, counted] = await Promise.all([
    db().supportRequest.findMany({
      where: { AND: [scope, waiting, ...chosen] },
      select: VIEW,
      orderBy: [{ firstOn: 'asc' }, { id: 'asc' }],
      take: MOST,
    }),
    db().supportRequest.findMany({
      where: { AND: [scope, { NOT: waiting }, ...chosen] },
      select: VIEW,
      orderBy: LATEST,
      take: MOST,
    }),
    db().supportRequest.groupBy({ by: ['status'], where: scope, _count: true }),
  ])
  return { toDecide, rest, counts: new Map(counted.map(({ status: state, _count }) => [state, _count])) }
}
