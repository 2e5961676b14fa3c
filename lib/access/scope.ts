import { today } from '@/lib/clock'
import type { Prisma } from '@/lib/db/client'
import type { Actor } from './actor'

const NOTHING = '00000000-0000-0000-0000-000000000000'

/** Reads every record of the office: staff of the city's office, jobs and the command line. */
function seesAll(actor: Actor): boolean {
  if (actor.kind === 'job' || actor.kind === 'command-line') return true
  return actor.role === 'administrator' || actor.role === 'staff' || actor.role === 'director'
}

/** The activities that an actor may see: a district's those it hosts, an officer's those his or her post is invited to. */
export function activityScope(actor: Actor): Prisma.ActivityWhereInput {
  if (seesAll(actor)) return {}
  if (actor.role === 'district' && actor.officeId) {
    return {
      status: { not: 'draft' },
      OR: [{ officeId: actor.officeId }, { hosts: { some: { officeId: actor.officeId } } }],
    }
  }
  if (actor.consulateId) return { invitations: { some: invitationScope(actor) } }
  return { id: NOTHING }
}

/** The invitations that an actor may see. A post sees what was issued to it and is not held back; a reply token the one that it opens. */
export function invitationScope(actor: Actor): Prisma.InvitationWhereInput {
  if (seesAll(actor)) return {}
  if (actor.kind === 'token' && actor.invitationId)
    return { id: actor.invitationId, status: { not: 'draft' } }
  if (actor.role === 'officer' && actor.consulateId)
    return { consulateId: actor.consulateId, status: { not: 'draft' }, untold: { none: {} } }
  return { id: NOTHING }
}

/** For a prepared statement: that the post of "Invitation" i has heard of it, as `invitationScope` asks of what a post sees. */
export const TOLD = 'not exists (select 1 from "UntoldInvitation" untold where untold."invitationId" = i.id)'

/** The consulates that an actor may see: all for the office, its own for a post. */
export function consulateScope(actor: Actor): Prisma.ConsulateWhereInput {
  if (seesAll(actor)) return {}
  return { id: actor.consulateId ?? NOTHING }
}

/** The versions of work plans that an actor may see: one's own with its draft; of others the office what was submitted, all what was published. */
export function workPlanVersionScope(actor: Actor): Prisma.WorkPlanVersionWhereInput {
  if (seesAll(actor)) return { status: { not: 'draft' } }
  if (actor.role === 'officer' && actor.consulateId)
    return { OR: [{ plan: { consulateId: actor.consulateId } }, { status: 'published' }] }
  if (actor.role === 'district' && actor.officeId)
    return { OR: [{ plan: { officeId: actor.officeId } }, { status: 'published' }] }
  return { id: NOTHING }
}

/** The support requests that an actor may see: a post its own, the office what was submitted. */
export function supportScope(actor: Actor): Prisma.SupportRequestWhereInput {
  if (seesAll(actor)) return { status: { not: 'draft' } }
  if (actor.role === 'officer' && actor.consulateId) return { consulateId: actor.consulateId }
  return { id: NOTHING }
}

/** The absences of today, by office time: neither over nor ended by hand. */
export function absentNow(): Prisma.AbsenceWhereInput {
  const day = today()
  return { endedAt: null, fromOn: { lte: day }, untilOn: { gte: day } }
}

/** The activities whose private fields an actor may read: those that he or she organises, or somebody whom he or she stands in for today. */
export function organisedScope(actor: Actor): Prisma.ActivityWhereInput {
  if (actor.kind !== 'user') return { id: NOTHING }
  const standsIn = { absences: { some: { AND: [{ deputyId: actor.id }, absentNow()] } } }
  const organises = { some: { OR: [{ userId: actor.id }, { user: standsIn }] } }
  return { AND: [activityScope(actor), { organisers: organises }] }
}

/**
 * `invitationScope` for a prepared statement: the consulate and the invitation that it is narrowed to, null for no narrowing. Drafts are
 * the statement's own to leave out, and, where it is narrowed to a consulate, what is not `TOLD`.
 */
export function invitationReach(actor: Actor): { consulateId: string | null; invitationId: string | null } {
  if (seesAll(actor)) return { consulateId: null, invitationId: null }
  if (actor.kind === 'token') return { consulateId: null, invitationId: actor.invitationId ?? NOTHING }
  return { consulateId: (actor.role === 'officer' && actor.consulateId) || NOTHING, invitationId: null }
}

/**
 * Whose activities stand in an actor's calendar, for a prepared statement that joins what it finds by each: the post that is invited, the
 * office that hosts, the user who organises. Null finds nothing; nobody's calendar is everybody's.
 */
export function calendarReach(actor: Actor) {
  const nothing = { consulateId: null, officeId: null, organiserId: null }
  if (actor.kind !== 'user') return nothing
  if (actor.role === 'officer') return { ...nothing, consulateId: actor.consulateId }
  if (actor.role === 'district') return { ...nothing, officeId: actor.officeId }
  return { ...nothing, organiserId: actor.id }
}
