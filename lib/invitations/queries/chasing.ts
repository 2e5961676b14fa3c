import { isHolidayAtHome, isOfficeHoliday } from '@/lib/calendar/holidays'
import { dayIn } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { ladderOf, type Rung, rungsOf } from '../rules/chasing'
import { type Day, type IsWorked, isWeekday } from '../rules/working-days'

type Post = { sendingState: string; nationalDay: string | null }
type Chased = { chaseDays: string; replyBy: Date; zone: string }

/** Which days both the office and a post work on: no weekend, no holiday of the PRC, none at home, not the national day. */
function workedBy({ sendingState, nationalDay }: Post): IsWorked {
  return day =>
    isWeekday(day) &&
    !isOfficeHoliday(day) &&
    day.slice(5) !== nationalDay &&
    !isHolidayAtHome(sendingState, day)
}

/** The steps of one invitation's ladder, in days of the activity's zone. */
export function ladderFor(activity: Chased, issuedAt: Date, post: Post): Rung[] {
  const { chaseDays, replyBy, zone } = activity
  return rungsOf(
    { ladder: ladderOf(chaseDays), deadline: dayIn(zone, replyBy), issued: dayIn(zone, issuedAt) },
    workedBy(post),
  )
}

/** The national days of posts, as MM-DD, by id. */
export async function nationalDays(tx: Tx, ids: string[]): Promise<Map<string, string | null>> {
  const posts = await tx.consulate.findMany({
    where: { id: { in: ids } },
    select: { id: true, nationalDay: true },
  })
  return new Map(posts.map(post => [post.id, post.nationalDay]))
}

/** By invitation, of which steps before a deadline something became already. */
export async function stepsTaken(tx: Tx, ids: string[], deadline: Day): Promise<Map<string, number[]>> {
  const steps = await tx.chaseStep.findMany({
    where: { invitationId: { in: ids }, deadline: new Date(`${deadline}T00:00:00Z`) },
    select: { invitationId: true, days: true },
  })
  const taken = new Map<string, number[]>()
  for (const { invitationId, days } of steps)
    taken.set(invitationId, [...(taken.get(invitationId) ?? []), days])
  return taken
}
