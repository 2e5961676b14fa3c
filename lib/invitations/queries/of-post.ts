import { type Actor, demand } from '@/lib/access/actor'
import { invitationScope } from '@/lib/access/scope'
import { db, type Prisma } from '@/lib/db/client'
import { NOT_DECLINED } from './nominations'

/** How many are shown at first. */
const RECENT = 12

const LINE = {
  id: true,
  status: true,
  answer: true,
  seats: true,
  activity: {
    select: {
      id: true,
      titleEn: true,
      titleZh: true,
      startsAt: true,
      endsAt: true,
      zone: true,
      status: true,
    },
  },
  replies: {
    orderBy: { version: 'desc' },
    take: 1,
    select: {
      late: true,
      delegates: {
        where: NOT_DECLINED,
        orderBy: { position: 'asc' },
        select: { id: true, honorific: true, name: true, attendance: { select: { id: true } } },
      },
    },
  },
} as const satisfies Prisma.InvitationSelect

/** What one half-year's invitations of a post came to; withdrawn ones and cancelled activities are left out. */
export type PostHalf = {
  half: string
  invited: number
  attending: number
  tentative: number
  regrets: number
  awaiting: number
  /** People who really came. */
  came: number
}

/**
 * What a post was invited to and answered, the latest first, the most recent ones unless `all` are asked for; how many there are in all;
 * and what each half-year came to, the latest first.
 */
export async function invitationsOfPost(actor: Actor, consulateId: string, { all = false } = {}) {
  demand(actor, 'invitations.read')
  const where = {
    AND: [{ consulateId, status: { not: 'draft' } }, invitationScope(actor)],
  } satisfies Prisma.InvitationWhereInput
  const [rows, total, halves] = await Promise.all([
    db().invitation.findMany({
      where,
      select: LINE,
      orderBy: [{ activity: { startsAt: 'desc' } }, { id: 'asc' }],
      ...(all ? {} : { take: RECENT }),
    }),
    db().invitation.count({ where }),
    halvesOf(consulateId),
  ])
  return { rows: rows.map(lineOf), total, halves }
}

type Row = Prisma.InvitationGetPayload<{ select: typeof LINE }>

export type PostInvitation = ReturnType<typeof lineOf>

function lineOf({ replies: [reply], ...invitation }: Row) {
  const delegates = reply?.delegates ?? []
  return {
    ...invitation,
    late: reply?.late ?? false,
    delegates: delegates.map(({ id, honorific, name, attendance }) => ({
      id,
      name: [honorific, name].filter(Boolean).join(' '),
      came: attendance !== null,
    })),
  }
}

function halvesOf(consulateId: string): Promise<PostHalf[]> {
  return db().$queryRaw<PostHalf[]>`
    select a."halfYear" as half, count(*)::int as invited,
      count(*) filter (where i.answer = 'attending')::int as attending,
      count(*) filter (where i.answer = 'tentative')::int as tentative,
      count(*) filter (where i.answer = 'regrets')::int as regrets,
      count(*) filter (where i.answer = 'awaiting')::int as awaiting,
      coalesce(sum((select count(*) from "Attendance" t join "Delegate" d on d.id = t."delegateId"
        join "Reply" r on r.id = d."replyId" where r."invitationId" = i.id and r.version = i."replyVersion")), 0)::int as came
    from "Invitation" i join "Activity" a on a.id = i."activityId"
    where i."consulateId" = ${consulateId}::uuid and i.status = 'issued' and a.status <> 'cancelled'
    group by 1 order by 1 desc`
}
