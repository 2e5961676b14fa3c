import { type Actor, demand } from '@/lib/access/actor'
import type { AuditEntry } from '@/lib/audit/catalogue'
import { record } from '@/lib/audit/record'
import { type Prisma, type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import type { ChangedConsulate, ConsulateEmail, NewConsulate } from '../schema/directory'
import { changedMeanwhile, changesBetween } from './changes'
import { lockedConsulate } from './locks'

/** Adds a consulate. Names of the sending State come from the table; its official names may be given as the post uses them. */
export async function addConsulate(actor: Actor, input: NewConsulate): Promise<Outcome<{ id: string }>> {
  demand(actor, 'directory.write')
  return transaction(async tx => {
    const facts = await withState(tx, input)
    if (!facts) return NO_STATE
    const { id } = await tx.consulate.create({ data: facts, select: { id: true } })
    await record(tx, actor, consulateAdded({ id, ...input }))
    return done({ id })
  })
}

/** The event of a consulate that was added. */
export function consulateAdded({
  id,
  nameEn,
  nameZh,
}: { id: string } & Pick<NewConsulate, 'nameEn' | 'nameZh'>): AuditEntry {
  return {
    type: 'consulate.added',
    subject: { kind: 'consulate', id },
    consulateId: id,
    data: { nameEn, nameZh },
  }
}

/**
 * Changes a consulate's facts. When somebody else changed them since `version` was read it is refused as `changed_meanwhile`, with what
 * stands now in `detail.current`. A post with people still in office can be closed: their postings end on their own.
 */
export async function changeConsulate(
  actor: Actor,
  input: ChangedConsulate,
): Promise<Outcome<{ id: string; back: string | null }>> {
  const { id, version, back, ...facts } = input
  return change(actor, { id, version, facts: tx => withState(tx, facts), value: { id, back } })
}

/** Sets the address that letters to the post itself go to; empty takes it away. Optimistic as `changeConsulate`. */
export async function setConsulateEmail(
  actor: Actor,
  input: ConsulateEmail,
): Promise<Outcome<{ id: string; back: string | null }>> {
  const { id, version, email, back } = input
  return change(actor, { id, version, facts: async () => ({ email }), value: { id, back } })
}

type Change<Value> = {
  id: string
  version: number
  facts: (tx: Tx) => Promise<Record<string, unknown> | null>
  value: Value
}

async function change<Value>(
  actor: Actor,
  { id, version, facts: read, value }: Change<Value>,
): Promise<Outcome<Value>> {
  demand(actor, 'directory.write')
  return transaction(async tx => {
    const before = await lockedConsulate(tx, actor, id)
    const facts = await read(tx)
    if (!facts) return NO_STATE
    if (before.version !== version) return changedMeanwhile(tx, 'consulate', before, facts)
    const event = consulateChange(before, facts)
    if (!event) return done(value)
    await tx.consulate.update({ where: { id }, data: { ...facts, version: version + 1 } })
    await record(tx, actor, event)
    return done(value)
  })
}

type Before = Prisma.ConsulateGetPayload<object>

/** The event of a consulate whose facts differ; null where none does. */
export function consulateChange(before: Before, facts: Record<string, unknown>): AuditEntry | null {
  const changes = changesBetween(before, facts)
  if (Object.keys(changes).length === 0) return null
  const { id } = before
  return { type: 'consulate.changed', subject: { kind: 'consulate', id }, consulateId: id, data: { changes } }
}

type StateFacts = Pick<NewConsulate, 'sendingState' | 'officialStateEn' | 'officialStateZh'>
type State = Prisma.StateGetPayload<object>

const NO_STATE = refused('invalid', { fields: { sendingState: 'state' } })

/** The facts with the names of the State as its table has them, or null where it has none of that code. */
async function withState<Facts extends StateFacts>(tx: Tx, facts: Facts) {
  const state = await tx.state.findUnique({ where: { code: facts.sendingState } })
  return state && ofState(state, facts)
}

/** The facts with the names of their State; official ones that were given stay. */
export function ofState<Facts extends StateFacts>(state: State, facts: Facts) {
  return {
    ...facts,
    stateEn: state.nameEn,
    stateZh: state.nameZh,
    region: state.region,
    officialStateEn: facts.officialStateEn ?? state.officialEn,
    officialStateZh: facts.officialStateZh ?? state.officialZh,
  }
}
