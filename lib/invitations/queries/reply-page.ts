import { type Actor, demand } from '@/lib/access/actor'
import { actorOfTokenReading } from '@/lib/access/gate'
import { invitationReach, TOLD } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { prepared } from '@/lib/db/client'
import type { Named } from '@/lib/directory/types'
import { NotFound } from '@/lib/errors'
import type {
  ActivityStatus,
  AddresseeMode,
  Answer,
  DelegateFact,
  DelegateRole,
  InvitationStatus,
  PostingRank,
  ReplyChannel,
  Rsvp,
} from '@/prisma/generated/enums'

export type PostPerson = Named & {
  contactId: string
  titleEn: string
  titleZh: string | null
  rank: PostingRank
  isActingHead: boolean
  hasAddress: boolean
}

export type RecordedDelegate = {
  contactId: string | null
  honorific: string
  name: string
  title: string
  role: DelegateRole
  /** What the office says of somebody who must be approved; null where nobody must. */
  nomination: { state: 'open' | 'approved' | 'declined'; reasonEn: string; reasonZh: string } | null
}

/** An invitation as its guest sees it. Instants are Dates; the zone is the activity's. */
export type GuestInvitation = {
  id: string
  activityId: string
  consulateId: string
  status: InvitationStatus
  seats: number
  addressee: AddresseeMode
  contactId: string | null
  answer: Answer
  replyVersion: number
  number: number | null
  year: number | null
  /** Whether a typeset letter goes with it. */
  hasLetter: boolean
  /** What else came with its mail, in that order; sizes in bytes. */
  files: { place: number; name: string; size: number }[]
  activity: {
    status: ActivityStatus
    titleEn: string
    titleZh: string
    placeEn: string
    placeZh: string
    dressEn: string
    dressZh: string
    zone: string
    startsAt: Date
    endsAt: Date
    replyBy: Date
    repliesClosedAt: Date | null
    tentativeAllowed: boolean
    asks: DelegateFact[]
    /** At most so many of a kind: `driver:1`. */
    roleSeats: string[]
    /** How many may come in all; null where that is not counted. */
    capacity: number | null
    rsvp: Rsvp
    contactName: string
    contactPhone: string
    contactEmail: string
    reasonEn: string
    reasonZh: string
    programme: { startsAt: Date; textEn: string; textZh: string }[]
  }
  office: {
    nameEn: string
    nameZh: string
    divisionEn: string
    divisionZh: string
    registerPrefix: string
    isSample: boolean
  }
  consulate: { nameEn: string; nameZh: string }
  people: PostPerson[]
  /** What the post waits for, where all places were taken. Office time. */
  waiting: { seats: number; offered: number; offerUntil: Date | null } | null
  reply: {
    version: number
    answer: Answer
    note: string
    /** Its text is for the organisers only. */
    hasPrivateNote: boolean
    channel: ReplyChannel
    byName: string
    late: boolean
    at: Date
    delegates: RecordedDelegate[]
  } | null
}

