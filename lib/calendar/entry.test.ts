import { execFileSync } from 'node:child_process'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, calendarEntry, calendarFeed, type FeedEvent } from './entry'

const entry: CalendarEntry = {
  method: 'REQUEST',
  asksForReply: false,
  uid: 'meeting-japan@fao.example',
  sequence: 3,
  stampedAt: new Date('2023-07-10T01:30:00.400Z'),
  startsAt: new Date('2023-07-21T09:00:00+08:00'),
  endsAt: new Date('2023-07-21T17:30:00+08:00'),
  summary: 'Meeting; with "quotes", commas\nand a back\\slash · 驻澜江总领事馆副馆长会议暨东山区考察',
  location: '江中区，会议室 3',
  description: `请通过此链接回复：\nhttps://liaison.fao.example/r/${'x'.repeat(60)}\n\n${'很长的一行文字'.repeat(30)}`,
  url: 'https://liaison.fao.example/r/token',
  organizer: { name: 'Office "for" Foreign Affairs', address: 'consular@fao.example' },
  attendee: { name: 'Okuma; Masaaki, Mr.', address: 'okuma@jp.consulate.example', partstat: 'NEEDS-ACTION' },
}

const read = (text: string) => new ICAL.Component(ICAL.parse(text))

describe('a calendar entry', () => {
  it('is read back by another reader as it was meant', () => {
    const calendar = read(calendarEntry(entry))
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
    expect(event.uid).toBe(entry.uid)
    expect(event.sequence).toBe(3)
    expect(event.startDate.toJSDate()).toEqual(entry.startsAt)
    expect(event.endDate.toJSDate()).toEqual(entry.endsAt)
    expect(event.summary).toBe(entry.summary.replace('\n', ' '))
    expect(event.location).toBe(entry.location)
    expect(event.description).toBe(entry.description)
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  it('asks one attendee, from whom no reply by calendar is wanted', () => {
    const event = read(calendarEntry(entry)).getFirstSubcomponent('vevent')
    const [attendee, ...more] = event?.getAllProperties('attendee') ?? []
    expect(more).toEqual([])
    expect(attendee?.getFirstValue()).toBe('mailto:okuma@jp.consulate.example')
    expect(attendee?.getParameter('rsvp')).toBe('FALSE')
    expect(attendee?.getParameter('partstat')).toBe('NEEDS-ACTION')
    expect(attendee?.getParameter('cn')).toBe('Okuma; Masaaki, Mr.')
    expect(event?.getFirstPropertyValue('organizer')).toBe('mailto:consular@fao.example')
  })

  it('is withdrawn by the same UID and a higher sequence', () => {
    const calendar = read(calendarEntry({ ...entry, method: 'CANCEL', sequence: 4 }))
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    const event = calendar.getFirstSubcomponent('vevent')
    expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event?.getFirstPropertyValue('uid')).toBe(entry.uid)
    expect(event?.getFirstPropertyValue('sequence')).toBe(4)
  })

  it('keeps to the lines of RFC 5545: 75 octets, CRLF, no character cut in two', () => {
    const text = calendarEntry(entry)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const lines = text.slice(0, -2).split('\r\n')
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toContain('\uFFFD')
    }
    const unfolded = text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
    for (const line of unfolded) expect(line).toMatch(/^[A-Z-]+[;:]/)
    expect(unfolded).toContain('DTSTAMP:20230710T013000Z')
    expect(unfolded).toContain('DTSTART:20230721T010000Z')
    expect(unfolded).toContain('DTEND:20230721T093000Z')
    expect(unfolded.find(line => line.startsWith('SUMMARY'))).toContain(
      String.raw`Meeting\; with "quotes"\, commas and a back\\slash`,
    )
  })

  it('is the same bytes whatever the zone of the process', () => {
    const here = calendarEntry(entry)
    const code = `import('./lib/calendar/entry.ts').then(m => process.stdout.write(m.calendarEntry({...${JSON.stringify(entry)},
      stampedAt: new Date(${entry.stampedAt.getTime()}), startsAt: new Date(${entry.startsAt.getTime()}), endsAt: new Date(${entry.endsAt.getTime()})})))`
    for (const zone of ['Pacific/Kiritimati', 'America/New_York']) {
      const there = execFileSync('node', ['--import', 'tsx', '-e', code], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      })
      expect(there).toBe(here)
    }
  })
})

describe('a feed', () => {
  const { method: _, attendee: __, ...shared } = entry
  const event: FeedEvent = { ...shared, status: 'TENTATIVE', busy: false }
  const name = '领事联络：活动; a, b\\c'
  const text = calendarFeed({
    name,
    events: [event, { ...event, uid: 'second', status: 'CANCELLED', busy: true }],
  })

  it('is published under its name, to be looked at again within the hour', () => {
    const calendar = read(text)
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT1H')
    const escaped = String.raw`领事联络：活动\; a\, b\\c`
    expect(text.split('\r\n')).toEqual(expect.arrayContaining([`NAME:${escaped}`, `X-WR-CALNAME:${escaped}`]))
  })

  it('holds its events as entries are, without attendees and without alarms', () => {
    const calendar = read(text)
    const events = calendar.getAllSubcomponents('vevent')
    expect(events.map(one => one.getFirstPropertyValue('status'))).toEqual(['TENTATIVE', 'CANCELLED'])
    expect(events.map(one => one.getFirstPropertyValue('transp'))).toEqual(['TRANSPARENT', 'OPAQUE'])
    const first = new ICAL.Event(events[0])
    expect(first.startDate.toJSDate()).toEqual(event.startsAt)
    expect(first.description).toBe(event.description)
    expect(first.summary).toBe(event.summary.replace('\n', ' '))
    expect(text).not.toMatch(/ATTENDEE|VALARM/)
    for (const line of text.slice(0, -2).split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
})
