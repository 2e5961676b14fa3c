import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { type Prisma, type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, type Refusal, refused } from '@/lib/errors'
import { stateNames } from '../queries/states'
import { type Heading, headingOf, keyOf } from '../rules/import-columns'
import { faultIn, faultsOf, type Line, linesOf } from '../rules/import-lines'
import { PERSON_TITLES, type PersonColumn } from '../rules/import-titles'
import { personValue, stateNamed } from '../rules/import-values'
import { dayOf } from '../rules/people'
import type { StateNames } from '../rules/states'
import { type NewPerson, newPersonSchema } from '../schema/directory'
import type { CellFault, ImportReport } from '../types'
import { changesBetween } from './changes'
import { addPersonIn, changeContactIn } from './contacts'
import { changePostingIn } from './postings'
import { emptyReport, MOST_LINES } from './reports'

type Post = Pick<Prisma.ConsulateGetPayload<object>, 'id' | 'nameEn' | 'nameZh' | 'sendingState' | 'status'>
type Posted = Prisma.PostingGetPayload<{ include: { contact: true } }>
type Sheet = { rows: string[][]; named: ReadonlyMap<string, PersonColumn>; apply: boolean }

/** What only another posting changes: who is head of post is history (VCCR art. 9). */
const HISTORY = ['isHead', 'isActingHead', 'toOn', 'focalPoint'] as const
const CONTACT = [
  ...(['honorific', 'name', 'nameZh', 'nameLatin', 'familyName', 'preferredName', 'sortName'] as const),
  ...(['addressEn', 'addressZh', 'email', 'mobile', 'source'] as const),
]
const POSTING = [
  ...(['titleEn', 'titleZh', 'rank', 'function', 'fromOn', 'exequaturOn', 'provisionalOn'] as const),
  ...(['commissionOn', 'actingSince', 'actingUntil', 'arrivedOn'] as const),
]

/**
 * Reads a sheet of people with their postings: adds those whom their consulate does not have, changes those it has by what the sheet says
 * otherwise (an empty cell says nothing), and leaves the rest. A person is known by mail address or by name, within the consulate. All of it
 * is written in one transaction, or, where a cell is wrong or `apply` is not said, nothing. Refused as `writeConsulates`.
 */
export async function writePeople(actor: Actor, sheet: Sheet): Promise<Outcome<ImportReport>> {
  demand(actor, 'directory.write')
  const heading = headingOf(sheet.rows, PERSON_TITLES, ['name'], sheet.named)
  if (!heading?.columns.includes('consulate')) return refused('no_heading_people')
  const read = linesOf(sheet.rows, heading, { value: personValue, merged: 'consulate' })
  if (read.lines.length > MOST_LINES) return refused('too_many')
  const report = emptyReport(read, heading)
  return transaction(async tx => {
    Object.assign(report, emptyReport(read, heading))
    await tx.$executeRaw`lock table "Consulate", "Contact", "Posting" in share row exclusive mode`
    const posts = await tx.consulate.findMany({ where: consulateScope(actor) })
    const states = await stateNames(tx)
    const met = new Map<string, number>()
    for (const line of read.lines) {
      if (report.faults.some(fault => fault.row === line.row)) continue
      report.faults.push(...(await write(tx, actor, { line, posts, states, heading, met, report })))
    }
    // What would be refused is known for certain only when it is tried: it is, and then undone.
    if (!sheet.apply || report.faults.length > 0) throw new Undone()
    return done({ ...report, applied: true })
  }).catch(error => {
    if (error instanceof Undone) return done(report)
    throw error
  })
}

class Undone extends Error {}

type Writing = {
  line: Line
  posts: Post[]
  states: StateNames
  heading: Heading<PersonColumn>
  met: Map<string, number>
  report: ImportReport
}

