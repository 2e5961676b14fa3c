import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { stepTo } from '../rules/life'
import { missingToPlan } from '../rules/missing'
import { asFormFields } from '../rules/values'
import type { Created } from './create'
import { changedMeanwhile, type Locked, locked, touchedBy } from './locked'

type Input = { id: string; version: number }

/** Makes a complete draft part of the plan. Refuses `incomplete` with the fields that are missing, `changed_meanwhile`, or its state. */
export async function planActivity(actor: Actor, input: Input): Promise<Outcome<Created>> {
  demand(actor, 'activities.write')
  return transaction(async tx => {
    const activity = await locked(tx, actor, input.id)
    return (await changedMeanwhile(tx, activity, input.version)) ?? planIn(tx, actor, activity)
  })
}

/** The same within a transaction; one that is planned already stays as it is. */
export async function planIn(tx: Tx, actor: Actor, { row, values }: Locked): Promise<Outcome<Created>> {
  if (row.status === 'planned') return done({ id: row.id, version: row.version })
  const step = stepTo('plan', row, now())
  if ('refused' in step) return refused(step.refused)
  const missing = missingToPlan(values)
  if (missing.length > 0 || row.typed)
    return refused('incomplete', {
      fields: asFormFields(Object.fromEntries(missing.map(field => [field, 'needed']))),
    })
  await tx.activity.update({ where: { id: row.id }, data: { status: step.to, ...touchedBy(actor) } })
  await record(tx, actor, {
    type: 'activity.planned',
    subject: { kind: 'activity', id: row.id },
    activityId: row.id,
    data: { version: row.version + 1 },
  })
  return done({ id: row.id, version: row.version + 1 })
}
