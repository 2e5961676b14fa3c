import { type Actor, demand } from '@/lib/access/actor'
import { db, type Prisma } from '@/lib/db/client'
import type { DeliveryStatus, TemplateKey } from '@/prisma/generated/enums'
import { registerPlace } from '../rules/register'
import { type MessageData, messageData, type RegisterAsked } from '../schema'

/**
 * One message of the register. `subject` is what it is about, in the words that it was issued with; `activityId` is null where it is about
 * no activity; `states` counts its mails by what became of them. Office time.
 */
export type RegisterEntry = {
  id: string
  key: TemplateKey
  year: number | null
  number: number | null
  prefix: string
  subject: { en: string; zh: string }
  activityId: string | null
  issuedAt: Date
  issuedBy: string
  isVoid: boolean
  states: [DeliveryStatus, number][]
}

const PAGE = 50

/** Mails about accounts are not staff's. */
const SUBJECTS = ['activity', 'people-check', 'support']

/** What went out, the newest first, 50 a page. */
export async function registerPage(actor: Actor, asked: RegisterAsked) {
  demand(actor, 'invitations.read')
  const where = within(asked)
  const [rows, total] = await Promise.all([
    db().message.findMany({ where, orderBy: ORDER, skip: (asked.page - 1) * PAGE, take: PAGE }),
    db().message.count({ where }),
  ])
  const mails = { messageId: { in: rows.map(row => row.id) } }
  return { entries: await withStates(rows, mails), total, pages: Math.max(1, Math.ceil(total / PAGE)) }
}

/** All its pages at once: for an export. */
export async function wholeRegister(actor: Actor, asked: RegisterAsked): Promise<RegisterEntry[]> {
  demand(actor, 'invitations.read')
  const where = within(asked)
  return withStates(await db().message.findMany({ where, orderBy: ORDER }), { message: where })
}

const ORDER: Prisma.MessageOrderByWithRelationInput[] = [
  { issuedAt: 'desc' },
  { createdAt: 'desc' },
  { id: 'asc' },
]

function within({ show, text }: RegisterAsked): Prisma.MessageWhereInput {
  return {
    AND: [
      { subjectKind: { in: SUBJECTS } },
      show === 'numbered' ? { number: { not: null } } : {},
      text ? { OR: naming(text) } : {},
    ],
  }
}

/** Its number as either language writes it, its subject, who issued it, or whom it went to. */
function naming(text: string): Prisma.MessageWhereInput[] {
  const plain = text.replace(/[\\%_]/g, '\\$&')
  const like = { contains: plain, mode: 'insensitive' } as const
  const titled = (...path: string[]) => ({
    data: { path, string_contains: plain, mode: 'insensitive' } as const,
  })
  const place = registerPlace(text)
  return [
    ...(place ? [place] : []),
    { createdByName: like },
    { deliveries: { some: { OR: [{ toName: like }, { address: like }] } } },
    ...(['en', 'zh'] as const).flatMap(locale => [
      titled('activity', 'title', locale),
      titled('consulate', locale),
      titled('title', locale),
    ]),
  ]
}

type Row = Prisma.MessageGetPayload<object>

async function withStates(rows: Row[], mails: Prisma.DeliveryWhereInput): Promise<RegisterEntry[]> {
  const groups = await db().delivery.groupBy({
    by: ['messageId', 'status'],
    where: mails,
    _count: true,
    orderBy: { status: 'asc' },
  })
  const statesOf = new Map<string, RegisterEntry['states']>()
  for (const { messageId, status, _count } of groups)
    statesOf.set(messageId, [...(statesOf.get(messageId) ?? []), [status, _count]])
  return rows.map(row => entry(row, statesOf.get(row.id) ?? []))
}

function entry(row: Row, states: RegisterEntry['states']): RegisterEntry {
  const data = messageData.parse(row.data)
  return {
    id: row.id,
    key: row.key,
    year: row.year,
    number: row.number,
    prefix: data.office.registerPrefix,
    subject: subjectOf(data),
    activityId: row.subjectKind === 'activity' ? row.subjectId : null,
    issuedAt: row.issuedAt,
    issuedBy: row.createdByName,
    isVoid: row.voidedAt !== null,
    states,
  }
}

function subjectOf(data: MessageData): RegisterEntry['subject'] {
  if (data.kind === 'activity') return data.activity.title
  if (data.kind === 'people') return data.consulate
  return data.kind === 'support' ? data.title : { en: '', zh: '' }
}
