import { actorOfJob } from '@/lib/access/gate'
import { record } from '@/lib/audit/record'
import { clockOffset, now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { formatDateTime } from '@/lib/i18n/format'
import { enqueue } from '@/lib/jobs/enqueue'
import { theOffice } from '@/lib/offices/queries'
import { issuedInvitations } from '../queries/issued'
import { placesTaken } from '../queries/places'
import { whyClosed } from '../rules/answering'
import type { LetterActivity } from '../rules/letters'
import { lockActivity } from './lock-activity'
import { tell } from './tell'

/** For how long a place is kept for whom it is offered to, at most until the activity begins. */
const KEPT_MS = 24 * 60 * 60 * 1000

/**
 * Offers places that have fallen free to those who wait, in their order; each is kept for a day, and its post gets a mail with the link
 * to take it. An offer that nobody took has lapsed, and the next is asked. Where the places are counted no more there is one for all who
 * wait, and no list any longer. Gives how many were offered a place.
 */
export async function offerPlaces(activityId: string): Promise<number> {
  const actor = actorOfJob('offer-places')
  return transaction(async tx => {
    const activity = await lockActivity(tx, actor, activityId)
    if (!activity.startsAt || !activity.replyBy) return 0
    const facts = { ...activity, startsAt: activity.startsAt, replyBy: activity.replyBy }
    await lapse(tx, activityId)
    if (whyClosed({ ...facts, invitationStatus: 'issued', activityStatus: activity.status }, now())) return 0
    if (activity.capacity === null) return offerToAll(tx, activity)
    const offered = await offer(tx, activity, activity.capacity - (await placesTaken(tx, activityId)))
    await lookAgain(tx, activityId)
    return offered
  })
}

async function lapse(tx: Tx, activityId: string): Promise<void> {
  const at = now()
  const lapsed = await tx.waitingPlace.findMany({
    where: { endedAt: null, offerUntil: { lte: at }, invitation: { activityId } },
  })
  for (const { id, invitationId } of lapsed) {
    await tx.waitingPlace.update({ where: { id }, data: { endedAt: at, outcome: 'lapsed' } })
    await record(tx, actorOfJob('offer-places'), {
      type: 'waiting.lapsed',
      subject: { kind: 'invitation', id: invitationId },
      activityId,
    })
  }
}

/** Those who wait and whom nothing is offered yet, the next first. */
async function waiting(tx: Tx, activityId: string) {
  return tx.waitingPlace.findMany({
    where: { endedAt: null, offeredAt: null, invitation: { activityId, status: 'issued' } },
    orderBy: [{ priority: 'desc' }, { askedAt: 'asc' }, { id: 'asc' }],
  })
}

async function offerToAll(tx: Tx, activity: LetterActivity): Promise<number> {
  const next = await waiting(tx, activity.id)
  for (const { invitationId, seats } of next)
    await tellOfPlace(tx, activity, invitationId, seats, OPEN_TO_ALL)
  await tx.waitingPlace.updateMany({
    where: { endedAt: null, invitation: { activityId: activity.id } },
    data: { endedAt: now(), outcome: 'removed' },
  })
  return next.length
}

async function offer(tx: Tx, activity: LetterActivity, free: number): Promise<number> {
  const next = await waiting(tx, activity.id)
  const at = now()
  const kept = at.getTime() + KEPT_MS
  const until = new Date(Math.min(kept, activity.startsAt?.getTime() ?? kept))
  let left = free
  let count = 0
  for (const one of next) {
    if (left <= 0) break
    const offered = Math.min(one.seats, left)
    await tx.waitingPlace.update({
      where: { id: one.id },
      data: { offered, offeredAt: at, offerUntil: until },
    })
    await tellOfPlace(tx, activity, one.invitationId, offered, keptWords(offered, until, activity.zone))
    left -= offered
    count += 1
  }
  return count
}

type Words = { en: string; zh: string }

const OPEN_TO_ALL: Words = {
  en: 'There is room for all now: it is taken by answering with the link in this letter.',
  zh: '现席位已不受限制，请通过本函所附链接确认出席。',
}

async function tellOfPlace(
  tx: Tx,
  activity: LetterActivity,
  invitationId: string,
  people: number,
  reason: Words,
): Promise<void> {
  const actor = actorOfJob('offer-places')
  const [invited] = await issuedInvitations(tx, actor, { id: invitationId })
  if (!invited) throw new NotFound('invitation')
  await tell(tx, actor, {
    key: 'place_offered',
    activity,
    office: await theOffice(tx),
    because: { reason },
    told: [{ ...invited, calendar: null, hasReply: true }],
    atOnce: true,
  })
  await record(tx, actor, {
    type: 'waiting.offered',
    subject: { kind: 'invitation', id: invitationId },
    activityId: activity.id,
    consulateId: invited.post.id,
    data: { people },
  })
}

function keptWords(count: number, until: Date, zone: string): Words {
  const when = { en: formatDateTime(until, 'en', zone), zh: formatDateTime(until, 'zh', zone) }
  return {
    en: `${count === 1 ? 'It is' : `${count} places are`} kept for the post until ${when.en}, and taken by answering with the link in this letter.`,
    zh: `${count}个席位为贵馆保留至${when.zh}，请于此前通过本函所附链接确认。`,
  }
}

/** When the first offer ends, it is looked again. */
async function lookAgain(tx: Tx, activityId: string): Promise<void> {
  const { _min } = await tx.waitingPlace.aggregate({
    where: { endedAt: null, offerUntil: { not: null }, invitation: { activityId } },
    _min: { offerUntil: true },
  })
  if (!_min.offerUntil) return
  const runAt = new Date(_min.offerUntil.getTime() - clockOffset() + 1000)
  await enqueue(tx, 'offer-places', { activityId }, { key: `offer-again:${activityId}`, runAt })
}
