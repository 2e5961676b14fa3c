import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now, today } from '@/lib/clock'
import { db, type Prisma, type Tx, transaction } from '@/lib/db/client'
import { theOffice } from '@/lib/offices/queries'
import { filesSent } from '../queries/attachments'
import { type Issued, issuedInvitations, referenceOf } from '../queries/issued'
import { type LetterActivity, letterKeyOf } from '../rules/letters'
import { copiesFor, successorOf } from '../rules/recipients'
import { lockActivity } from './lock-activity'
import { tell } from './tell'

/**
 * After a posting has ended: what was addressed to that person goes on to somebody else, unless he or she has another posting at the same
 * consulate. Run twice it does nothing the second time.
 */
export async function readdressAfter(actor: Actor, postingId: string): Promise<void> {
  const posting = await db().posting.findUnique({ where: { id: postingId } })
  if (!posting?.toOn) return
  const { contactId, consulateId, toOn } = posting
  const next = await db().posting.findFirst({
    where: {
      contactId,
      consulateId,
      fromOn: { gt: toOn, lte: today() },
      OR: [{ toOn: null }, { toOn: { gte: today() } }],
    },
  })
  if (!next) await readdressFrom(actor, posting)
}

/**
 * A person who does not answer for a post any more: the reply tokens at that post end, and invitations that are still open go to the
 * successor, else to a focal point, else to the post itself, each by a mail with a new link.
 */
export async function readdressFrom(
  actor: Actor,
  { contactId, consulateId }: { contactId: string; consulateId: string },
): Promise<void> {
  await transaction(async tx => {
    const stillOpen = {
      status: { in: ['open', 'postponed'] },
      startsAt: { gt: now() },
      repliesClosedAt: null,
    } satisfies Prisma.ActivityWhereInput
    // As everywhere the activity is locked before its invitations, and these before their links: answers come at the same time.
    const activities = new Map<string, LetterActivity>()
    const theirs = { some: { contactId, consulateId, status: 'issued' } } as const
    for (const { id } of await tx.activity.findMany({
      where: { ...stillOpen, invitations: theirs },
      select: { id: true },
      orderBy: { id: 'asc' },
    }))
      activities.set(id, await lockActivity(tx, actor, id))
    const open = await issuedInvitations(tx, actor, { contactId, consulateId, activity: stillOpen })
    for (const one of open) {
      const people = one.post.people.filter(person => person.contactId !== contactId)
      const activity = activities.get(one.invitation.activityId)
      if (activity) await readdress(tx, actor, activity, { ...one, post: { ...one.post, people } })
    }
    await tx.replyToken.updateMany({
      where: { contactId, revokedAt: null, invitation: { consulateId } },
      data: { revokedAt: new Date() },
    })
  })
}

async function readdress(tx: Tx, actor: Actor, activity: LetterActivity, one: Issued): Promise<void> {
  const { invitation, post } = one
  const { addressee } = invitation
  const successor = successorOf(post, addressee)
  await tx.invitation.update({
    where: { id: invitation.id },
    data: {
      contactId: successor?.contactId ?? null,
      postingId: successor?.postingId ?? null,
      addressee: addressee === 'contact' && !successor ? 'post' : addressee,
      version: { increment: 1 },
    },
  })
  await tell(tx, actor, {
    key: 'invitation',
    activity,
    letter: letterKeyOf(activity),
    files: await filesSent(tx, invitation.messageId),
    office: await theOffice(tx),
    told: [
      {
        ...one,
        recipient: {
          person: successor,
          address: successor?.email ?? post.email,
          copies: successor ? copiesFor(post, successor) : [],
          fallback: null,
          instead: null,
        },
        calendar: 'REQUEST',
        hasReply: true,
        reference: await referenceOf(tx, invitation.messageId),
      },
    ],
    atOnce: true,
  })
  await record(tx, actor, {
    type: 'invitation.readdressed',
    subject: { kind: 'invitation', id: invitation.id },
    activityId: invitation.activityId,
    consulateId: post.id,
    data: { from: invitation.contactId, to: successor?.contactId ?? null },
  })
}
