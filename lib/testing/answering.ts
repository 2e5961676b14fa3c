import type { Actor } from '@/lib/access/actor'
import { db, pool } from '@/lib/db/client'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import type { ReplyInput } from '@/lib/invitations/schema'
import { guestOf, invitationOf, invite } from './inviting'
import { makeActivity, type World } from './world'

const NOBODY = { honorific: '', name: '', title: '' }

/** An answer to an invitation of Japan, of whom the deputy comes, unless told otherwise. */
export function answerOf(world: World, invitationId: string, over: Partial<ReplyInput> = {}): ReplyInput {
  return {
    invitationId,
    answer: 'attending',
    delegates: [{ ...NOBODY, pick: world.japan.deputy.id }],
    note: '',
    privateNote: '',
    ...over,
  }
}

/** A person whose name was typed. */
export function typed(name: string): ReplyInput['delegates'][number] {
  return { ...NOBODY, pick: 'other', name }
}

/** The holder of an invitation's link answers that somebody on record comes. */
export async function answerThat(invitationId: string, contactId: string): Promise<void> {
  const delegates = [{ ...NOBODY, pick: contactId }]
  const answer = { invitationId, answer: 'attending' as const, delegates, note: '', privateNote: '' }
  await recordReply(await guestOf(invitationId), { ...answer, channel: 'link' })
}

/** The office has declined whoever an invitation's answers name from outside the post. */
export async function allDeclined(invitationId: string): Promise<void> {
  const decided = { decision: 'declined', reasonEn: 'Full', reasonZh: '已满', decidedAt: new Date() } as const
  await db().nomination.updateMany({ where: { invitationId }, data: decided })
}

/** An activity of its own to which every post of the world is invited. */
export async function allInvited(world: World, staff: Actor) {
  const { id: activityId } = await makeActivity(world.city.id, world.users.staff.id)
  await invite(
    staff,
    activityId,
    world.posts.map(post => post.id),
  )
  const [japan, hungary] = await Promise.all(
    [world.japan, world.hungary].map(post => invitationOf(activityId, post.id)),
  )
  if (!japan || !hungary) throw new Error('nobody was invited')
  return { activityId, japan, hungary }
}

/** How many statements of this database wait for a lock. */
export async function waiting(): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.count ?? 0
}
