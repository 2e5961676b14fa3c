import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { FILE_KINDS, isNamedAs, kindOf } from '@/lib/documents/file-kind'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { attachmentsOf } from '../queries/attachments'
import { safeName, whyNotAttached } from '../rules/attachments'
import type { LetterActivity } from '../rules/letters'
import type { attachmentSchema } from '../schema'
import { lockActivity } from './lock-activity'

export type NewAttachment = { activityId: string; name: string; bytes: Uint8Array }

/**
 * Attaches a file to the invitations of an activity that are still to go out. What it is is found out from its bytes, and must agree with
 * its name: refuses as `kindOf` and `whyNotAttached`, `file_differs`, `file_twice` for the same bytes, and where nothing goes out any more
 * `cancelled`, `concluded`, `started`. Throws NotFound.
 */
export async function attachFile(actor: Actor, input: NewAttachment): Promise<Outcome<{ name: string }>> {
  demand(actor, 'invitations.send')
  const name = safeName(input.name)
  const size = input.bytes.length
  const hash = createHash('sha256').update(input.bytes).digest()
  return transaction(async tx => {
    const activity = await lockActivity(tx, actor, input.activityId)
    const over = whyOver(activity)
    if (over) return refused(over)
    const attached = await attachmentsOf(tx, activity.id)
    if (attached.some(one => hash.equals(one.hash))) return refused('file_twice')
    const reason = whyNotAttached({ name, size }, attached)
    if (reason) return refused(reason)
    const kind = kindOf(input.bytes)
    if (!kind.ok) return kind
    if (!isNamedAs(name, kind.value)) return refused('file_differs')
    await store(tx, { hash, content: input.bytes, size, type: FILE_KINDS[kind.value].type })
    await tx.attachment.create({
      data: { activityId: activity.id, name, hash: new Uint8Array(hash), addedAt: now(), ...by(actor) },
    })
    await record(tx, actor, {
      type: 'attachment.added',
      subject: { kind: 'activity', id: activity.id },
      activityId: activity.id,
      data: { name, size, sha256: hash.toString('hex') },
    })
    return done({ name })
  })
}

/** Takes a file away from the invitations that are still to go out; those that went out keep it. Throws NotFound. */
export async function removeAttachment(
  actor: Actor,
  { attachmentId }: z.output<typeof attachmentSchema>,
): Promise<Outcome<{ name: string }>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const where = { id: attachmentId, activity: activityScope(actor) }
    const found = await tx.attachment.findFirst({ where })
    if (!found) throw new NotFound('attachment')
    const activity = await lockActivity(tx, actor, found.activityId)
    const { count } = await tx.attachment.deleteMany({ where: { id: found.id } })
    if (count === 0) throw new NotFound('attachment')
    await record(tx, actor, {
      type: 'attachment.removed',
      subject: { kind: 'activity', id: activity.id },
      activityId: activity.id,
      data: { name: found.name, sha256: Buffer.from(found.hash).toString('hex') },
    })
    return done({ name: found.name })
  })
}

/** Why nothing goes out about an activity any more; null where invitations may. */
function whyOver({ status, startsAt }: LetterActivity): string | null {
  if (status === 'cancelled' || status === 'concluded') return status
  return startsAt && startsAt <= now() ? 'started' : null
}

type Stored = { hash: Buffer; content: Uint8Array; size: number; type: string }

/** Keeps the bytes of a file once; whoever takes the last mention of them away at this moment waits. */
async function store(tx: Tx, { hash, content, size, type }: Stored): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`file:${hash.toString('hex')}`}, 0))`
  await tx.$executeRaw`
    insert into "StoredFile" (hash, type, size, content) values (${hash}, ${type}, ${size}, ${Buffer.from(content)}) on conflict do nothing`
}

function by(actor: Actor) {
  return { addedBy: actor.kind === 'user' ? actor.id : null, addedByName: actor.name }
}
