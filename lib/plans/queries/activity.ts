import { type Actor, demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { formOf } from '../rules/reading'
import { valuesOf } from '../rules/values'
import type { ActivityForm } from '../schema'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Nothing where the actor may see the activity; throws NotFound where not, Forbidden for a role that sees none. */
export async function activityExists(actor: Actor, id: string): Promise<void> {
  demand(actor, 'activities.read')
  const count = UUID.test(id)
    ? await db().activity.count({ where: { AND: [{ id }, activityScope(actor)] } })
    : 0
  if (count === 0) throw new NotFound('activity')
}

/** An activity for its edit form: a draft as it was typed, anything else as it is recorded. Throws NotFound. */
export async function activityToEdit(actor: Actor, id: string) {
  demand(actor, 'activities.write')
  const row = UUID.test(id)
    ? await db().activity.findFirst({
        where: { AND: [{ id }, activityScope(actor)] },
        include: { hosts: true, organisers: true, programme: true },
      })
    : null
  if (!row) throw new NotFound('activity')
  const form = row.typed ? (row.typed as ActivityForm) : formOf(valuesOf(row), row.zone)
  const { status, version, zone, titleEn, titleZh, updatedByName } = row
  const isAsTyped = row.typed !== null
  return { id: row.id, status, version, zone, titleEn, titleZh, updatedByName, isAsTyped, form }
}
