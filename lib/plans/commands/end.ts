import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { stepTo } from '../rules/life'
import type { Created } from './create'
import { changedMeanwhile, locked, touchedBy } from './locked'

type Input = { id: string; version: number }

/** Marks an activity that has begun as concluded. Refuses `not_begun_yet`, `changed_meanwhile`, or its state. */
export async function concludeActivity(actor: Actor, input: Input): Promise<Outcome<Created>> {
  demand(actor, 'activities.write')
  return transaction(async tx => {
    const activity = await locked(tx, actor, input.id)
    const step = stepTo('conclude', activity.row, now())
    if ('refused' in step) return refused(step.refused)
    const stale = await changedMeanwhile(tx, activity, input.version)
    if (stale) return stale
    await tx.activity.update({ where: { id: input.id }, data: { status: step.to, ...touchedBy(actor) } })
    await record(tx, actor, {
      type: 'activity.concluded',
      subject: { kind: 'activity', id: input.id },
      activityId: input.id,
      data: { version: input.version + 1 },
    })
    return done({ id: input.id, version: input.version + 1 })
  })
}

/** Removes a draft that was never sent. Refuses `not_a_draft`, `has_invitations`, `changed_meanwhile`. */
export async function discardDraft(actor: Actor, input: Input): Promise<Outcome<{ id: string }>> {
  demand(actor, 'activities.write')
  return transaction(async tx => {
    const activity = await locked(tx, actor, input.id)
    if (activity.row.status !== 'draft') return refused('not_a_draft')
    const stale = await changedMeanwhile(tx, activity, input.version)
    if (stale) return stale
    if ((await tx.invitation.count({ where: { activityId: input.id } })) > 0)
      return refused('has_invitations')
    await tx.activity.delete({ where: { id: input.id } })
    const { titleEn, titleZh } = activity.row
    await record(tx, actor, {
      type: 'activity.discarded',
      subject: { kind: 'activity', id: input.id },
      activityId: input.id,
      data: { titleEn, titleZh },
    })
    return done({ id: input.id })
  })
}
