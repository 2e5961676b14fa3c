import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { invitationScope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { enqueue } from '@/lib/jobs/enqueue'
import { theOffice } from '@/lib/offices/queries'
import { issuedInvitations } from '../queries/issued'
import { withColleagues } from '../queries/passed-on'
import { placesTaken } from '../queries/places'
import { whyClosed } from '../rules/answering'
import type { LetterActivity } from '../rules/letters'
import type { decideNominationSchema } from '../schema'
import { lockActivity } from './lock-activity'
import { tell } from './tell'

/**
 * Approves or declines somebody whom a post has named; the post is told, with the colleagues to
 * whom it was passed on: the reason, and a link to name another. The answer stands
 * as it is: only who comes changes, and a place that falls free so is offered to who waits. A decision can be made anew. Refuses
 * `decided_meanwhile` where it is not as it was `seen`, `nothing_changed`, `not_named` for whom the answer that stands names no more,
 * `full` where a place that had fallen free is taken, and as answers are closed. Throws NotFound.
 */
export async function decideNomination(
  actor: Actor,
  { nominationId, decision, seen, ...reasons }: z.output<typeof decideNominationSchema>,
): Promise<Outcome<null>> {
  demand(actor, 'replies.behalf')
  return transaction(async tx => {
    const found = await tx.nomination.findFirst({
      where: { id: nominationId, invitation: invitationScope(actor) },
      select: { invitation: { select: { id: true, activityId: true } } },
    })
    if (!found) throw new NotFound('nomination')
    const activity = await lockActivity(tx, actor, found.invitation.activityId)
    const nomination = await tx.nomination.findUniqueOrThrow({ where: { id: nominationId } })
    if (nomination.decision === decision) return refused('nothing_changed')
    if ((nomination.decision ?? '') !== seen) return refused('decided_meanwhile')
    const [invited] = await issuedInvitations(tx, actor, { id: found.invitation.id })
    if (!invited) return refused('withdrawn')
    const closed = closedFor(activity)
    if (closed) return refused(closed)
    if (!(await isNamed(tx, nominationId, invited.invitation.replyVersion))) return refused('not_named')
    if (nomination.decision === 'declined' && activity.capacity !== null)
      if ((await placesTaken(tx, activity.id)) >= activity.capacity) return refused('full')
    const by = { decidedBy: actor.kind === 'user' ? actor.id : null, decidedByName: actor.name }
    const why = decision === 'declined' ? reasons : { reasonEn: '', reasonZh: '' }
    await tx.nomination.update({
      where: { id: nominationId },
      data: { decision, ...why, decidedAt: now(), ...by },
    })
    await tell(tx, actor, {
      key: 'nomination_decided',
      activity,
      office: await theOffice(tx),
      because: { reason: wordsOf(nomination.name, decision, why) },
      told: await withColleagues(tx, [{ ...invited, calendar: null, hasReply: true }]),
      atOnce: true,
    })
    if (activity.capacity !== null)
      await enqueue(tx, 'offer-places', { activityId: activity.id }, { key: `offer:${activity.id}` })
    await record(tx, actor, {
      type: 'nomination.decided',
      subject: { kind: 'invitation', id: invited.invitation.id },
      activityId: activity.id,
      consulateId: invited.post.id,
      data: { decision },
    })
    return done(null)
  })
}

function closedFor(activity: LetterActivity) {
  const { startsAt, replyBy } = activity
  if (!startsAt || !replyBy) return null
  return whyClosed(
    { ...activity, startsAt, replyBy, invitationStatus: 'issued', activityStatus: activity.status },
    now(),
  )
}

/** Whether the answer that stands names him or her. */
async function isNamed(tx: Tx, nominationId: string, version: number): Promise<boolean> {
  return (await tx.delegate.count({ where: { nominationId, reply: { version } } })) > 0
}

/** A sentence of its own, whether or not a stop was typed. */
function ended(reason: string, stop: string): string {
  return /[.!?。！？]$/.test(reason) ? reason : `${reason}${stop}`
}

function wordsOf(
  name: string,
  decision: 'approved' | 'declined',
  { reasonEn, reasonZh }: { reasonEn: string; reasonZh: string },
): { en: string; zh: string } {
  if (decision === 'approved') return { en: `${name} is welcome.`, zh: `欢迎${name}届时出席。` }
  return {
    en: `It is not able to receive ${name}: ${ended(reasonEn, '.')} The post may name another person with the link in this letter.`,
    zh: `${name}未能列入出席名单：${ended(reasonZh, '。')}贵馆可通过本函所附链接另报人选。`,
  }
}
