import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import type { FigureName } from '@/prisma/generated/enums'
import { type CountingRule, type Office, theOffice } from './queries'
import { BEFORE_ALL, DEFAULT_KINDS, kindsThatCount } from './rules'
import type { CountingRuleInput, NewOffice, OfficeSettings } from './schema'

/** Adds the city's office, with the default counting rules, or a district's. Refuses a second office without a parent. */
export async function addOffice(actor: Actor, input: NewOffice): Promise<Outcome<{ id: string }>> {
  demand(actor, 'offices.manage')
  return transaction(tx => addOfficeIn(tx, actor, input))
}

/** The same within a transaction that does more: the first administrator comes with the office. */
export async function addOfficeIn(tx: Tx, actor: Actor, input: NewOffice): Promise<Outcome<{ id: string }>> {
  demand(actor, 'offices.manage')
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('add_office'))`
  const refusal = await whyNotAdded(tx, input.parentId)
  if (refusal) return refusal
  const { id } = await tx.office.create({ data: input, select: { id: true } })
  if (!input.parentId) await tx.countingRule.createMany({ data: defaultRules(id) })
  await record(tx, actor, {
    type: 'office.added',
    subject: { kind: 'office', id },
    data: { nameEn: input.nameEn, nameZh: input.nameZh, parentId: input.parentId },
  })
  return done({ id })
}

async function whyNotAdded(tx: Tx, parentId: string | null) {
  if (!parentId)
    return (await tx.office.count({ where: { parentId: null } })) > 0 ? refused('office_exists') : null
  const parent = await tx.office.findUnique({ where: { id: parentId }, select: { parentId: true } })
  if (!parent || parent.parentId) throw new NotFound('office')
  return null
}

function defaultRules(officeId: string) {
  const figures = Object.keys(DEFAULT_KINDS) as FigureName[]
  return figures.map(figure => ({
    officeId,
    figure,
    kinds: [...DEFAULT_KINDS[figure]],
    fromHalf: BEFORE_ALL,
    setAt: now(),
  }))
}

/**
 * Changes an office's settings. When somebody else changed them since `version` was read it is refused as `changed_meanwhile`, with what
 * stands now in `detail.current`, so that nothing is lost.
 */
export async function changeOffice(
  actor: Actor,
  input: OfficeSettings,
): Promise<Outcome<{ version: number }>> {
  demand(actor, 'offices.manage')
  const { id, version, ...settings } = input
  return transaction(async tx => {
    await tx.$queryRaw`select id from "Office" where id = ${id}::uuid for update`
    const before = await tx.office.findUnique({ where: { id } })
    if (!before) throw new NotFound('office')
    const current = Object.fromEntries(
      Object.keys(settings).map(key => [key, before[key as keyof typeof before]]),
    )
    if (before.version !== version) return changedMeanwhile(tx, before, current)
    const changes = changesBetween(current, settings)
    if (Object.keys(changes).length === 0) return done({ version })
    await tx.office.update({ where: { id }, data: { ...settings, version: version + 1 } })
    await record(tx, actor, { type: 'office.changed', subject: { kind: 'office', id }, data: { changes } })
    return done({ version: version + 1 })
  })
}

async function changedMeanwhile(
  tx: Tx,
  { id, version, updatedAt }: Office,
  current: Record<string, unknown>,
) {
  const last = await tx.auditEvent.findFirst({
    where: { subjectKind: 'office', subjectId: id },
    orderBy: { at: 'desc' },
    select: { actorName: true },
  })
  const detail = {
    by: last?.actorName ?? '',
    at: updatedAt.toISOString(),
    current: { ...current, version: String(version) },
  }
  return refused('changed_meanwhile', { detail })
}

/** `{ field: [before, after] }` of what differs, as the audit keeps it. */
function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>) {
  const changed = Object.keys(after).filter(key => before[key] !== after[key])
  return Object.fromEntries(changed.map(key => [key, [before[key] ?? null, after[key] ?? null]]))
}

/**
 * Sets which kinds count in a figure from a half-year on. Earlier rules stay, and hold for the half-years before it; one of the same
 * half-year stays as replaced. Refused as `changed_meanwhile` where another was set since `version` (how many were) was read, as
 * `same_kinds` where these are the kinds that count then anyway.
 */
export async function setCountingRule(
  actor: Actor,
  { version, ...rule }: CountingRuleInput,
): Promise<Outcome<{ version: number }>> {
  demand(actor, 'offices.manage')
  const { figure, fromHalf, kinds, reason } = rule
  const { id: officeId } = await theOffice()
  return transaction(async tx => {
    await tx.$queryRaw`select id from "Office" where id = ${officeId}::uuid for update`
    const rules = await tx.countingRule.findMany({
      where: { officeId, figure },
      orderBy: { createdAt: 'asc' },
    })
    if (rules.length !== version) return ruleMeanwhile(rules)
    const before = kindsThatCount(rules, figure, fromHalf)
    if (areSame(before, kinds)) return refused('same_kinds', { fields: { kinds: 'same_kinds' } })
    const setAt = now()
    const sameHalf = { officeId, figure, fromHalf, replacedAt: null }
    await tx.countingRule.updateMany({ where: sameHalf, data: { replacedAt: setAt } })
    const by = actor.kind === 'user' ? actor.id : null
    await tx.countingRule.create({
      data: { ...rule, officeId, createdBy: by, setAt, setByName: actor.name },
    })
    await record(tx, actor, {
      type: 'office.counting_rule_set',
      subject: { kind: 'office', id: officeId },
      data: { figure, fromHalf, reason, changes: { kinds: [before, kinds] } },
    })
    return done({ version: version + 1 })
  })
}

function ruleMeanwhile(rules: CountingRule[]) {
  const last = rules.at(-1)
  const current = { version: String(rules.length), kinds: last?.kinds, fromHalf: last?.fromHalf }
  return refused('changed_meanwhile', { detail: { by: last?.setByName ?? '', current } })
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every(one => others.includes(one))
}
