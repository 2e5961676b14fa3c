/** What a clock on the wall of a zone shows. Months count from 1, weekdays from 0 (Sunday). */
export type ZonedParts = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  weekday: number
}

const formatters = new Map<string, Intl.DateTimeFormat>()

// The same few instants are shown to every guest of an activity, and in every mail about it.
const known = new Map<string, ZonedParts>()
const MOST = 2000

/** The parts of an instant in a zone, whatever the zone of the process. Throws RangeError on an invalid date or zone. */
export function zoned(instant: Date, zone: string): ZonedParts {
  const key = `${zone} ${instant.getTime()}`
  const parts = known.get(key) ?? partsOf(instant, zone)
  if (known.size >= MOST) known.clear()
  known.set(key, parts)
  return parts
}

function partsOf(instant: Date, zone: string): ZonedParts {
  const shown = new Map(
    formatterOf(zone)
      .formatToParts(instant)
      .map(part => [part.type, Number(part.value)]),
  )
  const [year, month, day] = [shown.get('year') ?? 0, shown.get('month') ?? 0, shown.get('day') ?? 0]
  return {
    year,
    month,
    day,
    hour: shown.get('hour') ?? 0,
    minute: shown.get('minute') ?? 0,
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
  }
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  })
  formatters.set(zone, made)
  return made
}
