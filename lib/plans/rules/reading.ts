import type { ActivityForm } from '../schema'
import type { ActivityValues, ProgrammeEntry } from '../types'
import { instantAt, readDay, readTime, typedMoment } from './moments'

type Problems = Record<string, string>
type Times = Pick<ActivityForm, 'date' | 'startTime' | 'endDate' | 'endTime' | 'replyBy'>

const DEADLINE = 23 * 60 + 59
const MAIL = /^[^@\s]+@[^@\s]+$/

/**
 * What was typed, as primitives and instants, and what of it cannot be read, by field, as keys of the `errors` messages. What is
 * empty is null, and no problem. Dates and times are those of the clocks in `zone`.
 */
export function readForm(form: ActivityForm, zone: string): { values: ActivityValues; problems: Problems } {
  const times = readTimes(form, zone)
  const programme = readProgramme(form, zone)
  const seats = /^\d{1,2}$/.test(form.seats.trim()) ? Number(form.seats) : 0
  const problems = { ...times.problems, ...programme.problems }
  if (seats < 1) problems.seats = 'wrong_seats'
  const capacity = readCapacity(form.capacity)
  if (capacity === 0) problems.capacity = 'wrong_capacity'
  const chaseDays = readLadder(form.chaseDays)
  if (chaseDays === null) problems.chaseDays = 'wrong_ladder'
  const contactEmail = form.contactEmail.trim()
  if (contactEmail && !MAIL.test(contactEmail)) problems.contactEmail = 'wrong_email'
  const values: ActivityValues = {
    kind: form.kind || null,
    ...trimmed(form),
    ...times.values,
    seats: Math.max(seats, 1),
    tentativeAllowed: form.tentativeAllowed === 'on',
    letterForm: form.letterForm,
    rsvp: form.rsvp,
    chaseDays: chaseDays ?? '',
    capacity: capacity || null,
    nominations: form.nominations,
    roleSeats: [...form.roleSeats].sort(),
    asks: [...new Set(form.asks)].sort(),
    officeId: form.officeId,
    coHosts: [...new Set(form.coHosts)].filter(id => id !== form.officeId).sort(),
    organisers: [...new Set(form.organisers)].sort(),
    contactEmail: problems.contactEmail ? '' : contactEmail,
    programme: programme.lines,
  }
  return { values, problems }
}

/** How many places in all: null where nothing is said, 0 where it cannot be read. */
function readCapacity(typed: string): number | null {
  if (!typed.trim()) return null
  const capacity = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0
  return capacity <= 20_000 ? capacity : 0
}

/** The days of a ladder of reminders, the most first, each once: `7, 3, 1`; null where it cannot be read. */
function readLadder(typed: string): string | null {
  const parts = typed.split(/[\s,，、;；/]+/).filter(Boolean)
  if (parts.length > 6 || parts.some(part => !/^[1-9]\d?$/.test(part))) return null
  return [...new Set(parts.map(Number))].sort((a, b) => b - a).join(', ')
}

function trimmed(form: ActivityForm) {
  const { titleEn, titleZh, purposeEn, purposeZh, placeEn, placeZh, dressEn, dressZh } = form
  const { contactName, contactPhone } = form
  const texts = {
    titleEn,
    titleZh,
    purposeEn,
    purposeZh,
    placeEn,
    placeZh,
    dressEn,
    dressZh,
    contactName,
    contactPhone,
  }
  return Object.fromEntries(
    Object.entries(texts).map(([name, value]) => [name, value.replaceAll('\r\n', '\n').trim()]),
  ) as typeof texts
}

/** Start, end and reply deadline. An end without a day is on the day of the start; a deadline is the end of its day, or the start. */
export function readTimes(form: Times, zone: string) {
  const problems: Problems = {}
  const startsAt = readMoment(form.date, form.startTime, zone, { day: 'date', time: 'startTime' }, problems)
  const isOwnDay = form.endDate.trim() !== ''
  const endField = { day: isOwnDay ? 'endDate' : null, time: 'endTime' }
  const endsAt = readMoment(isOwnDay ? form.endDate : form.date, form.endTime, zone, endField, problems)
  const deadline = form.replyBy.trim() ? readDay(form.replyBy) : null
  if (form.replyBy.trim() && !deadline) problems.replyBy = 'wrong_date'
  const dayEnds = deadline ? instantAt(deadline, DEADLINE, zone) : null
  const isStartDay = dayEnds && startsAt && typedMoment(startsAt, zone).day === deadline
  return { values: { startsAt, endsAt, replyBy: isStartDay ? startsAt : dayEnds }, problems }
}

function readMoment(
  dayText: string,
  timeText: string,
  zone: string,
  /** Where a problem is told; no field for a day that was borrowed from another. */
  field: { day: string | null; time: string },
  problems: Problems,
): Date | null {
  const day = readDay(dayText)
  const minutes = readTime(timeText)
  if (field.day && dayText.trim() && !day) problems[field.day] = 'wrong_date'
  if (timeText.trim() && minutes === null) problems[field.time] = 'wrong_time'
  if (!day || minutes === null) return null
  const instant = instantAt(day, minutes, zone)
  if (!instant) problems[field.time] = 'wrong_time'
  return instant
}

/** The lines that say something, in the order of their times. A line without a day is on the first. */
function readProgramme(form: ActivityForm, zone: string) {
  const problems: Problems = {}
  const lines: ProgrammeEntry[] = []
  form.programme.forEach((line, place) => {
    const [textEn, textZh] = [line.textEn.trim(), line.textZh.trim()]
    if (!textEn && !textZh && !line.time.trim()) return
    const isOwnDay = line.date.trim() !== ''
    const field = { day: isOwnDay ? `programme.${place}.date` : null, time: `programme.${place}.time` }
    if (!line.time.trim()) problems[field.time] = 'time_needed'
    if (!textEn && !textZh) problems[`programme.${place}.textZh`] = 'text_needed'
    const day = isOwnDay ? line.date : form.date
    const startsAt = readMoment(day, line.time, zone, field, problems)
    if (startsAt) lines.push({ startsAt, textEn, textZh })
    else if (!day.trim()) problems.date ??= 'date_needed'
  })
  return { lines: lines.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()), problems }
}

/** What a form shows of an activity: the inverse of reading it. */
export function formOf(values: ActivityValues, zone: string): ActivityForm {
  const start = values.startsAt && typedMoment(values.startsAt, zone)
  const end = values.endsAt && typedMoment(values.endsAt, zone)
  const { startsAt, endsAt, kind, seats, capacity, tentativeAllowed, programme, replyBy, ...same } = values
  return {
    ...same,
    kind: kind ?? '',
    date: start?.day ?? '',
    startTime: start?.time ?? '',
    endDate: end && end.day !== start?.day ? end.day : '',
    endTime: end?.time ?? '',
    replyBy: replyBy ? typedMoment(replyBy, zone).day : '',
    seats: String(seats),
    capacity: capacity === null ? '' : String(capacity),
    tentativeAllowed: tentativeAllowed ? 'on' : '',
    programme: programme.map(({ startsAt, textEn, textZh }) => {
      const { day, time } = typedMoment(startsAt, zone)
      return { date: day === start?.day ? '' : day, time, textEn, textZh }
    }),
  }
}
