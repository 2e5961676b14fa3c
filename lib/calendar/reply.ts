import ICAL from 'ical.js'

/** What somebody's calendar answers about an event (RFC 5546, 3.2.3 REPLY and 3.2.7 COUNTER). Addresses are in lower case. */
export type CalendarReply = {
  method: 'REPLY' | 'COUNTER'
  uid: string
  /** Of the revision that is answered; null where it is not told, as SOGo does not. */
  sequence: number | null
  /** When it was answered, by the clock of whoever did; null where it is not told. */
  stampedAt: Date | null
  attendee: string
  partstat: 'ACCEPTED' | 'TENTATIVE' | 'DECLINED' | 'DELEGATED' | null
  delegatedTo: string | null
  comment: string
  /** The time that is proposed instead; null where it is not told. */
  proposed: { startsAt: Date; endsAt: Date | null } | null
}

const PARTSTATS = ['ACCEPTED', 'TENTATIVE', 'DECLINED', 'DELEGATED'] as const
const COMMENTS = ['comment', 'x-response-comment', 'x-microsoft-comment']
const LONGEST = 256_000
const ENTITIES = { lt: '<', gt: '>', quot: '"', amp: '&' } as const

/**
 * Reads an iCalendar object as an answer to one event; null where it is none: another method, no or several events, nothing that can be
 * read. Takes what programs really send: no ORGANIZER, MAILTO in capitals, the sender among other attendees. `sender` tells which one speaks.
 */
export function readCalendarReply(text: string, sender: string): CalendarReply | null {
  const calendar = parse(text)
  if (!calendar) return null
  const method = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase()
  const [event, further] = calendar.getAllSubcomponents('vevent')
  if ((method !== 'REPLY' && method !== 'COUNTER') || !event || further) return null
  const uid = String(event.getFirstPropertyValue('uid') ?? '')
  const attendee = attendeeOf(event, sender)
  if (!uid || !attendee) return null
  const partstat = String(attendee.getFirstParameter('partstat') ?? '').toUpperCase()
  return {
    method,
    uid,
    sequence: event.getFirstProperty('sequence')
      ? Number(event.getFirstPropertyValue('sequence')) || 0
      : null,
    stampedAt: instant(event, 'dtstamp'),
    attendee: addressOf(attendee.getFirstValue()),
    partstat: PARTSTATS.find(one => one === partstat) ?? null,
    delegatedTo: addressOf(attendee.getFirstParameter('delegated-to')) || null,
    comment: commentOf(event, attendee),
    proposed: method === 'COUNTER' ? proposedIn(event) : null,
  }
}

function parse(text: string): ICAL.Component | null {
  if (text.length > LONGEST) return null
  try {
    const parsed = new ICAL.Component(ICAL.parse(text.trim()))
    return parsed.name === 'vcalendar' ? parsed : null
  } catch {
    return null
  }
}

/** The one who sends it, else the only one, else the only one who answers: whoever delegates names the delegate as well. */
function attendeeOf(event: ICAL.Component, sender: string): ICAL.Property | null {
  const all = event.getAllProperties('attendee')
  const own = all.find(one => addressOf(one.getFirstValue()) === sender.toLowerCase())
  if (own) return own
  const answering = all.filter(
    one => !['', 'NEEDS-ACTION'].includes(String(one.getFirstParameter('partstat') ?? '')),
  )
  const delegating = answering.find(one => one.getFirstParameter('delegated-to'))
  return delegating ?? (answering.length === 1 ? answering[0] : all.length === 1 ? all[0] : null) ?? null
}

function addressOf(value: unknown): string {
  const [first] = Array.isArray(value) ? value : [value]
  return String(first ?? '')
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()
}

function commentOf(event: ICAL.Component, attendee: ICAL.Property): string {
  const said = COMMENTS.flatMap(name => event.getAllProperties(name).map(one => one.getFirstValue()))
  return [...said, attendee.getFirstParameter('x-response-comment')]
    .map(one => plain(String(one ?? '')).trim())
    .filter(Boolean)
    .join('\n')
    .replaceAll('\0', '')
    .slice(0, 1000)
}

/** Google writes a note as HTML does. */
function plain(text: string): string {
  return text
    .replace(/&#(\d{1,5});/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name: 'lt' | 'gt' | 'quot' | 'amp') => ENTITIES[name])
}

function proposedIn(event: ICAL.Component): CalendarReply['proposed'] {
  const startsAt = instant(event, 'dtstart')
  return startsAt && { startsAt, endsAt: instant(event, 'dtend') }
}

/** A time in UTC, or in a zone that the object itself describes; what floats is no instant. */
function instant(event: ICAL.Component, name: string): Date | null {
  const property = event.getFirstProperty(name)
  const time = property?.getFirstValue()
  if (!(time instanceof ICAL.Time)) return null
  const tzid = property?.getFirstParameter('tzid')
  const described = event.parent
    ?.getAllSubcomponents('vtimezone')
    .find(zone => zone.getFirstPropertyValue('tzid') === tzid)
  if (time.zone === ICAL.Timezone.utcTimezone) return time.toJSDate()
  if (!described) return null
  const zone = new ICAL.Timezone({ component: described, tzid: String(tzid) })
  const at = time.clone()
  at.zone = zone
  return at.toJSDate()
}
