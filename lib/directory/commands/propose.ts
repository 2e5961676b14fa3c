import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now, today } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, type Refusal, refused } from '@/lib/errors'
import type { ProposalKind } from '@/prisma/generated/enums'
import { dayOf } from '../rules/people'
import { differing, factsOf } from '../rules/proposals'
import type { ProposeArrival, ProposeChange, ProposeLeaving, Said, WithdrawProposal } from '../schema/upkeep'
import type { Facts } from '../types'
import { lockedConsulate, lockedPosting } from './locks'

/** So many may wait for the office at one time: no post has more people. */
const MOST_OPEN = 50

type Proposed = Outcome<{ id: string }>

/** An officer says that somebody has come, or comes, to the own post. Refused with `too_many_open`. */
export async function proposeArrival(actor: Actor, { note, ...said }: ProposeArrival): Promise<Proposed> {
  demand(actor, 'people.propose')
  return transaction(async tx => {
    if (!actor.consulateId) throw new NotFound('consulate')
    const { id: consulateId } = await lockedConsulate(tx, actor, actor.consulateId)
    const { facts } = differing({}, plain(said))
    return propose(tx, actor, { kind: 'person_added', consulateId, facts, before: {}, note, name: said.name })
  })
}

/**
 * An officer says what is not right any longer of somebody in post. Only what differs from what the form has shown is kept: what staff wrote
 * meanwhile is not contradicted by a page that did not know it. Refused with `nothing_changed`,
 * `posting_over`, `already_proposed` while something said of the same posting waits, and `too_many_open`.
 */
export async function proposeChange(actor: Actor, input: ProposeChange): Promise<Proposed> {
  demand(actor, 'people.propose')
  const { postingId, note, shown, ...said } = input
  return transaction(async tx => {
    const found = await standing(tx, actor, postingId)
    if ('reason' in found) return found
    const { posting, contact } = found
    const difference = differing({ ...factsOf({ ...contact, ...posting }), ...shown }, plain(said))
    if (Object.keys(difference.facts).length === 0) return refused('nothing_changed')
    return propose(tx, actor, { kind: 'person_changed', ...about(found), ...difference, note })
  })
}

/** An officer says which day is, or was, somebody's last. Refused as `proposeChange`, and with `last_day_before_first`. */
export async function proposeLeaving(actor: Actor, input: ProposeLeaving): Promise<Proposed> {
  demand(actor, 'people.propose')
  const { postingId, lastDay, note } = input
  if (!lastDay) return refused('invalid', { fields: { lastDay: 'required' } })
  return transaction(async tx => {
    const found = await standing(tx, actor, postingId)
    if ('reason' in found) return found
    const { posting } = found
    if (posting.fromOn && lastDay < posting.fromOn)
      return refused('invalid', { fields: { lastDay: 'last_day_before_first' } })
    const difference = differing({ lastDay: dayOf(posting.toOn) }, { lastDay: dayOf(lastDay) })
    if (Object.keys(difference.facts).length === 0) return refused('nothing_changed')
    return propose(tx, actor, { kind: 'person_left', ...about(found), ...difference, note })
  })
}

/** The post takes back what the office has not decided yet. Refused with `already_decided`. */
export async function withdrawProposal(actor: Actor, { id }: WithdrawProposal): Promise<Proposed> {
  demand(actor, 'people.propose')
  return transaction(async tx => {
    const { proposal, refusal } = await lockedProposal(tx, actor, id)
    if (refusal) return refusal
    await decide(tx, actor, proposal, { decision: 'withdrawn' })
    return done({ id })
  })
}

/** Locks the consulate of a proposal that the actor may see. Refused with `already_decided`; throws NotFound. */
export async function lockedProposal(tx: Tx, actor: Actor, id: string) {
  const found = await tx.directoryProposal.findUnique({ where: { id }, select: { consulateId: true } })
  if (!found) throw new NotFound('proposal')
  await lockedConsulate(tx, actor, found.consulateId)
  const proposal = await tx.directoryProposal.findUniqueOrThrow({ where: { id } })
  const refusal: Refusal | null = proposal.decidedAt ? refused('already_decided') : null
  return { proposal, refusal }
}

type Decided = {
  decision: 'accepted' | 'declined' | 'withdrawn'
  reason?: string
  postingId?: string
  contactId?: string
}

/** Writes what became of a proposal, within the transaction that locked its consulate. */
export async function decide(
  tx: Tx,
  actor: Actor,
  proposal: { id: string; consulateId: string; kind: ProposalKind },
  decided: Decided,
): Promise<void> {
  const { id, consulateId, kind } = proposal
  await tx.directoryProposal.update({
    where: { id },
    data: { ...decided, decidedAt: now(), decidedByName: actor.name },
  })
  const { decision, reason } = decided
  // Of somebody who did not come into the directory nothing is kept to write to.
  if (kind === 'person_added' && decision !== 'accepted')
    await tx.$executeRaw`update "DirectoryProposal" set facts = facts - 'email', note = '' where id = ${id}::uuid`
  await record(tx, actor, {
    type: `people.${decision}`,
    subject: { kind: 'proposal', id },
    consulateId,
    data: { what: kind, ...(reason ? { reason } : {}) },
  })
}

/** A posting of the own post that is not over, and of which nothing waits for the office. */
async function standing(tx: Tx, actor: Actor, postingId: string) {
  const { posting } = await lockedPosting(tx, actor, postingId)
  if (posting.toOn && posting.toOn < today()) return refused('posting_over')
  if ((await tx.directoryProposal.count({ where: { postingId, decidedAt: null } })) > 0)
    return refused('already_proposed')
  return { posting, contact: await tx.contact.findUniqueOrThrow({ where: { id: posting.contactId } }) }
}

function about({
  posting,
  contact,
}: {
  posting: { id: string; consulateId: string }
  contact: { id: string; name: string }
}) {
  return {
    postingId: posting.id,
    contactId: contact.id,
    consulateId: posting.consulateId,
    name: contact.name,
  }
}

type New = {
  kind: ProposalKind
  consulateId: string
  postingId?: string
  contactId?: string
  facts: Facts
  before: Facts
  note: string
  /** Whom it is about: for the audit. */
  name: string
}

async function propose(tx: Tx, actor: Actor, { name, ...proposal }: New): Promise<Proposed> {
  const { consulateId, kind } = proposal
  if ((await tx.directoryProposal.count({ where: { consulateId, decidedAt: null } })) >= MOST_OPEN)
    return refused('too_many_open')
  const by = { proposedBy: actor.id, proposedByName: actor.name, proposedAt: now() }
  const { id } = await tx.directoryProposal.create({ data: { ...proposal, ...by }, select: { id: true } })
  await record(tx, actor, {
    type: 'people.proposed',
    subject: { kind: 'proposal', id },
    consulateId,
    data: { what: kind, name },
  })
  return done({ id })
}

function plain({ fromOn, arrivedOn, ...texts }: Said): Facts {
  return { ...texts, fromOn: dayOf(fromOn), arrivedOn: dayOf(arrivedOn) }
}
