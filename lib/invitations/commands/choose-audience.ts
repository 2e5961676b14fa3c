import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { today } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import type { PostWithPeople } from '@/lib/directory/types'
import { done, type Outcome, refused } from '@/lib/errors'
import { AddresseeMode } from '@/prisma/generated/enums'
import { recipientOf, seniorOf } from '../rules/recipients'
import type { audienceSchema } from '../schema'
import { keepChoice } from './audience-choice'
import { lockActivity } from './lock-activity'

type Chosen = z.output<typeof audienceSchema>
/** By hand alone there are no steps, and no reasons. */
type Input = Omit<Chosen, 'steps' | 'reasons'> & Partial<Pick<Chosen, 'steps' | 'reasons'>>
type Draft = {
  consulateId: string
  addressee: AddresseeMode
  contactId: string | null
  seats: number
  calendarUid: string
}

/**
 * Sets the draft invitations of an activity to the chosen posts, and keeps how they were chosen: those not chosen any more go, issued ones stay as they are. Refuses
 * `nobody_left` where every chosen post is closed or invited already, and `cancelled` for an activity that is.
 */
export async function chooseAudience(
  actor: Actor,
  input: Input,
): Promise<Outcome<{ activityId: string; drafts: number }>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const activity = await lockActivity(tx, actor, input.activityId)
    if (activity.status === 'cancelled' || activity.status === 'concluded') return refused(activity.status)
    const posts = await postsWithPeople(actor, today(), input.consulates, tx)
    const invited = await invitedAlready(tx, activity.id)
    const open = posts.filter(post => post.status === 'open' && !invited.has(post.id))
    const drafts = open.map(post => draftFor(post, input, activity))
    if (drafts.length === 0) return refused('nobody_left')
    await replaceDrafts(tx, actor, activity.id, drafts)
    await keepChoice(tx, actor, {
      activityId: activity.id,
      steps: input.steps ?? [],
      reasons: input.reasons ?? {},
    })
    return done({ activityId: activity.id, drafts: drafts.length })
  })
}

async function invitedAlready(tx: Tx, activityId: string): Promise<Set<string>> {
  const rows = await tx.invitation.findMany({
    where: { activityId, status: 'issued' },
    select: { consulateId: true },
  })
  return new Set(rows.map(row => row.consulateId))
}

function draftFor(post: PostWithPeople, input: Input, activity: { id: string; seats: number }): Draft {
  const { addressee, contactId } = chosenAddressee(post, input)
  const recipient = recipientOf(post, addressee, contactId)
  return {
    consulateId: post.id,
    addressee: contactId && !recipient.person ? 'post' : addressee,
    contactId: recipient.person?.contactId ?? null,
    seats: activity.seats,
    calendarUid: `${activity.id}.${post.id}`,
  }
}

/** `contact:<id>` names a person; an addressee mode, that mode; anything else the common one. */
function chosenAddressee(
  post: PostWithPeople,
  { addressee: common, addressees }: Input,
): { addressee: AddresseeMode; contactId: string | null } {
  const chosen = addressees[post.id]
  if (chosen?.startsWith('contact:'))
    return { addressee: 'contact', contactId: chosen.slice('contact:'.length) }
  const mode = Object.values(AddresseeMode).find(one => one === chosen && one !== 'contact')
  if (mode) return { addressee: mode, contactId: null }
  if (common !== 'senior') return { addressee: common === 'contact' ? 'post' : common, contactId: null }
  const senior = seniorOf(post)
  return { addressee: senior ? 'contact' : 'post', contactId: senior?.contactId ?? null }
}

async function replaceDrafts(tx: Tx, actor: Actor, activityId: string, drafts: Draft[]): Promise<void> {
  await tx.invitation.deleteMany({ where: { activityId, status: 'draft' } })
  const createdBy = actor.kind === 'user' ? actor.id : null
  await tx.$executeRaw`
    insert into "Invitation" ("activityId", "consulateId", addressee, "contactId", seats, "calendarUid", sequence, "createdBy")
    select ${activityId}::uuid, d."consulateId", d.addressee::"AddresseeMode", d."contactId", d.seats, d."calendarUid",
      (select coalesce(max(w.sequence) + 1, 0) from "Invitation" w where w."activityId" = ${activityId}::uuid and w."consulateId" = d."consulateId"),
      ${createdBy}::uuid
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb)
      as d("consulateId" uuid, addressee text, "contactId" uuid, seats int, "calendarUid" text)`
}
