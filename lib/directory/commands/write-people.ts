import { randomUUID } from 'node:crypto'
import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, type Refusal, refused } from '@/lib/errors'
import { stateNames } from '../queries/states'
import { type Heading, headingOf, keyOf } from '../rules/import-columns'
import { faultIn, faultsOf, type Line, linesOf } from '../rules/import-lines'
import { PERSON_TITLES, type PersonColumn } from '../rules/import-titles'
import { personValue } from '../rules/import-values'
import { dayOf } from '../rules/people'
import { whyNoRoom } from '../rules/room'
import { type NewPerson, newPersonSchema } from '../schema/directory'
import type { CellFault, ImportReport } from '../types'
import { changesBetween } from './changes'
import { addPersonIn, contactAdded, contactChange, partsOf } from './contacts'
import { AT_ONCE, type Bulk, emptyBulk, writeBulk } from './in-bulk'
import {
  nameOnRecord,
  type Posted,
  type PostPeople,
  peopleOnRecord,
  peopleSaid,
  postsOnRecord,
  putOnRecord,
  readAnew,
} from './people-on-record'
import { postingAdded, postingChange } from './postings'
import { emptyReport, IMPORT_TIME, MOST_LINES, type Tell } from './reports'

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
 * is written in one transaction, or, where a cell is wrong or `apply` is not said, nothing. `tell` hears how far it is. Refused as `writeConsulates`.
 */
export async function writePeople(actor: Actor, sheet: Sheet, tell: Tell): Promise<Outcome<ImportReport>> {
  demand(actor, 'directory.write')
  const heading = headingOf(sheet.rows, PERSON_TITLES, ['name'], sheet.named)
  if (!heading?.columns.includes('consulate')) return refused('no_heading_people')
  const read = linesOf(sheet.rows, heading, { value: personValue, merged: 'consulate' })
  if (read.lines.length > MOST_LINES) return refused('too_many')
  const report = emptyReport(read, heading)
  const work = async (tx: Tx) => {
    Object.assign(report, emptyReport(read, heading))
    await tx.$executeRaw`lock table "Consulate", "Contact", "Posting" in share row exclusive mode`
    const unread = new Set(report.faults.map(fault => fault.row))
    const postsNamed = await postsOnRecord(tx, consulateScope(actor), await stateNames(tx))
    const concerned = read.lines.flatMap(({ said }) => postsNamed(String(said.consulate ?? '')))
    const peopleOf = await peopleOnRecord(tx, [...new Set(concerned.map(post => post.id))])
    const met = new Map<string, number>()
    const writing = { tx, actor, heading, report, bulk: emptyBulk(), met, postsNamed, peopleOf }
    for (const [at, line] of read.lines.entries()) {
      if (!unread.has(line.row)) report.faults.push(...(await write(writing, line)))
      if (writing.bulk.events.length >= AT_ONCE) await writeBulk(tx, actor, writing.bulk)
      if (at % 100 === 0) await tell({ done: at, total: read.lines.length })
    }
    await writeBulk(tx, actor, writing.bulk)
    // What would be refused is known for certain only when it is tried: it is, and then undone.
    if (!sheet.apply || report.faults.length > 0) throw new Undone()
    return done({ ...report, applied: true })
  }
  return transaction(work, { timeout: IMPORT_TIME }).catch(error => {
    if (error instanceof Undone) return done(report)
    throw error
  })
}

class Undone extends Error {}

type Writing = {
  tx: Tx
  actor: Actor
  heading: Heading<PersonColumn>
  report: ImportReport
  bulk: Bulk
  /** The row that spoke of somebody first. */
  met: Map<string, number>
  postsNamed: Awaited<ReturnType<typeof postsOnRecord>>
  peopleOf: Awaited<ReturnType<typeof peopleOnRecord>>
}

/** Writes what a row says, and notes it in the report; gives what is wrong with it. */
async function write(writing: Writing, line: Line): Promise<CellFault[]> {
  const { heading, met, report, bulk } = writing
  const { consulate, ...said } = line.said
  const fault = (field: string, text: unknown, reason: string) =>
    faultIn(line.row, field, heading, String(text ?? ''), reason)
  const [post, another] = writing.postsNamed(String(consulate ?? ''))
  if (!post || another) return [fault('consulate', consulate, post ? 'several_posts' : 'no_post')]
  const people = writing.peopleOf(post.id)
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
  if (before) {
    const changed = historyChanged(said, before, data)
    if (changed) return [fault(changed, said[changed], 'history')]
    const refusal = change(bulk, { before, data, people, row: line.row, report })
    return refusal ? faultsRefused(refusal, fault, facts) : []
  }
  const added = touchesOthers(data, people) ? await addAlone(writing, data, people) : add(bulk, data, people)
  if (!added.ok) return faultsRefused(added, fault, facts)
  met.set(added.value.contactId, line.row)
  report.added.push({ row: line.row, name: data.name })
  return []
}

