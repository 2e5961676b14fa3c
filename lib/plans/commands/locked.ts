import type { Actor } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import type { Prisma, Tx } from '@/lib/db/client'
import { NotFound, type Refusal, refused } from '@/lib/errors'
import { valuesOf } from '../rules/values'
import type { ActivityValues, Change } from '../types'

const PARTS = { hosts: true, organisers: true, programme: true } as const

export type Locked = {
  row: Prisma.ActivityGetPayload<{ include: typeof PARTS }>
  values: ActivityValues
}

/** Locks an activity that the actor may see until the transaction ends. Throws NotFound. */
export async function locked(tx: Tx, actor: Actor, id: string): Promise<Locked> {
  await tx.$queryRaw`select 1 from "Activity" where id = ${id}::uuid for update`
  const row = await tx.activity.findFirst({
    where: { AND: [{ id }, activityScope(actor)] },
    include: PARTS,
  })
  if (!row) throw new NotFound('activity')
  return { row, values: valuesOf(row) }
}

/** What a second editor is told: what changed since the version that was on screen, and by whom. */
export type Meanwhile = { version: number; by: string; changes: Change[] }

/** Null where `version` is the present one; else the refusal `changed_meanwhile` with what changed since. */
export async function changedMeanwhile(
  tx: Tx,
  { row }: Locked,
  version: number,
): Promise<(Refusal & { detail: Meanwhile }) | null> {
  if (row.version === version) return null
  const events = await tx.auditEvent.findMany({
    where: {
      subjectKind: 'activity',
      subjectId: row.id,
      type: { in: ['activity.changed', 'activity.postponed'] },
    },
    orderBy: { seq: 'asc' },
    select: { data: true },
  })
  const since = events
    .map(event => event.data as { version?: number; changes?: Change[] })
    .filter(data => (data.version ?? 0) > version)
  const detail: Meanwhile = {
    version: row.version,
    by: row.updatedByName,
    changes: since.flatMap(data => data.changes ?? []),
  }
  return { ...refused('changed_meanwhile'), detail }
}

/** Who and which version: what every write of an activity's row sets. */
export function touchedBy(actor: Actor) {
  return {
    version: { increment: 1 },
    updatedBy: actor.kind === 'user' ? actor.id : null,
    updatedByName: actor.name,
  }
}
