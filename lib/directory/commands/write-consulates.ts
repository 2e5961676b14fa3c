import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { type Prisma, type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { stateNames } from '../queries/states'
import { headingOf } from '../rules/import-columns'
import { faultIn, faultsOf, type Line, linesOf } from '../rules/import-lines'
import { CONSULATE_TITLES, type ConsulateColumn } from '../rules/import-titles'
import { consulateValue } from '../rules/import-values'
import { dayOf } from '../rules/people'
import { type NewConsulate, newConsulateSchema } from '../schema/directory'
import type { ImportReport } from '../types'
import { changesBetween } from './changes'
import { addConsulateIn, changeConsulateIn, withState } from './consulates'
import { emptyReport, MOST_LINES } from './reports'

type Consulate = Prisma.ConsulateGetPayload<object>
type Sheet = { rows: string[][]; named: ReadonlyMap<string, ConsulateColumn>; apply: boolean }

/**
 * Reads a sheet of consulates: adds the posts that the directory does not have, changes those it has by what the sheet says otherwise (an
 * empty cell says nothing), and leaves the rest. With `apply` all of it is written in one transaction, or, where a cell is wrong, nothing;
 * without, it only says what it would do. Refused as `no_heading` where no row names the columns, and as `too_many` lines.
 */
export async function writeConsulates(actor: Actor, sheet: Sheet): Promise<Outcome<ImportReport>> {
  demand(actor, 'directory.write')
  const heading = headingOf(sheet.rows, CONSULATE_TITLES, ['sendingState', 'nameEn', 'nameZh'], sheet.named)
  if (!heading) return refused('no_heading')
  const states = await stateNames()
  const value = (column: ConsulateColumn, text: string) => consulateValue(column, text, states)
  const read = linesOf(sheet.rows, heading, { value })
  if (read.lines.length > MOST_LINES) return refused('too_many')
  return transaction(async tx => {
    // Whether a post is there already must still hold when it is added.
    if (sheet.apply) await tx.$executeRaw`lock table "Consulate" in share row exclusive mode`
    const office = await theOffice(tx)
    const there = await tx.consulate.findMany({ where: consulateScope(actor) })
    const cities = [{ en: office.cityEn, zh: office.cityZh }, ...there.map(citiesOf)]
    const report = emptyReport(read, heading)
    const steps: (() => Promise<void>)[] = []
    const met = new Map<string, number>()
    for (const { row, said } of read.lines) {
      if (report.faults.some(fault => fault.row === row)) continue
      const line = { row, said: withCity(said, cities) }
      const before = counterpart(line, there)
      const facts = { ...(before ? factsOf(before) : {}), ...line.said }
      const faults = faultsOf(row, newConsulateSchema.safeParse(facts), heading, facts)
      const first = firstRowFor(row, before, facts, met)
      if (first !== row) faults.push(faultIn(row, '', heading, String(first), 'twice'))
      report.faults.push(...faults)
      if (faults.length === 0) steps.push(stepOf(tx, actor, { line, before, facts }, report))
    }
    if (!sheet.apply || report.faults.length > 0) return done(report)
    for (const step of steps) await step()
    return done({ ...report, applied: true })
  })
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

/** The post of the directory that a row speaks of: by a name of it, else the only one of its State in its city. */
function counterpart({ said }: Line, there: Consulate[]): Consulate | undefined {
  const byName = there.find(post => post.nameEn === said.nameEn || post.nameZh === said.nameZh)
  if (byName) return byName
  const inCity = there.filter(
    post =>
      post.sendingState === said.sendingState &&
      (post.cityEn === said.cityEn || post.cityZh === said.cityZh) &&
      post.honorary === (said.honorary ?? false),
  )
  return inCity.length === 1 ? inCity[0] : undefined
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

type Step = { line: Line; before: Consulate | undefined; facts: Line['said'] }

/** Notes in the report what a row does, and gives what does it. */
function stepOf(tx: Tx, actor: Actor, { line, before, facts }: Step, report: ImportReport) {
  const input = newConsulateSchema.parse(facts)
  const entry = { row: line.row, name: input.nameEn }
  if (!before) {
    report.added.push(entry)
    return async () => {
      await addConsulateIn(tx, actor, await stated(tx, input))
    }
  }
  // What follows from the State is not said by the sheet.
  const fields = Object.keys(changesBetween(before, input))
  if (fields.length > 0) report.changed.push({ ...entry, fields })
  else report.left += 1
  return async () => changeConsulateIn(tx, actor, before, await stated(tx, input))
}

/** A row's State was read from the table: it is there. */
async function stated(tx: Tx, input: NewConsulate) {
  const facts = await withState(tx, input)
  if (!facts) throw new Error(`no State ${input.sendingState} in the table`)
  return facts
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
