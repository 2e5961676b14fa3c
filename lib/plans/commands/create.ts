import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { startingValues } from '../queries/starting'
import { contradictions } from '../rules/missing'
import { asFormFields } from '../rules/values'
import type { ActivityForm } from '../schema'
import type { ActivityValues } from '../types'
import { userByMail, writeParts, wrongIn } from './written'

export type Created = { id: string; version: number }

/**
 * Makes a draft. What is not given comes from the office's settings: seats, the deadline, the host, whom to call; whoever makes it
 * organises it. Refuses `invalid` with the fields that contradict themselves.
 */
export async function createActivity(
  actor: Actor,
  given: Partial<ActivityValues>,
): Promise<Outcome<Created>> {
  demand(actor, 'activities.write')
  return transaction(async tx => {
    const values = { ...(await startingValues(actor, given.startsAt ?? null, tx)), ...given }
    const wrong = await wrongIn(tx, values, null, false)
    if (Object.keys(wrong).length > 0) return refused('invalid', { fields: wrong })
    return done(await insertActivity(tx, actor, values))
  })
}

/** Writes a draft within a transaction; `typed` is the form where not all of it could be read. */
export async function insertActivity(
  tx: Tx,
  actor: Actor,
  values: ActivityValues,
  typed: ActivityForm | null = null,
): Promise<Created> {
  const { coHosts, organisers, programme, ...columns } = values
  const by = actor.kind === 'user' ? actor.id : null
  const { id, version } = await tx.activity.create({
    data: {
      ...columns,
      ...(typed ? { typed } : {}),
      zone: (await theOffice(tx)).zone,
      contactUserId: await userByMail(tx, values.contactEmail),
      createdBy: by,
      updatedBy: by,
      updatedByName: actor.name,
    },
    select: { id: true, version: true },
  })
  await writeParts(tx, id, values, new Set(['coHosts', 'organisers', 'programme']))
  await record(tx, actor, {
    type: 'activity.created',
    subject: { kind: 'activity', id },
    activityId: id,
    data: { version, titleEn: values.titleEn, titleZh: values.titleZh },
  })
  return { id, version }
}

/** Values that the database takes, though they contradict themselves: what does is left out until it is mended. */
export function readable(values: ActivityValues): ActivityValues {
  const wrong = asFormFields(contradictions(values))
  return {
    ...values,
    endsAt: wrong.endTime ? null : values.endsAt,
    replyBy: wrong.replyBy ? null : values.replyBy,
  }
}
