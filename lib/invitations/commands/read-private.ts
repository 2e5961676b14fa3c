import { type Actor, demand } from '@/lib/access/actor'
import { organisedScope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome } from '@/lib/errors'
import type { PrivateLine } from '../types'

/**
 * What the posts told the organisers only (diet, a number for the day), with the mobile numbers on record of those who come. Only a named
 * organiser of the activity reads it, and each reading is an event of the audit; for everybody else there is nothing here.
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
            delegates: { include: { contact: { select: { mobile: true } } }, orderBy: { position: 'asc' } },
          },
        },
      },
      orderBy: { consulate: { stateEn: 'asc' } },
    })
    const lines = invitations.flatMap(({ id, consulate, replies }) => {
      const note = replies.find(reply => reply.privateNote)?.privateNote
      const mobiles = (replies[0]?.delegates ?? []).filter(one => one.contact?.mobile)
      return [
        ...(note ? [{ who: '', text: note.text }] : []),
        ...mobiles.map(one => ({ who: one.name, text: one.contact?.mobile ?? '' })),
      ].map(line => ({ invitationId: id, ...consulate, ...line }))
    })
    await record(tx, actor, {
      type: 'private.read',
      subject: { kind: 'activity', id: activityId },
      activityId,
      data: { lines: lines.length },
    })
    return done(lines)
  })
}
