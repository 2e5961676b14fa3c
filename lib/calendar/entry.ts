import ICAL from 'ical.js'

export type CalendarEntry = {
  method: 'REQUEST' | 'CANCEL'
  /** Stable over all messages about the same thing (RFC 5545, 3.8.4.7). */
  uid: string
  /** Raised with every change of time or place and with a cancellation (RFC 5546, 2.1.4). */
  sequence: number
  /** When this revision was issued. */
  stampedAt: Date
  startsAt: Date
  endsAt: Date
  summary: string
  location: string
  description: string
  url: string | null
  organizer: { name: string; address: string }
  attendee: {
    name: string
    address: string
    partstat: 'NEEDS-ACTION' | 'ACCEPTED' | 'TENTATIVE' | 'DECLINED'
  }
}

/**
 * An iCalendar object (RFC 5545) as an iTIP message (RFC 5546, 3.2.2 REQUEST and 3.2.5 CANCEL): one event, one attendee. Times are
 * written in UTC (form 2 of RFC 5545, 3.3.5), so that the instant is right whatever the zone of this process or of the reader. The
 * attendee carries RSVP=FALSE: no reply by calendar is asked for. Lines end in CRLF and are folded at 75 octets (3.1).
 */
export function calendarEntry(entry: CalendarEntry): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', '-//Consular Liaison//Invitations//EN')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', entry.method)
  calendar.addSubcomponent(event(entry))
  return `${fold(calendar.toString())}\r\n`
}

function event(entry: CalendarEntry): ICAL.Component {
  const made = new ICAL.Component('vevent')
  made.addPropertyWithValue('uid', entry.uid)
  made.addPropertyWithValue('sequence', entry.sequence)
  made.addPropertyWithValue('dtstamp', utc(entry.stampedAt))
  made.addPropertyWithValue('dtstart', utc(entry.startsAt))
  made.addPropertyWithValue('dtend', utc(entry.endsAt))
  made.addPropertyWithValue('summary', oneLine(entry.summary))
  if (entry.location) made.addPropertyWithValue('location', oneLine(entry.location))
  made.addPropertyWithValue('description', entry.description.replace(/\r\n?/g, '\n'))
  if (entry.url) made.addPropertyWithValue('url', entry.url)
  made.addPropertyWithValue('status', entry.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED')
  made.addPropertyWithValue('transp', 'OPAQUE')
  made.addProperty(organizer(entry.organizer))
  made.addProperty(attendee(entry.attendee))
  return made
}

function organizer({ name, address }: CalendarEntry['organizer']): ICAL.Property {
  const property = new ICAL.Property('organizer')
  property.setValue(`mailto:${address}`)
  if (name) property.setParameter('cn', parameter(name))
  return property
}

function attendee({ name, address, partstat }: CalendarEntry['attendee']): ICAL.Property {
  const property = new ICAL.Property('attendee')
  property.setValue(`mailto:${address}`)
  if (name) property.setParameter('cn', parameter(name))
  property.setParameter('cutype', 'INDIVIDUAL')
  property.setParameter('role', 'REQ-PARTICIPANT')
  property.setParameter('partstat', partstat)
  property.setParameter('rsvp', 'FALSE')
  return property
}

function utc(instant: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(Math.floor(instant.getTime() / 1000) * 1000), true)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A parameter's value may hold neither control characters nor a double quote (RFC 5545, 3.2). */
function parameter(text: string): string {
  return oneLine(text)
    .replaceAll('"', "'")
    .replace(/\p{Cc}/gu, '')
}

/** Folds by octets, never inside a character; the writer's own folding is undone first, since it counts characters. */
function fold(text: string): string {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  return lines.filter(Boolean).map(foldLine).join('\r\n')
}

function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      parts.push(part)
      part = ''
      octets = 1 // The space that opens a continued line.
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
