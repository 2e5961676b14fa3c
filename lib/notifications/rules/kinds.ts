import { NoticeKind, NoticeWay, type Role } from '@/prisma/generated/enums'

/** What one can be told of, in the order in which it is chosen. */
export const KINDS = Object.values(NoticeKind)

/** The ways of being told; each has those before it. */
export const WAYS = Object.values(NoticeWay)

/** Of the activities that one organises. */
const ORGANISED: NoticeKind[] = ['reply', 'late', 'place', 'undelivered', 'paused', 'inbound']
const DESK: NoticeKind[] = [...ORGANISED, 'decided', 'people', 'support', 'plan']

/** What somebody of a role can be told of. */
export function kindsOf(role: Role | null): readonly NoticeKind[] {
  if (role === 'administrator' || role === 'staff') return DESK
  return role === 'director' ? ['submitted'] : []
}

/** How one is told who has chosen nothing: by mail of what does not go on by itself. */
export const OWN_WAY: Record<NoticeKind, NoticeWay> = {
  reply: 'portal',
  late: 'portal',
  place: 'portal',
  undelivered: 'mail',
  paused: 'mail',
  inbound: 'portal',
  submitted: 'mail',
  decided: 'mail',
  people: 'portal',
  support: 'portal',
  plan: 'portal',
}
