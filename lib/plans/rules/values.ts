import type { ActivityKind } from '@/prisma/generated/enums'
import type { ActivityValues, ProgrammeEntry } from '../types'

type Row = Omit<ActivityValues, 'coHosts' | 'organisers' | 'programme'> & {
  kind: ActivityKind | null
  hosts: { officeId: string }[]
  organisers: { userId: string }[]
  programme: (ProgrammeEntry & { position: number })[]
}

/** An activity's row with its parts, as the values that are edited and compared. */
export function valuesOf(row: Row): ActivityValues {
  return {
    kind: row.kind,
    titleEn: row.titleEn,
    titleZh: row.titleZh,
    purposeEn: row.purposeEn,
    purposeZh: row.purposeZh,
    placeEn: row.placeEn,
    placeZh: row.placeZh,
    dressEn: row.dressEn,
    dressZh: row.dressZh,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    replyBy: row.replyBy,
    seats: row.seats,
    tentativeAllowed: row.tentativeAllowed,
    letterForm: row.letterForm,
    rsvp: row.rsvp,
    chaseDays: row.chaseDays,
    capacity: row.capacity,
    nominations: row.nominations,
    roleSeats: [...row.roleSeats].sort(),
    asks: [...row.asks].sort(),
    officeId: row.officeId,
    coHosts: row.hosts.map(host => host.officeId).sort(),
    organisers: row.organisers.map(organiser => organiser.userId).sort(),
    contactName: row.contactName,
    contactPhone: row.contactPhone,
    contactEmail: row.contactEmail,
    programme: [...row.programme]
      .sort((a, b) => a.position - b.position)
      .map(({ startsAt, textEn, textZh }) => ({ startsAt, textEn, textZh })),
  }
}

/** The fields that keep an activity from being planned, with a key of the `errors` messages; by the names of the form. */
export function asFormFields(fields: Partial<Record<string, string>>): Record<string, string> {
  const inForm: Record<string, string> = { startsAt: 'date', endsAt: 'endTime' }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, why]) => (why ? [[inForm[field] ?? field, why]] : [])),
  )
}
