import type { PersonInPost } from '../types'

/** Links and questions hold so many days after a post was asked. */
const ASKED_FOR_DAYS = 120

/** What was asked before is not asked any longer. */
export function askedSince(now: Date): Date {
  return new Date(now.getTime() - ASKED_FOR_DAYS * 86_400_000)
}

const ASKED_IN: Record<string, (year: number) => string> = {
  '06': year => `${year}H2`,
  '12': year => `${year + 1}H1`,
}

/** The half-year for which posts are asked on a day (YYYY-MM-DD): in June and December for the coming one, else null. */
export function halfYearAskedOn(day: string): string | null {
  return ASKED_IN[day.slice(5, 7)]?.(Number(day.slice(0, 4))) ?? null
}

export type Asked<P> = { person: P | null; address: string }

/**
 * Who is asked about a post's people: its focal points, the primary one first, else the post itself, else the head or acting head. Nobody
 * at the address that a mail did not reach; empty where there is no other.
 */
export function askedOf<P extends PersonInPost>(
  post: { email: string | null; people: readonly P[] },
  unreached: string | null,
): Asked<P>[] {
  const reached = (person: P | null, address: string | null | undefined) =>
    address && address !== unreached ? [{ person, address }] : []
  const by = (is: (person: P) => boolean) =>
    post.people.filter(is).flatMap(person => reached(person, person.email))
  const focal = [
    ...by(person => person.focalPoint === 'primary'),
    ...by(person => person.focalPoint === 'backup'),
  ]
  if (focal.length > 0) return focal
  const itself = reached(null, post.email)
  if (itself.length > 0) return itself
  return by(person => person.isHead || person.isActingHead).slice(0, 1)
}
