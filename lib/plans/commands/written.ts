import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { Prisma, type Tx } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/enqueue'
import { differences } from '../rules/differences'
import { contradictions, missingToPlan } from '../rules/missing'
import { asFormFields } from '../rules/values'
import type { ActivityForm } from '../schema'
import type { ActivityValues, Change } from '../types'
import { type Locked, touchedBy } from './locked'

/**
 * Writes new values of a locked activity, with a new version and its audit event; nothing where nothing differs. `undoes`: the version of
 * the change that is taken back so.
 */
export async function writeValues(
  tx: Tx,
  actor: Actor,
  activity: Locked,
  after: ActivityValues,
  typed: ActivityForm | null = null,
  undoes: number | null = null,
): Promise<{ version: number; changes: Change[] }> {
  const { row, values: before } = activity
  const changes = differences(before, after)
  const sameTyped = JSON.stringify(row.typed) === JSON.stringify(typed)
  if (changes.length === 0 && sameTyped && undoes === null) return { version: row.version, changes }
  const { coHosts, organisers, programme, ...columns } = after
  const contactUserId = await userByMail(tx, after.contactEmail)
  await tx.activity.update({
    where: { id: row.id },
    data: { ...columns, contactUserId, typed: typed ?? Prisma.DbNull, ...touchedBy(actor) },
  })
  await writeParts(tx, row.id, after, new Set(changes.map(change => change.field)))
  if (before.capacity !== after.capacity)
    await enqueue(tx, 'offer-places', { activityId: row.id }, { key: `offer:${row.id}` })
  await record(tx, actor, {
    type: 'activity.changed',
    subject: { kind: 'activity', id: row.id },
    activityId: row.id,
    data: { version: row.version + 1, changes, ...(undoes === null ? {} : { undoes }) },
  })
  return { version: row.version + 1, changes }
}

/** Replaces the lists among the changed fields. */
export async function writeParts(
  tx: Tx,
  activityId: string,
  { coHosts, organisers, programme }: ActivityValues,
  changed: ReadonlySet<string>,
): Promise<void> {
  if (changed.has('coHosts')) {
    await tx.activityHost.deleteMany({ where: { activityId } })
    await tx.activityHost.createMany({ data: coHosts.map(officeId => ({ activityId, officeId })) })
  }
  if (changed.has('organisers')) {
    await tx.activityOrganiser.deleteMany({ where: { activityId } })
    await tx.activityOrganiser.createMany({ data: organisers.map(userId => ({ activityId, userId })) })
  }
  if (changed.has('programme')) {
    await tx.programmeLine.deleteMany({ where: { activityId } })
    await tx.programmeLine.createMany({
      data: programme.map((line, place) => ({ activityId, position: place + 1, ...line })),
    })
  }
}

/** The account of the contact person, where the address is one of the office's own. */
export async function userByMail(tx: Tx, email: string): Promise<string | null> {
  if (!email) return null
  const user = await tx.user.findFirst({
    where: { email: email.toLowerCase(), role: { in: ['administrator', 'staff', 'director', 'district'] } },
    select: { id: true },
  })
  return user?.id ?? null
}

/**
 * What is wrong with values, by field of the form: what contradicts itself, offices and people that there are not and, where it must be
 * complete, what is missing.
 */
export async function wrongIn(
  tx: Tx,
  values: ActivityValues,
  before: ActivityValues | null,
  mustBeComplete: boolean,
): Promise<Record<string, string>> {
  const missing = mustBeComplete ? missingToPlan(values) : []
  const offices = new Set([values.officeId, ...values.coHosts])
  const people = values.organisers.filter(id => !before?.organisers.includes(id))
  const known = await tx.office.count({ where: { id: { in: [...offices] } } })
  const staff =
    people.length === 0
      ? 0
      : await tx.user.count({
          where: { id: { in: people }, role: { in: ['administrator', 'staff'] }, disabledAt: null },
        })
  return asFormFields({
    ...contradictions(values),
    ...Object.fromEntries(missing.map(field => [field, 'needed'])),
    ...(known < offices.size ? { coHosts: 'invalid_value' } : {}),
    ...(staff < people.length ? { organisers: 'invalid_value' } : {}),
  })
}