/** Whether somebody else's posting changes with this one: a focal point's role goes over, or who acted does so no more. */
function touchesOthers({ focalPoint, isHead, fromOn }: NewPerson, { all }: PostPeople): boolean {
  return (
    (focalPoint !== null && all.some(one => one.focalPoint === focalPoint)) ||
    (isHead && fromOn !== null && all.some(one => one.isActingHead && !one.actingUntil))
  )
}

/** Adds somebody as the form does, with what follows for others. */
async function addAlone({ tx, actor, bulk }: Writing, data: NewPerson, people: PostPeople) {
  await writeBulk(tx, actor, bulk)
  const outcome = await addPersonIn(tx, actor, data)
  if (outcome.ok) await readAnew(tx, data.consulateId, people)
  return outcome
}

/** Adds somebody who changes nothing for others, together with the next. Refused as `addPerson`. */
function add(bulk: Bulk, data: NewPerson, people: PostPeople): Outcome<{ contactId: string }> {
  const refusal = whyNoRoom(data, headsFor(data, people))
  if (refusal) return refusal
  const { consulateId } = data
  const { contact, posting } = partsOf(data)
  const { closesHead: _, ...facts } = posting
  const [contactId, postingId, at] = [randomUUID(), randomUUID(), new Date()]
  const row = { id: postingId, contactId, consulateId, ...facts }
  bulk.added.Contact.push({ id: contactId, ...contact, updatedAt: at })
  bulk.added.Posting.push(row)
  bulk.events.push(contactAdded({ id: contactId, ...contact }, consulateId), postingAdded(row))
  const written = { version: 1, createdAt: at, updatedAt: at }
  putOnRecord(people, {
    ...{ ...row, ...written, assistsId: null },
    contact: {
      id: contactId,
      ...contact,
      ...written,
      mergedIntoId: null,
      erasedAt: null,
      emailWrongSince: null,
    },
  })
  return done({ contactId })
}

/** Whom a head of post would meet there; nobody else needs room. */
function headsFor({ isHead }: { isHead: boolean }, { all }: PostPeople) {
  const heads = isHead ? all.filter(one => one.isHead) : []
  return heads.map(({ contact, ...posting }) => ({ ...posting, name: contact.name }))
}

/** The field, if any, that would change what another posting must say: of a posting that is over, each of them. */
function historyChanged(said: Line['said'], before: Posted, data: NewPerson): string | undefined {
  const isOver = before.toOn !== null && before.toOn < today()
  const kept = isOver ? [...HISTORY, ...POSTING] : HISTORY
  return kept.find(field => field in said && field in changesBetween(before, { [field]: data[field] }))
}

type Changing = { before: Posted; data: NewPerson; people: PostPeople; row: number; report: ImportReport }

function change(bulk: Bulk, { before, data, people, row, report }: Changing): Refusal | null {
  const posting = picked(data, POSTING)
  const contact = contactChange(before.contact, picked(data, CONTACT), before.consulateId)
  const event = postingChange(before, posting)
  const refusal = event && whyNoRoom({ ...before, ...posting }, headsFor(before, people), [before.id])
  if (refusal) return refusal
  if (!contact && !event) {
    report.left += 1
    return null
  }
  const { contact: was } = before
  const fields = [
    ...(contact ? Object.keys(changesBetween(was, contact.facts)) : []),
    ...(event ? Object.keys(changesBetween(before, posting)) : []),
  ]
  report.changed.push({ row, name: data.name, fields: fields.filter(field => field !== 'erasedAt') })
  if (contact) {
    bulk.changed.Contact.push({ id: before.contactId, ...contact.facts, updatedAt: new Date() })
    bulk.events.push(contact.event)
  }
  if (event) {
    bulk.changed.Posting.push({ id: before.id, ...posting })
    bulk.events.push(event)
  }
  Object.assign(before, posting)
  Object.assign(was, contact?.facts)
  nameOnRecord(people, before)
  return null
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
