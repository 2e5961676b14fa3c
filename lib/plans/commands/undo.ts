import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import type { ActivityStatus } from '@/prisma/generated/enums'
import { undone } from '../rules/differences'
import { lastChange, type WrittenChange } from '../rules/last-change'
import { type Locked, locked } from './locked'
import { writeValues } from './written'

/** A change that can be taken back, of an activity that is held. */
export type Undoable = { activity: Locked; change: WrittenChange; earlier: WrittenChange | null }

/** The change that led to a version of an activity, where nothing was changed since that still stands; else null. Throws NotFound. */
export async function undoable(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<Undoable | null> {
  demand(actor, 'activities.write')
  const activity = await locked(tx, actor, id)
  const events = await tx.auditEvent.findMany({
    where: {
      subjectKind: 'activity',
      subjectId: id,
      type: { in: ['activity.changed', 'activity.postponed', 'activity.cancelled'] },
    },
    orderBy: { seq: 'asc' },
    select: { type: true, data: true },
  })
  const written = events.map(({ type, data }) => ({ ...(data as Omit<WrittenChange, 'type'>), type }))
  const last = lastChange(written, activity.row.version)
  return last?.change.version === version ? { activity, ...last } : null
}

/** Takes a change back: the values, and what the activity was, are as before. */
export async function undo(tx: Tx, actor: Actor, { activity, change, earlier }: Undoable): Promise<void> {
  const { row, values } = activity
  await writeValues(tx, actor, activity, undone(values, change.changes ?? []), null, change.version)
  if (change.type === 'activity.changed') return
  await tx.activity.update({
    where: { id: row.id },
    data: {
      status: (change.was ?? 'open') as ActivityStatus,
      ...{ cancelledAt: null, cancelledBy: null },
      reasonEn: earlier?.reasonEn ?? '',
      reasonZh: earlier?.reasonZh ?? '',
    },
  })
}
