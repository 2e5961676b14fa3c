import { describe, expect, it } from 'vitest'
import type { ActivityForm } from '../schema'
import { differences, undone } from './differences'
import { merge } from './merging'
import { contradictions, missingToPlan } from './missing'
import { formOf, readForm } from './reading'

const ZONE = 'Asia/Shanghai'
const typed: ActivityForm = {
  titleEn: 'Meeting and visit',
  titleZh: '会议暨考察',
  kind: 'liaison_meeting',
  purposeEn: '',
  purposeZh: '',
  placeEn: 'Yuzhong',
  placeZh: '渝中区',
  dressEn: '',
  dressZh: '',
  date: '2023-07-21',
  startTime: '09:00',
  endDate: '',
  endTime: '17:30',
  replyBy: '2023-07-18',
  seats: '2',
  tentativeAllowed: 'on',
  letterForm: 'letter',
  rsvp: 'either_way',
  nominations: 'outside',
  roleSeats: [],
  chaseDays: '7, 3, 1',
  capacity: '',
  asks: [],
  officeId: 'o1',
  coHosts: ['d2', 'd1', 'o1'],
  organisers: ['u1'],
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  programme: [
    { date: '', time: '14:00', textEn: 'Exhibition hall', textZh: '规划展览馆' },
    { date: '', time: '', textEn: '', textZh: '' },
    { date: '', time: '9:00', textEn: '', textZh: '会议' },
  ],
}

describe('reading what was typed', () => {
  it('gives instants of the zone, programme in order of time, hosts once', () => {
    const { values, problems } = readForm(typed, ZONE)
    expect(problems).toEqual({})
    expect(values.startsAt?.toISOString()).toBe('2023-07-21T01:00:00.000Z')
    expect(values.endsAt?.toISOString()).toBe('2023-07-21T09:30:00.000Z')
    expect(values.replyBy?.toISOString()).toBe('2023-07-18T15:59:00.000Z')
    expect(values.programme.map(line => line.textZh)).toEqual(['会议', '规划展览馆'])
    expect(values.coHosts).toEqual(['d1', 'd2'])
    expect(missingToPlan(values)).toEqual([])
  })

  it('closes replies at the start when the deadline is the same day', () => {
    const { values } = readForm({ ...typed, replyBy: '2023-07-21' }, ZONE)
    expect(values.replyBy).toEqual(values.startsAt)
    expect(contradictions(values)).toEqual({})
  })

  it('says which field cannot be read', () => {
    const wrong = {
      ...typed,
      date: '2023-02-30',
      endTime: '25:00',
      replyBy: 'soon',
      seats: '0',
      contactEmail: 'me',
    }
    const { problems } = readForm(
      {
        ...wrong,
        programme: [
          { date: '', time: '', textEn: 'x', textZh: '' },
          { date: '', time: '9', textEn: '', textZh: '' },
        ],
      },
      ZONE,
    )
    expect(problems).toEqual({
      date: 'wrong_date',
      endTime: 'wrong_time',
      replyBy: 'wrong_date',
      seats: 'wrong_seats',
      contactEmail: 'wrong_email',
      'programme.0.time': 'time_needed',
      'programme.1.time': 'wrong_time',
      'programme.1.textZh': 'text_needed',
    })
  })

  it('lets a draft be empty, and says what it lacks', () => {
    const { values, problems } = readForm(
      { ...typed, date: '', startTime: '', endTime: '', titleEn: ' ', programme: [] },
      ZONE,
    )
    expect(problems).toEqual({})
    expect(missingToPlan(values)).toEqual(['titleEn', 'startsAt', 'endsAt'])
  })

  it('finds what contradicts itself', () => {
    const at = (form: Partial<ActivityForm>) => contradictions(readForm({ ...typed, ...form }, ZONE).values)
    expect(at({ endTime: '09:00' })).toEqual({ endsAt: 'ends_before_start' })
    expect(at({ replyBy: '2023-07-22' })).toEqual({ replyBy: 'reply_after_start' })
    expect(at({ endDate: '2023-07-22', endTime: '08:00' })).toEqual({})
  })

  it('shows what it read', () => {
    const { values } = readForm(typed, ZONE)
    expect(readForm(formOf(values, ZONE), ZONE).values).toEqual(values)
    const night = readForm({ ...typed, endDate: '2023-07-22', endTime: '01:00' }, ZONE).values
    expect(formOf(night, ZONE)).toMatchObject({ endDate: '2023-07-22', endTime: '01:00' })
  })
})

describe('two people', () => {
  const { values } = readForm(typed, ZONE)

  it('are told apart by fields', () => {
    const after = readForm({ ...typed, placeEn: 'Bishan', startTime: '10:00' }, ZONE).values
    const changes = differences(values, after)
    expect(changes.map(change => change.field)).toEqual(['placeEn', 'startsAt'])
    expect(undone(after, changes)).toEqual(values)
  })

  it('take programme lines back too', () => {
    const after = readForm({ ...typed, programme: [] }, ZONE).values
    expect(undone(after, differences(values, after))).toEqual(values)
  })

  it('lose nothing', () => {
    const base = formOf(values, ZONE)
    const theirs = { ...base, placeEn: 'Bishan', titleEn: 'Their title', seats: '3' }
    const mine = { ...base, titleEn: 'My title', seats: '3', dressEn: 'Business ' }
    const merged = merge(base, theirs, mine)
    expect(merged).toMatchObject({ taken: ['placeEn'], both: ['titleEn'] })
    expect(merged.form).toMatchObject({
      placeEn: 'Bishan',
      titleEn: 'My title',
      seats: '3',
      dressEn: 'Business ',
    })
  })
})
