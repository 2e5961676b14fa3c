import { type Actor, demand } from '@/lib/access/actor'
import { db, Prisma } from '@/lib/db/client'
import type { EventType, SubjectKind } from './catalogue'
import type { AuditFilter } from './schema'

const PAGE = 50

export type AuditRow = {
  id: string
  seq: string
  /** Real time. */
  at: Date
  /** Office time. */
  officeAt: Date
  type: EventType
  actorKind: string
  actorId: string | null
  actorName: string
  subjectKind: SubjectKind
  subjectId: string | null
  activityId: string | null
  consulateId: string | null
  data: Record<string, unknown>
  prevHash: string
  hash: string
}

type StoredEvent = Prisma.AuditEventGetPayload<object>

function shown(event: StoredEvent): AuditRow {
  return {
    ...event,
    seq: String(event.seq ?? ''),
    type: event.type as EventType,
    subjectKind: event.subjectKind as SubjectKind,
    data: event.data as Record<string, unknown>,
    prevHash: event.prevHash ?? '',
    hash: event.hash ?? '',
  }
}

/** The condition of an audit search on "AuditEvent" e. Days are Beijing days, by real time, both included. */
function conditionOf(filter: AuditFilter): Prisma.Sql {
  const { type, actor, subject, from, to, text } = filter
  const like = (term: string) => `%${term.replace(/[\\%_]/g, '\\$&')}%`
  const all = [Prisma.sql`true`]
  if (type) all.push(Prisma.sql`e.type = ${type}`)
  if (actor) all.push(Prisma.sql`(e."actorName" ilike ${like(actor)} or e."actorId" = ${actor})`)
  if (subject)
    all.push(
      Prisma.sql`${subject} in (e."subjectKind", e."subjectId", e."activityId"::text, e."consulateId"::text)`,
    )
  if (from) all.push(Prisma.sql`e.at >= ${new Date(`${from}T00:00:00+08:00`)}`)
  if (to) all.push(Prisma.sql`e.at < ${new Date(Date.parse(`${to}T00:00:00+08:00`) + 86_400_000)}`)
  if (text) all.push(Prisma.sql`concat_ws(' ', e."actorName", e.type, e.data::text) ilike ${like(text)}`)
  return Prisma.join(all, ' and ')
}

/** Events by search, newest first, 50 a page. For auditors. */
export async function auditEvents(actor: Actor, filter: AuditFilter) {
  demand(actor, 'audit.read')
  const condition = conditionOf(filter)
  const [counted] = await db().$queryRaw<{ total: number }[]>(
    Prisma.sql`select count(*)::int as total from "AuditEvent" e where ${condition}`,
  )
  const events = await db().$queryRaw<StoredEvent[]>(
    Prisma.sql`select * from "AuditEvent" e where ${condition} order by e.seq desc
               limit ${PAGE} offset ${(filter.page - 1) * PAGE}`,
  )
  const total = counted?.total ?? 0
  return { total, pages: Math.max(1, Math.ceil(total / PAGE)), rows: events.map(shown) }
}

/** Up to `limit` events of a search after a place in the chain, in the order of the chain: to export them bit by bit. */
export async function auditEventsAfter(
  actor: Actor,
  filter: AuditFilter,
  seq: string,
  limit = 1000,
): Promise<AuditRow[]> {
  demand(actor, 'audit.read')
  const events = await db().$queryRaw<StoredEvent[]>(
    Prisma.sql`select * from "AuditEvent" e where ${conditionOf(filter)} and e.seq > ${BigInt(seq)}
               order by e.seq limit ${limit}`,
  )
  return events.map(shown)
}

/** The latest check of the chain, and what it found; null before the first. */
export async function lastCheck(actor: Actor): Promise<AuditRow | null> {
  demand(actor, 'audit.read')
  const event = await db().auditEvent.findFirst({
    where: { type: 'audit.checked' },
    orderBy: { seq: 'desc' },
  })
  return event && shown(event)
}

type HistorySubject = { kind: SubjectKind; id: string } | { activityId: string } | { consulateId: string }

/** What happened to one record, newest first, at most 200 events. The caller has found the record through its scope before. */
export async function historyOf(actor: Actor, subject: HistorySubject): Promise<AuditRow[]> {
  demand(actor, 'history.read')
  const where = 'kind' in subject ? { subjectKind: subject.kind, subjectId: subject.id } : subject
  const events = await db().auditEvent.findMany({ where, orderBy: { seq: 'desc' }, take: 200 })
  return events.map(shown)
}

export type ChainState = {
  /** The first row whose place, link or content is wrong; null when the chain is whole. */
  broken: { seq: string | null; id: string | null; problem: string } | null
  rows: number
  head: string
}

/** Recomputes every hash of the chain from its first row. Takes seconds for a million rows. */
export async function verifyChain(): Promise<ChainState> {
  const [broken] = await db().$queryRaw<{ seq: bigint | null; id: string | null; problem: string }[]>(
    Prisma.sql`select * from audit_verify()`,
  )
  const head = await db().auditHead.findUniqueOrThrow({ where: { id: 1 } })
  return {
    broken: broken ? { ...broken, seq: broken.seq === null ? null : String(broken.seq) } : null,
    rows: Number(head.seq),
    head: head.hash,
  }
}
