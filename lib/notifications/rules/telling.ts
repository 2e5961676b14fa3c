import type { NoticeKind, NoticeWay, Role } from '@/prisma/generated/enums'
import { kindsOf, OWN_WAY } from './kinds'

/** What of an event of the audit decides whether somebody is told. */
export type EventFacts = { type: string; data: Record<string, unknown> }

/** Whose business something is: who organises its activity, who submitted it, everybody at a desk of the office, the director. */
export type Concerned = 'organisers' | 'submitter' | 'desk' | 'director'

export type Matter = { kind: NoticeKind; what: string; concerns: Concerned }

/** What is told of an event, and whom it concerns; null where nobody is told of it. The database knows the types too, and enqueues no others. */
export function matterOf({ type, data }: EventFacts): Matter | null {
  if (type === 'reply.recorded') {
    const what = `${Number(data.version) > 1 ? 'now_' : ''}${String(data.answer)}`
    return { kind: data.late === true ? 'late' : 'reply', what, concerns: 'organisers' }
  }
  if (type === 'people.proposed') return { kind: 'people', what: String(data.what), concerns: 'desk' }
  if (type === 'plan.submitted') return { kind: 'plan', what: String(data.owner), concerns: 'desk' }
  return MATTERS[type] ?? null
}

const MATTERS: Record<string, Matter> = {
  'waiting.joined': { kind: 'place', what: 'joined', concerns: 'organisers' },
  'waiting.ended': { kind: 'place', what: 'ended', concerns: 'organisers' },
  'waiting.lapsed': { kind: 'place', what: 'lapsed', concerns: 'organisers' },
  'delivery.failed': { kind: 'undelivered', what: 'failed', concerns: 'organisers' },
  'delivery.bounced': { kind: 'undelivered', what: 'bounced', concerns: 'organisers' },
  'sending.paused': { kind: 'paused', what: 'paused', concerns: 'organisers' },
  'inbound.received': { kind: 'inbound', what: 'waits', concerns: 'organisers' },
  'invitation.submitted': { kind: 'submitted', what: 'submitted', concerns: 'director' },
  'invitation.approved': { kind: 'decided', what: 'approved', concerns: 'submitter' },
  'invitation.returned': { kind: 'decided', what: 'returned', concerns: 'submitter' },
  'support.submitted': { kind: 'support', what: 'submitted', concerns: 'desk' },
  'support.withdrawn': { kind: 'support', what: 'withdrawn', concerns: 'desk' },
}

/** The types of events that somebody may be told of. */
export const TOLD_TYPES = ['reply.recorded', 'people.proposed', 'plan.submitted', ...Object.keys(MATTERS)]

/** Somebody who can sign in and whose business it is; `forName` is for whom he or she stands in, empty for nobody. */
export type Candidate = { id: string; role: Role; chosen: NoticeWay | null; forName: string }

export type Told = { userId: string; byMail: boolean; forName: string }

/** Who of them is told: not of one's own act, nor of what one does not want to know; and once, in one's own right where one has it. */
export function toldOf(kind: NoticeKind, actedBy: string | null, candidates: readonly Candidate[]): Told[] {
  const told = new Map<string, Told>()
  const ownFirst = [...candidates].sort((a, b) => a.forName.length - b.forName.length)
  for (const { id, role, chosen, forName } of ownFirst) {
    const way = chosen ?? OWN_WAY[kind]
    if (id === actedBy || way === 'none' || !kindsOf(role).includes(kind) || told.has(id)) continue
    told.set(id, { userId: id, byMail: way === 'mail', forName })
  }
  return [...told.values()]
}
