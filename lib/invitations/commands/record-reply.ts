import { type Actor, demand } from '@/lib/access/actor'
import { invitationReach, TOLD } from '@/lib/access/scope'
import { auditRow } from '@/lib/audit/record'
import { now, today } from '@/lib/clock'
import { isContention, prepared } from '@/lib/db/client'
import { levelOf } from '@/lib/directory/rules/people'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { roleOver } from '@/lib/plans/rules/companions'
import type {
  DelegateFact,
  DelegateRole,
  NominationRule,
  PostingRank,
  ReplyChannel,
  RepresentationLevel,
} from '@/prisma/generated/enums'
import { type AnswerFacts, decideAnswer } from '../rules/answering'
import { isNominated, nominationKey } from '../rules/nominations'
import type { DelegateInput, ReplyInput } from '../schema'

type Person = {
  contactId: string
  honorific: string
  name: string
  title: string
  rank: PostingRank
  isHead: boolean
  isActingHead: boolean
}

type Facts = AnswerFacts & {
  version: number
  activityVersion: number
  replyVersion: number
  activityId: string
  consulateId: string
  /** What the activity asks of each who comes. */
  asks: DelegateFact[]
  nominations: NominationRule
  /** At most so many of a kind. */
  roleSeats: string[]
  /** To whom it is addressed. */
  addresseeId: string | null
  /** Who was declined, by their keys. */
  declined: string[]
  /** The addressee, where the one who answers is his or her assistant. */
  forName: string | null
  people: Person[]
}

const FACTS = `
  select i.version, i.seats, i.status as "invitationStatus", i."replyVersion", i."activityId", i."consulateId",
    a.version as "activityVersion", a.status as "activityStatus", a."startsAt", a."replyBy", a."repliesClosedAt", a."tentativeAllowed", a.asks::text[] as asks, a.nominations, a."roleSeats", i."contactId" as "addresseeId",
    (select coalesce(json_agg(n.key), '[]') from "Nomination" n where n."invitationId" = i.id and n.decision = 'declined') as declined,
    (select coalesce(json_agg(json_build_object('contactId', c.id, 'honorific', c.honorific, 'name', c.name, 'title', p."titleEn",
        'rank', p.rank, 'isHead', p."isHead", 'isActingHead', acts_on(p."isActingHead", p."actingSince", p."actingUntil", $3::date))), '[]')
     from "Posting" p join "Contact" c on c.id = p."contactId"
     where p."consulateId" = i."consulateId" and c.id = any($2::uuid[])
       and (p."fromOn" is null or p."fromOn" <= $3::date) and (p."toOn" is null or p."toOn" >= $3::date)) as people,
    (select k.name from "Posting" p join "Contact" k on k.id = p."assistsId"
     where p."contactId" = $6 and p."consulateId" = i."consulateId" and p."assistsId" = i."contactId"
       and (p."fromOn" is null or p."fromOn" <= $3::date) and (p."toOn" is null or p."toOn" >= $3::date) limit 1) as "forName"
  from "Invitation" i join "Activity" a on a.id = i."activityId"
  where i.id = $1 and i.status <> 'draft' and ($4::uuid is null or i."consulateId" = $4 and ${TOLD}) and ($5::uuid is null or i.id = $5)`

const RECORD = 'select record_reply($1::jsonb) as outcome'

const PERMISSION = { link: 'replies.own', portal: 'replies.own', phone: 'replies.behalf' } as const

/** From a calendar answers the one who was invited, or staff count what came from somebody whom the portal does not know. */
function permissionFor(channel: ReplyChannel, { kind }: Actor) {
  if (channel !== 'calendar') return PERMISSION[channel]
  return kind === 'token' ? 'replies.own' : 'replies.behalf'
}

/** How often an answer is decided anew because another came in between. */
const ROUNDS = 8

export type RecordedReply = { version: number; late: boolean; overtook: boolean }

/**
 * Records an answer, by link, in the portal, by telephone through staff, or from a calendar: the one door for all of them. The rule is decided on facts
 * read with their versions; the database writes only if those still hold, else it is decided again. Every version is kept. Refuses with
 * full where so many places are not left, withdrawn, cancelled, closed, started, tentative_not_allowed, nobody_comes, too_many, or not_at_post for a picked person who is not
 * (any longer) at the post; with was_declined for one whom the office has declined, too_many_of_role where more of a kind come than may; with link_ended where the link ended meanwhile. `overtook` tells that somebody else had answered since the form was shown.
 */
