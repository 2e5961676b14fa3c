import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { setCountingRule } from '@/lib/offices/commands'
import type {
  ActivityKind,
  ActivityStatus,
  Answer,
  FigureName,
  InvitationStatus,
  RepresentationLevel,
} from '@/prisma/generated/enums'

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Invited = {
  consulateId: string
  status?: InvitationStatus
  answer?: Answer
  late?: boolean
  /** From issue to first answer. */
  hours?: number
  level?: RepresentationLevel
  /** Of what level somebody is whom it named as well, and whom the office declined. */
  declined?: RepresentationLevel
  came?: boolean
}

type Counted = {
  officeId: string
  /** When it begins. */
  at: string
  kind?: ActivityKind
  status?: ActivityStatus
  zone?: string
  coHosts?: string[]
  invited?: Invited[]
}

/** An activity as it stands after all that is told of it, written as rows: what is counted, not how it came about. Gives its id. */
export async function makeCounted(told: Counted): Promise<string> {
  const startsAt = new Date(told.at)
  const status = told.status ?? 'open'
  const { id } = await db().activity.create({
    data: {
      officeId: told.officeId,
      kind: told.kind ?? 'international_exchange',
      status,
      cancelledAt: status === 'cancelled' ? startsAt : null,
      titleEn: `Activity of ${told.at}`,
      titleZh: `${told.at}的活动`,
      zone: told.zone ?? 'Asia/Shanghai',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 8 * HOUR),
      replyBy: new Date(startsAt.getTime() - 3 * DAY),
      hosts: { create: (told.coHosts ?? []).map(officeId => ({ officeId })) },
    },
  })
  for (const invited of told.invited ?? []) await makeInvitation(id, startsAt, invited)
  return id
}

async function makeInvitation(activityId: string, startsAt: Date, told: Invited): Promise<void> {
  const { status = 'issued', answer = 'awaiting', hours = 24 } = told
  const issuedAt = new Date(startsAt.getTime() - 14 * DAY)
  const repliedAt = new Date(issuedAt.getTime() + hours * HOUR)
  const answered = answer !== 'awaiting'
  const { id } = await db().invitation.create({
    data: {
      activityId,
      consulateId: told.consulateId,
      status,
      answer,
      seats: 2,
      addressee: 'post',
      calendarUid: randomUUID(),
      replyVersion: answered ? 1 : 0,
      issuedAt: status === 'draft' ? null : issuedAt,
      withdrawnAt: status === 'withdrawn' ? startsAt : null,
      repliedAt: answered ? repliedAt : null,
    },
  })
  if (!answered) return
  const reply = await db().reply.create({
    data: {
      invitationId: id,
      version: 1,
      answer,
      channel: 'link',
      actorKind: 'token',
      late: told.late ?? false,
      at: repliedAt,
    },
  })
  if (answer !== 'attending') return
  const delegate = { replyId: reply.id, position: 1, name: 'A. Delegate', level: told.level ?? 'other' }
  const attendance = told.came ? { create: { at: startsAt } } : {}
  await db().delegate.create({ data: { ...delegate, attendance } })
  if (!told.declined) return
  const decided = { decision: 'declined' as const, reasonEn: 'Full', reasonZh: '已满', decidedAt: repliedAt }
  const nomination = await db().nomination.create({
    data: { invitationId: id, key: 'b. declined', name: 'B. Declined', askedAt: repliedAt, ...decided },
  })
  await db().delegate.create({
    data: {
      replyId: reply.id,
      position: 2,
      name: nomination.name,
      level: told.declined,
      nominationId: nomination.id,
    },
  })
}

/** The kinds that count in a figure from a half-year on, as an administrator sets them. */
export async function kindsCountFrom(
  actor: Actor,
  fromHalf: string,
  kinds: ActivityKind[],
  figure: FigureName = 'invited_activities',
) {
  const version = await db().countingRule.count({ where: { figure } })
  return setCountingRule(actor, { figure, fromHalf, kinds, version, reason: '' })
}
