import { type Actor, demand } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { isEditable, isOut } from '../rules/life'
import { movedIntoPast } from '../rules/missing'
import { asFormFields } from '../rules/values'
import type { ActivityValues, Change } from '../types'
import { changedMeanwhile, locked } from './locked'
import { writeValues, wrongIn } from './written'

type Input = { id: string; version: number; values: Partial<ActivityValues> }
export type Changed = { id: string; version: number; changes: Change[] }

/**
 * Changes an activity whatever its state, within a transaction; `changes` is what those invited may have to be told. Refuses
 * `changed_meanwhile` (with what changed, by whom), `concluded`, `cancelled`, and `invalid` with the fields that are wrong.
 */
export async function changeActivity(tx: Tx, actor: Actor, input: Input): Promise<Outcome<Changed>> {
  demand(actor, 'activities.write')
  const activity = await locked(tx, actor, input.id)
  const { status } = activity.row
  if (!isEditable(status)) return refused(status)
  const stale = await changedMeanwhile(tx, activity, input.version)
  if (stale) return stale
  const after = { ...activity.values, ...input.values }
  const wrong = {
    ...(await wrongIn(tx, after, activity.values, status !== 'draft')),
    ...(isOut(status) ? asFormFields(movedIntoPast(after, activity.values, now())) : {}),
  }
  if (Object.keys(wrong).length > 0) return refused('invalid', { fields: wrong })
  return done({ id: input.id, ...(await writeValues(tx, actor, activity, after)) })
}

/** Changes an activity that nobody was invited to yet. Refuses `open_activity` for one that is out: those invited would have to be told. */
export async function saveActivity(actor: Actor, input: Input): Promise<Outcome<Changed>> {
  demand(actor, 'activities.write')
  return transaction(async tx => {
    const { row } = await locked(tx, actor, input.id)
    return isOut(row.status) ? refused('open_activity') : changeActivity(tx, actor, input)
  })
}
