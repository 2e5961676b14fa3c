import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { now, today } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { compared, factsOf, versionsSeen } from '../rules/proposals'
import type { ComparedProposal, Facts, Proposal } from '../types'
import { alikeOnRecord } from './alike'

/** How long a post reads what became of what it has said. */
const READ_FOR_DAYS = 60
const LAST_DECIDED = 20

const WITH_NAME = {
  contact: { select: { name: true } },
  consulate: { select: { id: true, sendingState: true, nameEn: true, nameZh: true } },
} as const satisfies Prisma.DirectoryProposalInclude

type Row = Prisma.DirectoryProposalGetPayload<{ include: typeof WITH_NAME }>

function shown({ contact, ...row }: Row): Proposal {
  const facts = row.facts as Facts
  return { ...row, facts, before: row.before as Facts, name: contact?.name ?? facts.name ?? '' }
}

/** What an officer's own post has said of its people: what waits for the office, and what was decided in the last weeks. */
export async function ownProposals(actor: Actor): Promise<{ open: Proposal[]; decided: Proposal[] }> {
  demand(actor, 'people.propose')
  const since = new Date(now().getTime() - READ_FOR_DAYS * 86_400_000)
  const rows = await db().directoryProposal.findMany({
    where: { consulate: consulateScope(actor), OR: [{ decidedAt: null }, { decidedAt: { gte: since } }] },
    include: WITH_NAME,
    orderBy: [{ proposedAt: 'desc' }, { id: 'asc' }],
  })
  const all = rows.map(shown)
  return {
    open: all.filter(one => !one.decidedAt),
    decided: all.filter(one => one.decidedAt && one.decision !== 'withdrawn'),
  }
}

/** What waits for the office, the oldest first, and what was decided last. */
export async function proposals(actor: Actor): Promise<{ open: Proposal[]; decided: Proposal[] }> {
  demand(actor, 'directory.read')
  const consulate = consulateScope(actor)
  const [open, decided] = await Promise.all([
    db().directoryProposal.findMany({
      where: { consulate, decidedAt: null },
      include: WITH_NAME,
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    }),
    db().directoryProposal.findMany({
      where: { consulate, decision: { in: ['accepted', 'declined'] } },
      include: WITH_NAME,
      orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
      take: LAST_DECIDED,
    }),
  ])
  return { open: open.map(shown), decided: decided.map(shown) }
}

/** How much waits for the office, of one post or (null) of all, and since when the oldest has. */
export async function waitingProposals(
  actor: Actor,
  consulateId: string | null = null,
): Promise<{ count: number; since: Date | null }> {
  demand(actor, 'directory.read')
  const ofPost = consulateId ? { consulateId } : {}
  const { _count, _min } = await db().directoryProposal.aggregate({
    where: { ...ofPost, consulate: consulateScope(actor), decidedAt: null },
    _count: true,
    _min: { proposedAt: true },
  })
  return { count: _count, since: _min.proposedAt }
}

/** One proposal beside what the records say now; `seen` names the versions of them. Throws NotFound. */
export async function proposal(actor: Actor, id: string): Promise<ComparedProposal> {
  demand(actor, 'directory.read')
  const found = await db().directoryProposal.findFirst({
    where: { id, consulate: consulateScope(actor) },
    include: { ...WITH_NAME, posting: { include: { contact: true } } },
  })
  if (!found) throw new NotFound('proposal')
  const { posting, ...row } = found
  const one = shown(row)
  // Once it is decided, it is shown beside what it was decided upon.
  const standing = one.decidedAt || !posting ? null : factsOf({ ...posting.contact, ...posting })
  const isNew = one.kind === 'person_added'
  return {
    ...one,
    rows: compared(one, isNew ? null : (standing ?? one.before)),
    seen: versionsSeen(posting?.contact ?? null, posting),
    position: posting && { titleEn: posting.titleEn, titleZh: posting.titleZh, rank: posting.rank },
    alike: isNew && !one.decidedAt ? await alikeOnRecord(actor, newcomer(one.facts)) : [],
    isOver: !one.decidedAt && !!posting?.toOn && posting.toOn < today(),
  }
}

function newcomer({ name, nameZh, nameLatin, email }: Facts) {
  return {
    name: name ?? '',
    nameZh: nameZh ?? null,
    nameLatin: nameLatin ?? null,
    email: email ?? null,
    mobile: null,
  }
}
