import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { AuditEntry } from './catalogue'

/** An entry as the database's `audit_record` takes it. Its place in the chain and its hash are given when the transaction commits. */
export function auditRow(actor: Actor, entry: AuditEntry) {
  return {
    officeAt: now().toISOString(),
    type: entry.type,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    activityId: entry.activityId ?? null,
    consulateId: entry.consulateId ?? null,
    data: entry.data ?? {},
  }
}

/** Records several events in the transaction that makes them true, in one statement. */
export async function recordAll(tx: Tx, actor: Actor, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = JSON.stringify(entries.map(entry => auditRow(actor, entry)))
  await tx.$executeRaw`select audit_record_all(${rows}::jsonb)`
}

/** Records an event in the transaction that makes it true. */
export async function record(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.$executeRaw`select audit_record(${JSON.stringify(auditRow(actor, entry))}::jsonb)`
}
