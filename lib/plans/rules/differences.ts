import type { ActivityField, ActivityValues, Change, PlainValue } from '../types'

/** The fields in which two states of an activity differ, in the order of the form. */
export function differences(before: ActivityValues, after: ActivityValues): Change[] {
  const fields = Object.keys(before) as ActivityField[]
  return fields
    .map(field => ({ field, before: plain(before[field]), after: plain(after[field]) }))
    .filter(change => JSON.stringify(change.before) !== JSON.stringify(change.after))
}

function plain(value: ActivityValues[ActivityField]): PlainValue {
  if (value instanceof Date) return value.toISOString()
  if (!Array.isArray(value)) return value
  return value.map(item =>
    typeof item === 'string' ? item : { ...item, startsAt: item.startsAt.toISOString() },
  ) as PlainValue
}

/** The state from which changes led to this one: each is taken back, the last first. */
export function undone(values: ActivityValues, changes: Change[]): ActivityValues {
  const fields = [...changes].reverse().map(({ field, before }) => [field, revived(field, before)])
  return { ...values, ...Object.fromEntries(fields) }
}

const INSTANTS: ReadonlySet<ActivityField> = new Set(['startsAt', 'endsAt', 'replyBy'])

function revived(field: ActivityField, value: PlainValue): ActivityValues[ActivityField] {
  if (INSTANTS.has(field)) return typeof value === 'string' ? new Date(value) : null
  if (field === 'programme' && Array.isArray(value))
    return value.map(line =>
      typeof line === 'string' ? line : { ...line, startsAt: new Date(line.startsAt) },
    ) as never
  return value as ActivityValues[ActivityField]
}
