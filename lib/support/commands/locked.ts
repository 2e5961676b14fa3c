import type { Actor } from '@/lib/access/actor'
import { supportScope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { Prisma, type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, type Refusal, refused } from '@/lib/errors'
import type { SupportStatus } from '@/prisma/generated/enums'
import { mayFollow } from '../rules/life'

/** What is sent with each step: of which request, and which version of it was shown. */
export type Seen = { supportId: string; version: number }

/** Locks a request that the actor may see, and gives it as it stands. Throws NotFound. */
export async function lockedSupport(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select id from "SupportRequest" where id = ${id}::uuid for update`
  const found = await tx.supportRequest.findFirst({ where: { AND: [{ id }, supportScope(actor)] } })
  if (!found) throw new NotFound('support request')
  return found
}

/** Why a step cannot be taken: `changed_meanwhile` where another version was shown, `not_possible` where it does not follow; else null. */
export function hindrance(
  request: { status: SupportStatus; version: number },
  to: SupportStatus,
  version: number,
): Refusal | null {
  if (request.version !== version) return refused('changed_meanwhile')
  return mayFollow(request.status, to) ? null : refused('not_possible')
}

/** Runs a command in its transaction. Refused with `asked_already` where the database has a request for the same activity of the plan. */
export async function atMostOnce<T>(run: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await transaction(run)
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      return refused('asked_already')
    throw error
  }
}

const EVENTS = {
  submitted: 'support.submitted',
  withdrawn: 'support.withdrawn',
  in_review: 'support.taken',
  approved: 'support.approved',
  declined: 'support.declined',
  delivered: 'support.delivered',
} as const

export type Step = { to: keyof typeof EVENTS; wordsZh?: string; wordsEn?: string; answerBy?: Date }

/** Writes a step of a locked request, whose rule was asked, and records its event. Gives the id, as commands do. */
export async function step(
  tx: Tx,
  actor: Actor,
  { id, consulateId }: { id: string; consulateId: string },
  { to, wordsZh = '', wordsEn = '', answerBy }: Step,
): Promise<Outcome<{ id: string }>> {
  await tx.supportRequest.update({
    where: { id },
    data: { status: to, version: { increment: 1 }, ...(answerBy ? { answerBy } : {}) },
  })
  const by = { by: actor.kind === 'user' ? actor.id : null, byName: actor.name }
  await tx.supportStep.create({ data: { requestId: id, to, wordsZh, wordsEn, at: now(), ...by } })
  await record(tx, actor, { type: EVENTS[to], subject: { kind: 'support', id }, consulateId })
  return done({ id })
}
