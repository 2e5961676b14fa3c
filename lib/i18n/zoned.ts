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

/** The parts of an instant in a zone, whatever the zone of the process. Throws RangeError on an invalid date or zone. */
export function zoned(instant: Date, zone: string): ZonedParts {
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
