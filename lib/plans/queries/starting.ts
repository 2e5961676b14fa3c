import { type Actor, demand } from '@/lib/access/actor'
import { db, type Tx } from '@/lib/db/client'
import { theOffice } from '@/lib/offices/queries'
import { instantAt, typedMoment } from '../rules/moments'
import type { ActivityValues } from '../types'

const DAY = 24 * 60 * 60 * 1000
const DEADLINE = 23 * 60 + 59

/** What a new activity starts with: the office's settings, and its maker as organiser and contact person. */
export async function startingValues(
  actor: Actor,
  startsAt: Date | null,
  client: Tx = db(),
): Promise<ActivityValues> {
  demand(actor, 'activities.read')
  const office = await theOffice(client)
  const maker = actor.kind === 'user' ? await client.user.findUnique({ where: { id: actor.id } }) : null
  return {
    kind: null,
    titleEn: '',
    titleZh: '',
    purposeEn: '',
    purposeZh: '',
    placeEn: '',
    placeZh: '',
    dressEn: '',
    dressZh: '',
    startsAt,
    endsAt: null,
    replyBy: startsAt && deadlineFor(startsAt, office.deadlineDays, office.zone),
    seats: office.defaultSeats,
    tentativeAllowed: true,
    letterForm: 'letter',
    rsvp: 'either_way',
    chaseDays: '7, 3, 1',
    capacity: null,
    nominations: 'outside',
    roleSeats: [],
    asks: [],
    officeId: office.id,
    coHosts: [],
    organisers: maker ? [maker.id] : [],
    contactName: maker?.name ?? '',
    contactPhone: office.phone ?? '',
    contactEmail: maker?.email ?? '',
    programme: [],
  }
}

/** The end of the day so many days before the start. */
function deadlineFor(startsAt: Date, days: number, zone: string): Date | null {
  if (days === 0) return startsAt
  return instantAt(typedMoment(new Date(startsAt.getTime() - days * DAY), zone).day, DEADLINE, zone)
}
