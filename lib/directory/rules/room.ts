import { type Refusal, refused } from '@/lib/errors'

/** What of a posting decides whether there is room for it. Days are of the database: midnight UTC. */
export type Wished = {
  fromOn: Date | null
  toOn: Date | null
  isHead: boolean
  isActingHead: boolean
  actingSince: Date | null
  actingUntil: Date | null
}

/** A posting that stands at the same post, and whose it is. */
export type Standing = { id: string; isHead: boolean; fromOn: Date | null; toOn: Date | null; name: string }

/**
 * Why a posting cannot be, among those that stand at its post; null where it can. One head of post at a time (VCCR art. 9); who acts does so
 * from a day to a later one (art. 15). `except` are postings that make room.
 */
export function whyNoRoom(
  input: Wished,
  standing: readonly Standing[],
  except: readonly string[] = [],
): Refusal | null {
  const { fromOn, toOn, isHead } = input
  if (fromOn && toOn && toOn < fromOn)
    return refused('invalid', { fields: { toOn: 'last_day_before_first' } })
  const acting = whyNotActing(input)
  if (acting) return refused('invalid', { fields: { actingUntil: acting } })
  if (!isHead) return null
  const other = standing.find(one => one.isHead && !except.includes(one.id) && overlaps(one, input))
  return other
    ? refused('head_exists', { fields: { isHead: 'head_exists' }, detail: { name: other.name } })
    : null
}

type Span = Pick<Wished, 'fromOn' | 'toOn'>

/** Whether two spans have a day in common. A day that is not known is open. */
function overlaps(one: Span, other: Span): boolean {
  const begins = (span: Span) => span.fromOn?.getTime() ?? Number.NEGATIVE_INFINITY
  const ends = (span: Span) => span.toOn?.getTime() ?? Number.POSITIVE_INFINITY
  return begins(one) <= ends(other) && begins(other) <= ends(one)
}

/** A last day of acting belongs to somebody who acts, and comes after the first. */
function whyNotActing({ isActingHead, actingSince, actingUntil }: Wished): string | null {
  if (!actingUntil) return null
  if (!isActingHead) return 'not_acting'
  return actingSince && actingUntil < actingSince ? 'last_day_before_first' : null
}
