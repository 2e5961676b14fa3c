import { randomUUID } from 'node:crypto'
import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { db, type Prisma, type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { headingOf } from '../rules/import-columns'
import { faultIn, faultsOf, type Line, linesOf } from '../rules/import-lines'
import { CONSULATE_TITLES, type ConsulateColumn } from '../rules/import-titles'
import { consulateValue } from '../rules/import-values'
import { dayOf } from '../rules/people'
import { namesOf } from '../rules/states'
import { type NewConsulate, newConsulateSchema } from '../schema/directory'
import type { ImportReport } from '../types'
import { changesBetween } from './changes'
import { consulateAdded, consulateChange, ofState } from './consulates'
import { type Bulk, emptyBulk, writeBulk } from './in-bulk'
import { emptyReport, IMPORT_TIME, MOST_LINES, type Tell } from './reports'

type Consulate = Prisma.ConsulateGetPayload<object>
type State = Prisma.StateGetPayload<object>
type Sheet = { rows: string[][]; named: ReadonlyMap<string, ConsulateColumn>; apply: boolean }

/**
 * Reads a sheet of consulates: adds the posts that the directory does not have, changes those it has by what the sheet says otherwise (an
 * empty cell says nothing), and leaves the rest. With `apply` all of it is written in one transaction, or, where a cell is wrong, nothing;
 * without, it only says what it would do. Refused as `no_heading` where no row names the columns, and as `too_many` lines.
 */
export async function writeConsulates(
  actor: Actor,
  sheet: Sheet,
  tell: Tell,
): Promise<Outcome<ImportReport>> {
  demand(actor, 'directory.write')
  const heading = headingOf(sheet.rows, CONSULATE_TITLES, ['sendingState', 'nameEn', 'nameZh'], sheet.named)
  if (!heading) return refused('no_heading')
  const table = await db().state.findMany()
  const [names, states] = [namesOf(table), new Map(table.map(state => [state.code, state]))]
  const value = (column: ConsulateColumn, text: string) => consulateValue(column, text, names)
  const read = linesOf(sheet.rows, heading, { value })
  if (read.lines.length > MOST_LINES) return refused('too_many')
  const work = async (tx: Tx) => {
    // Whether a post is there already must still hold when it is added.
    if (sheet.apply) await tx.$executeRaw`lock table "Consulate" in share row exclusive mode`
    const office = await theOffice(tx)
    const there = await postsThere(tx, actor)
    const cities = [{ en: office.cityEn, zh: office.cityZh }, ...there.cities]
    const report = emptyReport(read, heading)
    const unread = new Set(report.faults.map(fault => fault.row))
    const bulk = emptyBulk()
    const met = new Map<string, number>()
    for (const [at, { row, said }] of read.lines.entries()) {
      if (at % 100 === 0) await tell({ done: at, total: read.lines.length })
      if (unread.has(row)) continue
      const line = { row, said: withCity(said, cities) }
      const before = there.counterpart(line)
      const facts = { ...(before ? factsOf(before) : {}), ...line.said }
      const parsed = newConsulateSchema.safeParse(facts)
      const faults = faultsOf(row, parsed, heading, facts)
      const first = firstRowFor(row, before, facts, met)
      if (first !== row) faults.push(faultIn(row, '', heading, String(first), 'twice'))
      report.faults.push(...faults)
      const state = parsed.data && states.get(parsed.data.sendingState)
      if (faults.length === 0 && state) collect(bulk, report, { row, before, input: parsed.data, state })
    }
    if (!sheet.apply || report.faults.length > 0) return done(report)
    await writeBulk(tx, actor, bulk)
    return done({ ...report, applied: true })
  }
  return transaction(work, { timeout: IMPORT_TIME })
}

type City = { en: string; zh: string }
const citiesOf = ({ cityEn, cityZh }: Consulate): City => ({ en: cityEn, zh: cityZh })

/** The city in both languages, where the sheet has one of them and the directory knows the other. */
function withCity({ city, ...said }: Line['said'], cities: readonly City[]): Line['said'] {
  if (typeof city === 'string') {
    if (/\p{Script=Han}/u.test(city)) said.cityZh ??= city.replace(/市$/, '')
    else said.cityEn ??= city
  }
  const { cityEn, cityZh } = said
  if (Boolean(cityEn) === Boolean(cityZh)) return said
  const known = cities.find(({ en, zh }) => en === cityEn || zh === cityZh)
  return known ? { ...said, cityEn: known.en, cityZh: known.zh } : said
}

/** The posts of the directory, and which of them a row speaks of: by a name of it, else the only one of its State in its city. */
async function postsThere(tx: Tx, actor: Actor) {
  const there = await tx.consulate.findMany({ where: consulateScope(actor) })
  const byName = new Map(there.flatMap(post => [post.nameEn, post.nameZh].map(name => [name, post])))
  const byState = new Map<string, Consulate[]>()
  for (const post of there) byState.set(post.sendingState, [...(byState.get(post.sendingState) ?? []), post])
  const counterpart = ({ said }: Line): Consulate | undefined => {
    const named = byName.get(String(said.nameEn)) ?? byName.get(String(said.nameZh))
    if (named) return named
    const inCity = (byState.get(String(said.sendingState)) ?? []).filter(
      post =>
        (post.cityEn === said.cityEn || post.cityZh === said.cityZh) &&
        post.honorary === (said.honorary ?? false),
    )
    return inCity.length === 1 ? inCity[0] : undefined
  }
  const cities = [...new Map(there.map(post => [post.cityEn, citiesOf(post)])).values()]
  return { cities, counterpart }
}

/** The first row that speaks of the same post. Another that says something else is a fault: which of them holds, the sheet must say. */
function firstRowFor(
  row: number,
  before: Consulate | undefined,
  { sendingState, cityEn, honorary, nameEn }: Line['said'],
  met: Map<string, number>,
): number {
  const key = before?.id ?? JSON.stringify([sendingState, cityEn, honorary ?? false, nameEn])
  const first = met.get(key) ?? row
  met.set(key, first)
  return first
}

type Step = { row: number; before: Consulate | undefined; input: NewConsulate; state: State }

/** Notes in the report what a row does, and collects it to be written with the others. */
function collect(bulk: Bulk, report: ImportReport, { row, before, input, state }: Step): void {
  const entry = { row, name: input.nameEn }
  const facts = ofState(state, input)
  if (!before) {
    report.added.push(entry)
    const id = randomUUID()
    bulk.added.Consulate.push({ id, ...facts, updatedAt: new Date() })
    bulk.events.push(consulateAdded({ id, ...input }))
    return
  }
  // What follows from the State is not said by the sheet.
  const fields = Object.keys(changesBetween(before, input))
  if (fields.length > 0) report.changed.push({ ...entry, fields })
  else report.left += 1
  const event = consulateChange(before, facts)
  if (!event) return
  bulk.changed.Consulate.push({ id: before.id, ...facts, updatedAt: new Date() })
  bulk.events.push(event)
}

/** A post as the schema takes it. */
function factsOf(post: Consulate): Line['said'] {
  const record: Record<string, unknown> = post
  return Object.fromEntries(
    Object.keys(newConsulateSchema.shape).map(key => {
      const value = record[key]
      return [key, value instanceof Date ? dayOf(value) : value]
    }),
  )
}
