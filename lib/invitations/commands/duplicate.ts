import { type Actor, demand } from '@/lib/access/actor'
import { activityScope, invitationScope } from '@/lib/access/scope'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { done, NotFound, type Outcome } from '@/lib/errors'
import { createActivity } from '@/lib/plans/commands/create'
import { valuesOf } from '@/lib/plans/rules/values'
import type { ActivityValues } from '@/lib/plans/types'
import { aYearOn } from '../rules/a-year-on'
import { chooseAudience } from './choose-audience'

/**
 * Makes a draft as an activity was: its texts, hosts and programme, on the same weekday of the next year to come, and the posts that were
 * invited, each addressed as then. What is not there any more (a colleague, a closed post) is left out. Throws NotFound.
 */
export async function duplicateActivity(
  actor: Actor,
  input: { activityId: string },
): Promise<Outcome<{ activityId: string }>> {
  demand(actor, 'activities.write')
  const row = await db().activity.findFirst({
    where: { AND: [{ id: input.activityId }, activityScope(actor)] },
    include: {
      hosts: true,
      organisers: { where: { user: { disabledAt: null, role: { in: ['administrator', 'staff'] } } } },
      programme: true,
    },
  })
  if (!row) throw new NotFound('activity')
  const created = await createActivity(actor, moved(valuesOf(row)))
  if (!created.ok) return created
  const activityId = created.value.id
  const invited = await db().invitation.findMany({
    where: { AND: [{ activityId: row.id, status: { not: 'withdrawn' } }, invitationScope(actor)] },
    select: { consulateId: true, addressee: true, contactId: true },
  })
  if (invited.length > 0) {
    // Where none of them can be invited any more there is nobody to choose.
    await chooseAudience(actor, {
      activityId,
      addressee: 'post',
      consulates: invited.map(one => one.consulateId),
      addressees: Object.fromEntries(invited.map(one => [one.consulateId, addresseeOf(one)])),
    })
  }
  return done({ activityId })
}

function addresseeOf({ addressee, contactId }: { addressee: string; contactId: string | null }): string {
  return addressee === 'contact' && contactId ? `contact:${contactId}` : addressee
}

function moved(values: ActivityValues): ActivityValues {
  const { startsAt, endsAt, replyBy, programme } = values
  if (!startsAt) return values
  const by = aYearOn(startsAt, now())
  const later = (at: Date | null) => at && new Date(at.getTime() + by)
  return {
    ...values,
    startsAt: later(startsAt),
    endsAt: later(endsAt),
    replyBy: later(replyBy),
    programme: programme.map(line => ({ ...line, startsAt: new Date(line.startsAt.getTime() + by) })),
  }
}
