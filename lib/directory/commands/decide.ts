import { type Actor, demand } from '@/lib/access/actor'
import { today } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { dayOf } from '../rules/people'
import { factsOf, versionsSeen } from '../rules/proposals'
import {
  type AcceptProposal,
  contactSaidSchema,
  type DeclineProposal,
  postingSaidSchema,
  saidSchema,
} from '../schema/upkeep'
import type { Facts } from '../types'
import { addPersonIn, changeContactIn } from './contacts'
import { endIn } from './ending'
import { changePostingIn } from './postings'
import { decide, lockedProposal } from './propose'

type Decided = Outcome<{ id: string; consulateId: string }>

/**
 * What a post has said of its own people becomes what the directory says. Refused with `already_decided`, `record_changed` where the
 * person's record is not any longer what `seen` says, `posting_over`, `last_day_before_first`, and as `addPosting`.
 */
export async function acceptProposal(actor: Actor, { id, seen }: AcceptProposal): Promise<Decided> {
  demand(actor, 'directory.write')
  return transaction(async tx => {
    const { proposal, refusal } = await lockedProposal(tx, actor, id)
    if (refusal) return refusal
    const { consulateId, postingId, proposedByName, proposedAt } = proposal
    const facts = proposal.facts as Facts
    const written = postingId
      ? await changed(tx, actor, { postingId, facts, seen })
      : await added(tx, actor, { consulateId, facts, source: `${proposedByName}, ${dayOf(proposedAt)}` })
    if (!written.ok) return written
    await decide(tx, actor, proposal, { decision: 'accepted', ...written.value })
    return done({ id, consulateId })
  })
}

/** The directory stays as it is; the post reads why. Refused with `already_decided`. */
export async function declineProposal(actor: Actor, { id, reason }: DeclineProposal): Promise<Decided> {
  demand(actor, 'directory.write')
  return transaction(async tx => {
    const { proposal, refusal } = await lockedProposal(tx, actor, id)
    if (refusal) return refusal
    await decide(tx, actor, proposal, { decision: 'declined', reason })
    return done({ id, consulateId: proposal.consulateId })
  })
}

type Written = Outcome<{ postingId: string; contactId: string }>

/** What only the office says of a newcomer. */
const BY_THE_OFFICE = {
  addressEn: null,
  addressZh: null,
  sortName: null,
  mobile: null,
  isHead: false,
  isActingHead: false,
  closesHead: false,
  focalPoint: null,
  toOn: null,
  exequaturOn: null,
  provisionalOn: null,
  commissionOn: null,
  actingSince: null,
  actingUntil: null,
}

async function added(
  tx: Tx,
  actor: Actor,
  { consulateId, facts, source }: { consulateId: string; facts: Facts; source: string },
): Promise<Written> {
  const said = saidSchema.parse(facts)
  return addPersonIn(tx, actor, { ...BY_THE_OFFICE, ...said, consulateId, source })
}

/** The consulate is locked, the person not yet: he or she may have been at another post too. */
async function changed(
  tx: Tx,
  actor: Actor,
  { postingId, facts, seen }: { postingId: string; facts: Facts; seen: string },
): Promise<Written> {
  const posting = await tx.posting.findUniqueOrThrow({ where: { id: postingId } })
  await tx.$queryRaw`select id from "Contact" where id = ${posting.contactId}::uuid for update`
  const contact = await tx.contact.findUniqueOrThrow({ where: { id: posting.contactId } })
  if (versionsSeen(contact, posting) !== seen) return refused('record_changed')
  if (posting.toOn && posting.toOn < today()) return refused('posting_over')
  const written = done({ postingId, contactId: contact.id })
  const { lastDay, ...rest } = facts
  if (lastDay) {
    const day = new Date(`${lastDay}T00:00:00Z`)
    if (posting.fromOn && day < posting.fromOn) return refused('last_day_before_first')
    await endIn(tx, actor, posting, day)
    return written
  }
  const all = known({ ...factsOf({ ...contact, ...posting }), ...rest })
  if (!saidSchema.safeParse(all).success) return refused('does_not_fit')
  const outcome = await changePostingIn(tx, actor, posting, postingSaidSchema.parse(all))
  if (!outcome.ok) return outcome
  await changeContactIn(tx, actor, contact, contactSaidSchema.parse(all), posting.consulateId)
  return written
}

function known(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
}
