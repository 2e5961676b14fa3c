import { type Actor, demand } from '@/lib/access/actor'
import { absentNow, organisedScope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome } from '@/lib/errors'
import { DelegateFact } from '@/prisma/generated/enums'
import { nominationState } from '../rules/nominations'
import type { PrivateLine } from '../types'

/**
 * What the posts told the organisers only: their notes, what the activity asks of each who comes, and the mobile numbers on record. Only a named
 * organiser of the activity reads it, or who stands in for one today, and each reading is an event of the audit; for everybody else there is nothing here.
 */
export async function readPrivate(
  actor: Actor,
  { activityId }: { activityId: string },
): Promise<Outcome<PrivateLine[]>> {
  demand(actor, 'private.read')
  return transaction(async tx => {
    const activity = await tx.activity.findFirst({
      where: { AND: [{ id: activityId }, organisedScope(actor)] },
      select: { id: true },
    })
    if (!activity) throw new NotFound('activity')
    const invitations = await tx.invitation.findMany({
      where: { activityId, status: 'issued' },
      include: {
        consulate: { select: { stateEn: true, stateZh: true } },
        replies: {
          orderBy: { version: 'desc' },
          include: {
            privateNote: true,
            delegates: {
              include: {
                contact: { select: { mobile: true } },
                asked: true,
                nomination: { select: { decision: true } },
              },
              orderBy: { position: 'asc' },
            },
          },
        },
      },
      orderBy: { consulate: { stateEn: 'asc' } },
    })
    const lines = invitations.flatMap(({ id, consulate, replies }) => {
      const note = replies.find(reply => reply.privateNote)?.privateNote
      const told = replies.flatMap(reply => reply.delegates)
      const come = (replies[0]?.delegates ?? []).filter(one => nominationState(one.nomination) !== 'declined')
      return [
        ...(note ? [{ who: '', kind: 'note' as const, text: note.text }] : []),
        ...come.flatMap(one => factsOf(one, told)),
      ].map(line => ({ invitationId: id, ...consulate, ...line }))
    })
    await record(tx, actor, {
      type: 'private.read',
      subject: { kind: 'activity', id: activityId },
      activityId,
      data: { lines: lines.length, ...(await onBehalf(tx, actor, activityId)) },
    })
    return done(lines)
  })
}

/** For whom the reader stands in; nothing where he or she is an organiser. */
async function onBehalf(tx: Tx, actor: Actor, activityId: string): Promise<{ onBehalfOf?: string[] }> {
  if ((await tx.activityOrganiser.count({ where: { activityId, userId: actor.id } })) > 0) return {}
  const absences = await tx.absence.findMany({
    where: { AND: [absentNow(), { deputyId: actor.id, user: { organises: { some: { activityId } } } }] },
    select: { user: { select: { name: true } } },
  })
  return { onBehalfOf: absences.map(({ user }) => user.name) }
}

type Delegate = {
  contactId: string | null
  name: string
  contact: { mobile: string | null } | null
  asked: Record<DelegateFact, string> | null
}

/** What is known of one who comes: what an earlier answer told of the same person holds until another says otherwise. */
function factsOf(
  one: Delegate,
  told: Delegate[],
): Omit<PrivateLine, 'invitationId' | 'stateEn' | 'stateZh'>[] {
  const same = told.filter(other =>
    one.contactId ? other.contactId === one.contactId : other.contactId === null && other.name === one.name,
  )
  const facts = Object.values(DelegateFact).map(kind => ({
    kind,
    text: same.find(other => other.asked?.[kind])?.asked?.[kind] ?? '',
  }))
  return [{ kind: 'mobile' as const, text: one.contact?.mobile ?? '' }, ...facts]
    .filter(({ text }) => text !== '')
    .map(fact => ({ who: one.name, ...fact }))
}
