import { type Actor, demand } from '@/lib/access/actor'
import { invitationScope } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { whyClosed } from '../rules/answering'
import { sectionOf, urgencyOf } from '../rules/home'
import type { HomeInvitation, InvitationHistory } from '../types'
import { NOT_DECLINED } from './nominations'

/** How many of the earlier ones are shown at first. */
const RECENT = 8

const DELEGATES = { orderBy: { position: 'asc' }, select: { honorific: true, name: true } } as const

const LINE = {
  id: true,
  status: true,
  answer: true,
  seats: true,
  activity: {
    select: {
      status: true,
      titleEn: true,
      titleZh: true,
      placeEn: true,
      placeZh: true,
      reasonEn: true,
      reasonZh: true,
      zone: true,
      startsAt: true,
      endsAt: true,
      replyBy: true,
      repliesClosedAt: true,
      tentativeAllowed: true,
    },
  },
  replies: {
    orderBy: { version: 'desc' },
    take: 1,
    select: { delegates: { where: NOT_DECLINED, ...DELEGATES } },
  },
} as const satisfies Prisma.InvitationSelect

type Row = Prisma.InvitationGetPayload<{ select: typeof LINE }>

export type Home = {
  /** By deadline, the nearest first. */
  awaiting: HomeInvitation[]
  /** Answered, or closed to answers, and not over yet; by their day. */
  comingUp: HomeInvitation[]
  /** Over, withdrawn or cancelled, the latest first; the most recent ones unless all were asked for. */
  earlier: HomeInvitation[]
  earlierInAll: number
}

/** The invitations of an officer's own post that were sent, by what they ask of it at this instant of office time. */
export async function home(actor: Actor, asked: { allEarlier?: boolean } = {}): Promise<Home> {
  demand(actor, 'home.read')
  const at = now()
  const own = invitationScope(actor)
  const isEarlier: Prisma.InvitationWhereInput = {
    OR: [
      { status: 'withdrawn' },
      { activity: { status: 'cancelled' } },
      { activity: { endsAt: { lte: at } } },
    ],
  }
  const [current, earlier, earlierInAll] = await Promise.all([
    db().invitation.findMany({
      where: { AND: [own, { NOT: isEarlier }] },
      select: LINE,
      orderBy: [{ activity: { startsAt: 'asc' } }, { id: 'asc' }],
    }),
    db().invitation.findMany({
      where: { AND: [own, isEarlier] },
      select: LINE,
      orderBy: [{ activity: { startsAt: 'desc' } }, { id: 'asc' }],
      ...(asked.allEarlier ? {} : { take: RECENT }),
    }),
    db().invitation.count({ where: { AND: [own, isEarlier] } }),
  ])
  const lines = current.flatMap(row => lineOf(row, at))
  const inSection = (section: string) =>
    lines.filter(({ section: its }) => its === section).map(({ line }) => line)
  return {
    awaiting: inSection('awaiting').sort((a, b) => +a.activity.replyBy - +b.activity.replyBy),
    comingUp: inSection('comingUp'),
    earlier: earlier.flatMap(row => lineOf(row, at)).map(({ line }) => line),
    earlierInAll,
  }
}

/** An issued invitation's activity has its dates: the database sees to it, the types cannot. */
function lineOf({ activity, status, replies, ...invitation }: Row, at: Date) {
  const { startsAt, endsAt, replyBy, repliesClosedAt, tentativeAllowed, ...shown } = activity
  if (!startsAt || !endsAt || !replyBy) return []
  const { seats, answer } = invitation
  const closed = whyClosed(
    {
      invitationStatus: status,
      activityStatus: shown.status,
      startsAt,
      replyBy,
      repliesClosedAt,
      tentativeAllowed,
      seats,
    },
    at,
  )
  const line: HomeInvitation = {
    ...invitation,
    closed,
    urgency: urgencyOf(replyBy, at, shown.zone),
    delegates: (replies[0]?.delegates ?? []).map(signed),
    activity: { ...shown, startsAt, endsAt, replyBy },
  }
  return [{ line, section: sectionOf({ status, answer, closed, endsAt }, at) }]
}

/**
 * What happened to an invitation of the officer's own post: when it came, and every version of the answer. Whom of the office a telephone
 * answer was taken down by stays with the office, and private notes are not read. Throws NotFound for any other invitation.
 */
export async function invitationHistory(actor: Actor, invitationId: string): Promise<InvitationHistory> {
  demand(actor, 'home.read')
  const found = await db().invitation.findFirst({
    where: { AND: [{ id: invitationId }, invitationScope(actor)] },
    select: {
      issuedAt: true,
      withdrawnAt: true,
      activity: { select: { cancelledAt: true } },
      replies: {
        orderBy: { version: 'desc' },
        select: {
          version: true,
          answer: true,
          at: true,
          channel: true,
          byName: true,
          late: true,
          note: true,
          delegates: DELEGATES,
        },
      },
    },
  })
  if (!found) throw new NotFound('invitation')
  const { replies, activity, ...invitation } = found
  return {
    ...invitation,
    cancelledAt: activity.cancelledAt,
    versions: replies.map(reply => ({
      ...reply,
      byName: reply.channel === 'phone' ? '' : reply.byName,
      delegates: reply.delegates.map(signed),
    })),
  }
}

function signed({ honorific, name }: { honorific: string; name: string }): string {
  return [honorific, name].filter(Boolean).join(' ')
}