export async function recordReply(
  actor: Actor,
  input: ReplyInput & { channel: ReplyChannel; inboundId?: string },
): Promise<Outcome<RecordedReply>> {
  demand(actor, permissionFor(input.channel, actor))
  const chosen = input.answer === 'regrets' ? [] : input.delegates.filter(delegate => delegate.pick !== '')
  for (let round = 1; round <= ROUNDS; round++) {
    const facts = await readFacts(actor, input.invitationId, chosen)
    const at = now()
    const decision = decideAnswer(facts, input.answer, chosen.length, at)
    if (!decision.ok) return refused(decision.reason)
    if (chosen.some(one => facts.declined.includes(nominationKey(one)))) return refused('was_declined')
    const delegates = chosen.map((delegate, place) => delegateRow(delegate, place, facts))
    if (delegates.includes(null)) return refused('not_at_post')
    if (
      roleOver(
        delegates.flatMap(one => one?.role ?? []),
        facts.roleSeats,
      )
    )
      return refused('too_many_of_role')
    const overtook = input.seenVersion !== undefined && facts.replyVersion > input.seenVersion
    const outcome = await write({
      invitationId: input.invitationId,
      invitationVersion: facts.version,
      activityVersion: facts.activityVersion,
      answer: input.answer,
      note: input.note,
      privateNote: input.privateNote,
      channel: input.channel,
      inboundId: input.inboundId ?? null,
      late: decision.late,
      at: at.toISOString(),
      userId: actor.kind === 'user' ? actor.id : null,
      tokenId: actor.kind === 'token' ? actor.id : null,
      byName: actor.name,
      forName: facts.forName ?? '',
      byStaff: permissionFor(input.channel, actor) === 'replies.behalf',
      delegates,
      audit: auditRow(actor, {
        type: 'reply.recorded',
        subject: { kind: 'invitation', id: input.invitationId },
        activityId: facts.activityId,
        consulateId: facts.consulateId,
        data: {
          answer: input.answer,
          channel: input.channel,
          late: decision.late,
          people: delegates.length,
          version: facts.replyVersion + 1,
          ...(delegates.some(one => one?.representsId) ? { represents: true } : {}),
        },
      }),
    })
    if (outcome.ok) return done({ version: outcome.version, late: decision.late, overtook })
    if (outcome.reason === 'link_ended') return refused('link_ended')
    if (outcome.reason === 'full') return refused('full', { detail: { left: outcome.left } })
  }
  return refused('busy')
}

type Written =
  | { ok: true; version: number }
  | { ok: false; reason: 'stale' | 'link_ended' }
  /** How many places are left. */
  | { ok: false; reason: 'full'; left: number }

/** Writes an answer; one that the database broke off to end a deadlock is decided again, as one whose facts have changed. */
async function write(reply: object): Promise<Written> {
  try {
    const [row] = await prepared<{ outcome: Written }>('record-reply', RECORD, [JSON.stringify(reply)])
    return row?.outcome ?? { ok: false, reason: 'stale' }
  } catch (error) {
    if (isContention(error)) return { ok: false, reason: 'stale' }
    throw error
  }
}

async function readFacts(actor: Actor, invitationId: string, chosen: DelegateInput[]): Promise<Facts> {
  const reach = invitationReach(actor)
  const picked = chosen.map(delegate => delegate.pick).filter(pick => pick !== 'other')
  const [facts] = await prepared<Facts>('reply-facts', FACTS, [
    invitationId,
    picked,
    today(),
    reach.consulateId,
    reach.invitationId,
    actor.contactId,
  ])
  if (!facts) throw new NotFound('invitation')
  return facts
}

function delegateRow(delegate: DelegateInput, place: number, facts: Facts) {
  const { people, asks, addresseeId } = facts
  const role: DelegateRole = place === 0 ? 'principal' : delegate.role || 'accompanying'
  // What is not asked is not kept.
  const asked = Object.fromEntries(asks.map(fact => [fact, delegate[fact] ?? '']))
  const represents = place === 0 && addresseeId !== delegate.pick ? addresseeId : null
  const named = {
    key: nominationKey(delegate),
    nominated: isNominated(facts.nominations, delegate),
    representsId: represents,
  }
  if (delegate.pick === 'other') {
    const { honorific, name, title } = delegate
    const level: RepresentationLevel = 'other'
    return { contactId: null, honorific, name, title, role, level, ...named, ...asked }
  }
  const person = people.find(one => one.contactId === delegate.pick)
  if (!person) return null
  const { contactId, honorific, name, title } = person
  return { contactId, honorific, name, title, role, level: levelOf(person), ...named, ...asked }
}