const guest = (condition: string) => `
  select i.id, i."activityId", i."consulateId", i.status, i.seats, i.addressee, i."contactId", i.answer, i."replyVersion",
    m.number, m.year, m."letterEnId" is not null as "hasLetter",
    (select coalesce(json_agg(json_build_object('place', f.place, 'name', f.name, 'size', s.size) order by f.place), '[]')
      from "MessageFile" f join "StoredFile" s using (hash) where f."messageId" = i."messageId") as files,
    json_build_object('status', a.status, 'titleEn', a."titleEn", 'titleZh', a."titleZh", 'placeEn', a."placeEn", 'placeZh', a."placeZh",
      'dressEn', a."dressEn", 'dressZh', a."dressZh", 'zone', a.zone, 'startsAt', a."startsAt", 'endsAt', a."endsAt", 'replyBy', a."replyBy",
      'repliesClosedAt', a."repliesClosedAt", 'tentativeAllowed', a."tentativeAllowed", 'asks', a.asks, 'roleSeats', a."roleSeats", 'capacity', a.capacity, 'rsvp', a.rsvp, 'contactName', a."contactName",
      'contactPhone', a."contactPhone", 'contactEmail', a."contactEmail", 'reasonEn', a."reasonEn", 'reasonZh', a."reasonZh",
      'programme', (select coalesce(json_agg(json_build_object('startsAt', l."startsAt", 'textEn', l."textEn", 'textZh', l."textZh")
        order by l.position), '[]') from "ProgrammeLine" l where l."activityId" = a.id)) as activity,
    json_build_object('nameEn', o."nameEn", 'nameZh', o."nameZh", 'divisionEn', o."divisionEn", 'divisionZh', o."divisionZh",
      'registerPrefix', o."registerPrefix", 'isSample', o."isSample") as office,
    json_build_object('nameEn', c."nameEn", 'nameZh', c."nameZh") as consulate,
    case when a.capacity is not null then (select json_build_object('seats', w.seats, 'offered', w.offered, 'offerUntil', w."offerUntil")
      from "WaitingPlace" w where w."invitationId" = i.id and w."endedAt" is null) end as waiting,
    (select coalesce(json_agg(json_build_object('contactId', k.id, 'honorific', k.honorific, 'name', k.name, 'nameZh', k."nameZh",
        'nameLatin', k."nameLatin", 'preferredName', k."preferredName",
        'addressEn', k."addressEn", 'addressZh', k."addressZh", 'titleEn', p."titleEn", 'titleZh', p."titleZh", 'rank', p.rank, 'isActingHead', acts_on(p."isActingHead", p."actingSince", p."actingUntil", $2::date),
        'hasAddress', k.email is not null) order by p."isHead" desc, p."isActingHead" desc, p.rank, k.name), '[]')
     from "Posting" p join "Contact" k on k.id = p."contactId"
     where p."consulateId" = i."consulateId" and (p."fromOn" is null or p."fromOn" <= $2::date)
       and (p."toOn" is null or p."toOn" >= $2::date)) as people,
    (select json_build_object('version', r.version, 'answer', r.answer, 'note', r.note, 'hasPrivateNote', n."replyId" is not null,
        'channel', r.channel, 'byName', r."byName", 'late', r.late, 'at', r.at,
        'delegates', (select coalesce(json_agg(json_build_object('contactId', d."contactId", 'honorific', d.honorific, 'name', d.name,
          'title', d.title, 'role', d.role, 'nomination', case when nom.id is not null then
            json_build_object('state', coalesce(nom.decision::text, 'open'), 'reasonEn', nom."reasonEn", 'reasonZh', nom."reasonZh") end) order by d.position), '[]')
          from "Delegate" d left join "Nomination" nom on nom.id = d."nominationId" where d."replyId" = r.id))
     from "Reply" r left join "ReplyPrivateNote" n on n."replyId" = r.id
     where r."invitationId" = i.id and r.version = i."replyVersion") as reply
  from "Invitation" i
  join "Activity" a on a.id = i."activityId"
  join "Office" o on o.id = a."officeId"
  join "Consulate" c on c.id = i."consulateId"
  left join "Message" m on m.id = i."messageId"
  where i.status <> 'draft' and ${condition}`

const GUEST = guest(
  `i.id = $1 and ($3::uuid is null or i."consulateId" = $3 and ${TOLD}) and ($4::uuid is null or i.id = $4)`,
)
// Whoever holds a token has had the mail that it stands in.
const GUEST_OF_TOKEN = guest('i.id = token."invitationId"')

/** The invitation for its guest: by reply token or an officer of the post. Throws NotFound for any other. One query. */
export async function guestInvitation(actor: Actor, invitationId: string): Promise<GuestInvitation> {
  demand(actor, 'replies.own')
  const reach = invitationReach(actor)
  const values = [invitationId, today(), reach.consulateId, reach.invitationId]
  const [row] = await prepared<GuestInvitation>('guest-invitation', GUEST, values)
  if (!row) throw new NotFound('invitation')
  return dated(row)
}

/** The guest who holds a reply token, and the invitation that it opens; null where it opens nothing. One query. */
export async function invitationOfToken(
  token: string,
): Promise<{ actor: Actor; invitation: GuestInvitation } | null> {
  const read = { name: 'guest-of-token', select: GUEST_OF_TOKEN }
  const found = await actorOfTokenReading<GuestInvitation>(token, read)
  return found && { actor: found.actor, invitation: dated(found.row) }
}

function dated(row: GuestInvitation): GuestInvitation {
  const { activity, reply, waiting } = row
  return {
    ...row,
    activity: {
      ...activity,
      startsAt: new Date(activity.startsAt),
      endsAt: new Date(activity.endsAt),
      replyBy: new Date(activity.replyBy),
      repliesClosedAt: activity.repliesClosedAt && new Date(activity.repliesClosedAt),
      programme: activity.programme.map(line => ({ ...line, startsAt: new Date(line.startsAt) })),
    },
    waiting: waiting && { ...waiting, offerUntil: waiting.offerUntil && new Date(waiting.offerUntil) },
    reply: reply && { ...reply, at: new Date(reply.at) },
  }
}
