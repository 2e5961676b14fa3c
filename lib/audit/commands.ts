import { type Actor, demand } from '@/lib/access/actor'
import { transaction } from '@/lib/db/client'
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