/** Writes what a row says, and notes it in the report; gives what is wrong with it. */
async function write(tx: Tx, actor: Actor, of: Writing): Promise<CellFault[]> {
  const { line, posts, states, heading, met, report } = of
  const { consulate, ...said } = line.said
  const fault = (field: string, text: unknown, reason: string) =>
    faultIn(line.row, field, heading, String(text ?? ''), reason)
  const found = postsNamed(String(consulate ?? ''), posts, states)
  const [post] = found
  if (!post || found.length > 1) return [fault('consulate', consulate, post ? 'several_posts' : 'no_post')]
  const people = await tx.posting.findMany({ where: { consulateId: post.id }, include: { contact: true } })
  const same = peopleSaid(said, people)
  const [before] = same
  if (new Set(same.map(one => one.contactId)).size > 1) return [fault('name', said.name, 'several_people')]
  const facts = { ...(before ? factsOf(before) : {}), ...said, consulateId: post.id }
  const parsed = newPersonSchema.safeParse(facts)
  if (!parsed.success) return faultsOf(line.row, parsed, heading, facts)
  const { data } = parsed
  const key = before?.contactId ?? JSON.stringify([post.id, keyOf(data.name)])
  const first = met.get(key)
  if (first !== undefined) return [fault('', first, 'twice')]
  met.set(key, line.row)
  if (!before) {
    const outcome = await addPersonIn(tx, actor, data)
    if (!outcome.ok) return faultsRefused(outcome, fault, facts)
    met.set(outcome.value.contactId, line.row)
    report.added.push({ row: line.row, name: data.name })
    return []
  }
  const changed = historyChanged(said, before, data)
  if (changed) return [fault(changed, said[changed], 'history')]
  const refusal = await change(tx, actor, { before, data, row: line.row, report })
  return refusal ? faultsRefused(refusal, fault, facts) : []
}

/** The field, if any, that would change what another posting must say: of a posting that is over, each of them. */
function historyChanged(said: Line['said'], before: Posted, data: NewPerson): string | undefined {
  const isOver = before.toOn !== null && before.toOn < today()
  const kept = isOver ? [...HISTORY, ...POSTING] : HISTORY
  return kept.find(field => field in said && field in changesBetween(before, { [field]: data[field] }))
}

type Changing = { before: Posted; data: NewPerson; row: number; report: ImportReport }

async function change(
  tx: Tx,
  actor: Actor,
  { before, data, row, report }: Changing,
): Promise<Refusal | null> {
  const contact = picked(data, CONTACT)
  const posting = picked(data, POSTING)
  const fields = [
    ...Object.keys(changesBetween(before.contact, contact)),
    ...Object.keys(changesBetween(before, posting)),
  ]
  if (fields.length > 0) report.changed.push({ row, name: data.name, fields })
  else report.left += 1
  await changeContactIn(tx, actor, before.contact, contact, before.consulateId)
  const outcome = await changePostingIn(tx, actor, before, posting)
  return outcome.ok ? null : outcome
}

/** The posts that a text names: by a name of it, else by its State, those that are open before those that are closed. */
function postsNamed(text: string, posts: Post[], states: StateNames): Post[] {
  const key = keyOf(text)
  const byName = posts.filter(post => [post.nameEn, post.nameZh].some(name => keyOf(name) === key))
  if (byName.length > 0) return byName
  const ofState = posts.filter(post => post.sendingState === stateNamed(text, states))
  const open = ofState.filter(post => post.status === 'open')
  return open.length > 0 ? open : ofState
}

/** Who of a post's people is meant: by mail address, else by a name; the latest posting first. */
function peopleSaid(said: Line['said'], people: Posted[]): Posted[] {
  const latest = people.toSorted((a, b) => (b.fromOn?.getTime() ?? 0) - (a.fromOn?.getTime() ?? 0))
  const present = [...latest.filter(one => !one.toOn), ...latest.filter(one => one.toOn)]
  const email = typeof said.email === 'string' ? said.email.toLowerCase() : null
  const byMail = present.filter(one => email && one.contact.email === email)
  if (byMail.length > 0) return byMail
  const names = [said.name, said.nameZh].filter(name => typeof name === 'string').map(keyOf)
  return present.filter(({ contact }) =>
    [contact.name, contact.nameZh, contact.nameLatin].some(name => name && names.includes(keyOf(name))),
  )
}

function faultsRefused(
  { reason, fields }: Refusal,
  fault: (field: string, text: unknown, reason: string) => CellFault,
  facts: Record<string, unknown>,
): CellFault[] {
  const wrong = Object.entries(fields ?? { '': reason })
  return wrong.map(([field, why]) => fault(field, facts[field], why))
}

/** A person and a posting as the schema takes them. */
function factsOf({ contact, ...posting }: Posted): Line['said'] {
  const record: Record<string, unknown> = {
    ...picked(posting, [...POSTING, ...HISTORY]),
    ...picked(contact, CONTACT),
  }
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, value instanceof Date ? dayOf(value) : value]),
  )
}

function picked<T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map(key => [key, from[key]])) as Pick<T, K>
}
