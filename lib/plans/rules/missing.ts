import type { ActivityField, ActivityValues } from '../types'

const NEEDED = ['titleEn', 'titleZh', 'kind', 'startsAt', 'endsAt', 'placeEn', 'placeZh', 'replyBy'] as const

/** What an activity still lacks before it can be planned: an invitation names all of it, in both languages. */
export function missingToPlan(values: Pick<ActivityValues, (typeof NEEDED)[number]>): ActivityField[] {
  return NEEDED.filter(field => {
    const value = values[field]
    return value === null || (typeof value === 'string' && value.trim() === '')
  })
}

/** That an activity to which consulates are invited is moved to a time that is past, by field. */
export function movedIntoPast(
  values: Pick<ActivityValues, 'startsAt'>,
  before: Pick<ActivityValues, 'startsAt'>,
  at: Date,
): Partial<Record<ActivityField, string>> {
  const { startsAt } = values
  const isMoved = startsAt?.getTime() !== before.startsAt?.getTime()
  return startsAt && isMoved && startsAt <= at ? { startsAt: 'starts_in_past' } : {}
}

/** What contradicts itself, by field, as keys of the `errors` messages. */
export function contradictions(
  values: Pick<ActivityValues, 'startsAt' | 'endsAt' | 'replyBy'>,
): Partial<Record<ActivityField, string>> {
  const { startsAt, endsAt, replyBy } = values
  return {
    ...(startsAt && endsAt && endsAt <= startsAt ? { endsAt: 'ends_before_start' } : {}),
    ...(startsAt && replyBy && replyBy > startsAt ? { replyBy: 'reply_after_start' } : {}),
  }
}
