import type { Permission } from '@/lib/access/permissions'
import type { People } from '@/lib/testing/people'
import type { Role } from '@/prisma/generated/enums'

export type Input = Record<string, string | string[]>

/** What a form's action may be given: what this actor may touch, what is another's, what is not there, what is no input at all. */
export type Kind = 'own' | 'other' | 'nonexistent' | 'malformed'

/** `ok`, or the reason of the refusal. */
export type Outcome = string

type Make = (people: People, role: Role) => Promise<Input> | Input

/**
 * One action. Its inputs are made anew for each run, because one that succeeds changes the records. Where a kind says nothing, `own`
 * gives `ok`, `other` and `nonexistent` give `not_found`, `malformed` gives `invalid`. An action without ids has no `other` and no
 * `nonexistent`.
 */
export type ActionCase = {
  /** Exactly what the action demands; null for one that is open to strangers. */
  permission: Permission | null
  own: Make
  other?: Make
  nonexistent?: Make
  malformed: Make
  /** Outcomes that differ from the rule, by kind; by role where they differ by role too. */
  outcomes?: Partial<Record<Kind, Outcome | Partial<Record<Role, Outcome>>>>
}

/** What a route handler is asked: the parameters of its path, the query, and the form that is posted. */
export type Asked = { params?: Record<string, string>; query?: string; body?: Input }

type Ask = (people: People) => Promise<Asked> | Asked

/**
 * One method of a route handler: what it answers to each role and to a stranger. Who is refused his own is refused everything in the same
 * way; for the others, what is another's, not there, or malformed gives 404 where `refused` says nothing.
 */
export type RouteCase = {
  own: Ask
  other?: Ask
  nonexistent?: Ask
  malformed?: Ask
  status: Record<Role | 'stranger', number>
  refused?: Partial<Record<Kind, number>>
  /** A POST that our own pages alone may send: 403 from elsewhere. */
  sameOrigin?: boolean
}

export const NOWHERE = '11111111-1111-4111-8111-111111111111'

/** The same status for everybody. */
export function everybody(status: number): RouteCase['status'] {
  return {
    stranger: status,
    administrator: status,
    staff: status,
    director: status,
    district: status,
    officer: status,
    auditor: status,
  }
}

/** 200 or another for some roles, 401 for strangers, 404 for the rest. */
export function onlyFor(roles: Role[], status = 200): RouteCase['status'] {
  const all = { ...everybody(404), stranger: 401 }
  for (const role of roles) all[role] = status
  return all
}
