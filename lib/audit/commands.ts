import { type Actor, demand } from '@/lib/access/actor'
import { db, transaction } from '@/lib/db/client'
import type { AuditEntry } from './catalogue'
import { type ChainState, verifyChain } from './queries'
import { record } from './record'
import type { AuditFilter } from './schema'

/** Checks the chain and records that it was checked, with what was found. */
export async function checkChain(actor: Actor): Promise<ChainState> {
  demand(actor, 'audit.read')
  const state = await verifyChain()
  const { broken, rows, head } = state
  await transaction(tx =>
    record(tx, actor, {
      type: 'audit.checked',
      subject: { kind: 'audit', id: null },
      data: {
        whole: broken === null,
        rows,
        head,
        ...(broken ? { seq: broken.seq, problem: broken.problem } : {}),
      },
    }),
  )
  return state
}

/** Records that events leave the portal, before the first of them does. */
export async function recordExport(actor: Actor, filter: AuditFilter): Promise<void> {
  demand(actor, 'audit.read')
  const { page: _, ...asked } = filter
  const used = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))
  await transaction(tx =>
    record(tx, actor, {
      type: 'audit.exported',
      subject: { kind: 'audit', id: null },
      data: { filter: used },
    }),
  )
}

/** A list that leaves the portal: what it is of, how it was narrowed, as which file and with how many rows. */
export type TakenList = {
  list: string
  subject: AuditEntry['subject']
  activityId?: string
  consulateId?: string
  filter?: Record<string, unknown>
  format: string
  rows: number
}

/** Records that a list leaves the portal, before it does: who took which; neither what it held nor the words that were searched for. */
export async function recordListExport(actor: Actor, taken: TakenList): Promise<void> {
  const { subject, activityId, consulateId, filter = {}, ...data } = taken
  const used = Object.entries(filter).filter(
    ([, value]) => value !== '' && value !== undefined && value !== null,
  )
  const said = Object.fromEntries(used.map(([name, value]) => [name, name === 'q' ? true : value]))
  await transaction(tx =>
    record(tx, actor, {
      type: 'list.exported',
      subject,
      activityId,
      consulateId,
      data: { ...data, filter: said },
    }),
  )
}

/** Records that a copy of everything leaves the portal, before it does. False where the database takes no writes, as a standby does. */
export async function recordBackup(actor: Actor, data: { secrets: boolean }): Promise<boolean> {
  demand(actor, 'audit.read')
  const [state] = await db().$queryRaw<{ readOnly: boolean }[]>`
    select current_setting('transaction_read_only') = 'on' as "readOnly"`
  if (state?.readOnly) return false
  await transaction(tx =>
    record(tx, actor, { type: 'backup.made', subject: { kind: 'audit', id: null }, data }),
  )
  return true
}
