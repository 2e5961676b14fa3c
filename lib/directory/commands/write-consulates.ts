import { type Actor, demand } from '@/lib/access/actor'
import { consulateScope } from '@/lib/access/scope'
import { type Prisma, type Tx, transaction } from '@/lib/db/client'
import { done, type Outcome, refused } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { type ConsulateColumn, headingOf } from '../rules/import-columns'
import { faultsOf, type Line, linesOf } from '../rules/import-lines'
import { dayOf } from '../rules/people'
import { newConsulateSchema } from '../schema'
import type { CellFault, ImportReport } from '../types'
import { changesBetween } from './changes'
import { addConsulateIn, changeConsulateIn, withState } from './consulates'

type Consulate = Prisma.ConsulateGetPayload<object>
type Sheet = { rows: string[][]; named: ReadonlyMap<string, ConsulateColumn>; apply: boolean }

/**
 * Reads a sheet of consulates: adds the posts that the directory does not have, changes those it has by what the sheet says otherwise (an
 * empty cell says nothing), and leaves the rest. With `apply` all of it is written in one transaction, or, where a cell is wrong, nothing;
 * without, it only says what it would do. Refused as `no_heading` where no row names the columns.
 */
export async function writeConsulates(actor: Actor, sheet: Sheet): Promise<Outcome<ImportReport>> {
  demand(actor, 'directory.write')
  const heading = headingOf(sheet.rows, sheet.named)
  if (!heading) return refused('no_heading')
  return transaction(async tx => {
    // Whether a post is there already must still hold when it is added.
    if (sheet.apply) await tx.$executeRaw`lock table "Consulate" in share row exclusive mode`
    const office = await theOffice(tx)
    const there = await tx.consulate.findMany({ where: consulateScope(actor) })
    const cities = [{ en: office.cityEn, zh: office.cityZh }, ...there.map(citiesOf)]
    const { lines, skipped, ...read } = linesOf(sheet.rows, heading, cities)
    const report: ImportReport = {
      ...{ added: [], changed: [], left: 0, skipped, faults: read.faults, applied: false },
      unknown: heading.titles.filter((title, at) => title && !heading.columns[at]),
    }
    const steps: (() => Promise<void>)[] = []
    const met = new Map<string, number>()
    for (const line of lines) {
      if (report.faults.some(fault => fault.row === line.row)) continue
      const before = counterpart(line, there)
      const facts = { ...(before ? factsOf(before) : {}), ...line.said }
      const faults = [...faultsOf(line.row, facts, heading), ...twice(line, before, facts, met)]
      report.faults.push(...faults)
      if (faults.length === 0) steps.push(stepOf(tx, actor, { line, before, facts }, report))
    }
    if (!sheet.apply || report.faults.length > 0) return done(report)
    for (const step of steps) await step()
    return done({ ...report, applied: true })
  })
}

const citiesOf = ({ cityEn, cityZh }: Consulate) => ({ en: cityEn, zh: cityZh })

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

/** A second row for the same post that says something else: which of them holds, the sheet must say. */
function twice(
  line: Line,
  before: Consulate | undefined,
  facts: Record<string, unknown>,
  met: Map<string, number>,
) {
  const key =
    before?.id ?? JSON.stringify([facts.sendingState, facts.cityEn, facts.honorary ?? false, facts.nameEn])
  const first = met.get(key)
  if (first === undefined) met.set(key, line.row)
  const fault = {
    row: line.row,
    column: null,
    field: 'nameEn',
    title: '',
    text: String(first),
    reason: 'twice',
  }
  return first === undefined ? [] : [fault satisfies CellFault]
}

type Step = { line: Line; before: Consulate | undefined; facts: Record<string, unknown> }

/** Notes in the report what a row does, and gives what does it. */
function stepOf(tx: Tx, actor: Actor, { line, before, facts }: Step, report: ImportReport) {
  const input = newConsulateSchema.parse(facts)
  const entry = { row: line.row, name: input.nameEn }
  if (!before) {
    report.added.push(entry)
    return async () => {
      await addConsulateIn(tx, actor, input)
    }
  }
  const fields = Object.keys(changesBetween(before, withState(input)))
  if (fields.length > 0) report.changed.push({ ...entry, fields })
  else report.left += 1
  return () => changeConsulateIn(tx, actor, before, withState(input))
}

/** A post as the schema takes it. */
function factsOf(post: Consulate): Record<string, unknown> {
  const record: Record<string, unknown> = post
  return Object.fromEntries(
    Object.keys(newConsulateSchema.shape).map(key => {
      const value = record[key]
      return [key, value instanceof Date ? dayOf(value) : value]
    }),
  )
}
