import ICAL from 'ical.js'

// A continued line opens with a space, which the writer does not count among its 75 octets (RFC 5545, 3.1).
ICAL.foldLength = 74

type CalendarEvent = {
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
}

export type CalendarEntry = CalendarEvent & {
  method: 'REQUEST' | 'CANCEL'
  /** Whether an answer by calendar would be read. */
  asksForReply: boolean
  attendee: {
    name: string
    address: string
    partstat: 'NEEDS-ACTION' | 'ACCEPTED' | 'TENTATIVE' | 'DECLINED'
  }
}

/** An event of a feed; `busy` is whether it takes up its owner's time. */
export type FeedEvent = CalendarEvent & { status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'; busy: boolean }

/** A calendar that is subscribed to; `name` is shown by the reader's program. */
export type CalendarFeed = { name: string; events: FeedEvent[] }

/**
 * An iCalendar object (RFC 5545) as an iTIP message (RFC 5546, 3.2.2 REQUEST and 3.2.5 CANCEL): one event, one attendee. Times are
 * written in UTC (form 2 of RFC 5545, 3.3.5), so that the instant is right whatever the zone of this process or of the reader. The
 * attendee carries RSVP=TRUE where a reply by calendar is read, else FALSE. Lines end in CRLF and are folded at 75 octets (3.1).
 */
export function calendarEntry(entry: CalendarEntry): string {
  const calendar = calendarOf('Invitations', entry.method)
  const status = entry.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'
  const made = event({ ...entry, status, busy: true })
  made.addProperty(attendee(entry))
  calendar.addSubcomponent(made)
  return written(calendar)
}

/**
 * A calendar to subscribe to (RFC 5546, 3.2.1 PUBLISH: no attendees), written as an entry is. Its name and how often to look again stand
 * under the names of RFC 7986 and under those that programs knew before it.
 */
export function calendarFeed({ name, events }: CalendarFeed): string {
  const calendar = calendarOf('Calendar feed', 'PUBLISH')
  // The writer does not know these two, and writes them as they come.
  for (const property of ['name', 'x-wr-calname'])
    calendar.addPropertyWithValue(property, oneLine(name).replace(/[\\;,]/g, '\\$&'))
  const refresh = new ICAL.Property('refresh-interval')
  refresh.resetType('duration')
  refresh.setValue(ICAL.Duration.fromString(REFRESH))
  calendar.addProperty(refresh)
  calendar.addPropertyWithValue('x-published-ttl', REFRESH)
  for (const one of events) calendar.addSubcomponent(event(one))
  return written(calendar)
}

const REFRESH = 'PT1H'

function calendarOf(product: string, method: string): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', `-//Consular Liaison//${product}//EN`)
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', method)
  return calendar
}

function written(calendar: ICAL.Component): string {
  return `${calendar.toString()}\r\n`
}

function event(entry: FeedEvent): ICAL.Component {
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
  made.addPropertyWithValue('status', entry.status)
  made.addPropertyWithValue('transp', entry.busy ? 'OPAQUE' : 'TRANSPARENT')
  made.addProperty(organizer(entry.organizer))
  return made
}

function organizer({ name, address }: CalendarEvent['organizer']): ICAL.Property {
  const property = new ICAL.Property('organizer')
  property.setValue(`mailto:${address}`)
  if (name) property.setParameter('cn', parameter(name))
  return property
}

function attendee({ asksForReply, attendee: { name, address, partstat } }: CalendarEntry): ICAL.Property {
  const property = new ICAL.Property('attendee')
  property.setValue(`mailto:${address}`)
  if (name) property.setParameter('cn', parameter(name))
  property.setParameter('cutype', 'INDIVIDUAL')
  property.setParameter('role', 'REQ-PARTICIPANT')
  property.setParameter('partstat', partstat)
  property.setParameter('rsvp', asksForReply ? 'TRUE' : 'FALSE')
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
