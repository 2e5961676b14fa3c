import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now, ZONE } from '@/lib/clock'
import { type Tx, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { contentOf, PLAN_VERSION, planOwner } from '../queries/work-plans'
import { type HalfYear, halfYearOf } from '../rules/half-year'
import { halvesToPlan, isBlank, readPlan, sameContent } from '../rules/work-plan'
import type { planDraftSchema, planVersionSchema, SubmittedPlan } from '../schema'
import type { PlanContent, PlanOwner, PlanVersion } from '../types'

export type SavedPlan = { half: HalfYear; owner: PlanOwner; intent: SubmittedPlan['intent'] }

/**
 * Keeps one's own work plan of a half-year as a draft, or submits it: what was submitted before stays, and this is a new version. Refuses
 * `plan_not_now` for a half-year that is over or far off, `changed_meanwhile` where a colleague saved since (with who, and which
 * version and edition stand now), `invalid` with the fields, `plan_blank` and `nothing_changed` where there is nothing to submit.
 */
export async function submitPlan(actor: Actor, input: SubmittedPlan): Promise<Outcome<SavedPlan>> {
  demand(actor, 'plans.own')
  const owner = planOwner(actor)
  const { half, intent } = input
  if (!halvesToPlan(halfYearOf(now(), ZONE)).includes(half)) return refused('plan_not_now')
  return transaction(async tx => {
    const planId = await lockedOwnPlan(tx, actor, half)
    const versions = await versionsOf(tx, planId)
    const newest = versions[0]
    const draft = newest?.status === 'draft' ? newest : null
    if (input.number !== (newest?.number ?? 0) || input.edition !== (newest?.edition ?? 0))
      return refused('changed_meanwhile', { detail: standingOf(newest) })
    const { content, problems } = readPlan(input, half, owner.kind)
    if (Object.keys(problems).length > 0) return refused('invalid', { fields: problems })
    const standing = versions.find(({ status }) => status !== 'draft')
    if (intent === 'submit' && isBlank(content)) return refused('plan_blank')
    if (intent === 'submit' && standing && sameContent(contentOf(standing), content))
      return refused('nothing_changed')
    const number = draft?.number ?? (newest?.number ?? 0) + 1
    const versionId = await writeDraft(tx, actor, { planId, number, draft }, named(content, versions))
    if (intent === 'draft') {
      await recordDraft(tx, actor, 'plan.saved', { id: versionId, half, number })
      return done({ half, owner: owner.kind, intent })
    }
    await tx.workPlanVersion.update({
      where: { id: versionId },
      data: {
        status: 'submitted',
        submittedAt: now(),
        submittedBy: userOf(actor),
        submittedByName: actor.name,
      },
    })
    await record(tx, actor, {
      type: 'plan.submitted',
      subject: { kind: 'plan', id: planId },
      consulateId: owner.kind === 'consulate' ? owner.id : null,
      data: { owner: owner.kind, half, number, activities: content.activities.length },
    })
    return done({ half, owner: owner.kind, intent })
  })
}

/** Takes away the draft of one's own work plan; what was submitted stays. Refuses `changed_meanwhile`; throws NotFound where there is none. */
export async function discardPlan(
  actor: Actor,
  { half, edition }: z.output<typeof planDraftSchema>,
): Promise<Outcome<{ half: HalfYear; owner: PlanOwner }>> {
  demand(actor, 'plans.own')
  const owner = planOwner(actor)
  return transaction(async tx => {
    const planId = await lockedOwnPlan(tx, actor, half)
    const draft = (await versionsOf(tx, planId)).find(({ status }) => status === 'draft')
    if (!draft) throw new NotFound('plan')
    if (draft.edition !== edition) return refused('changed_meanwhile', { detail: standingOf(draft) })
    await tx.workPlanVersion.delete({ where: { id: draft.id } })
    await recordDraft(tx, actor, 'plan.discarded', { id: draft.id, half, number: draft.number })
    return done({ half, owner: owner.kind })
  })
}

/**
 * Publishes a submitted version: every post and district sees its activities from then on. Refuses `newer_version` where one was submitted since,
 * and `nothing_changed` where it is published. Throws NotFound.
 */
export async function publishPlan(
  actor: Actor,
  { planId, number }: z.output<typeof planVersionSchema>,
): Promise<Outcome<{ planId: string }>> {
  demand(actor, 'plans.publish')
  return transaction(async tx => {
    const [plan] = await tx.$queryRaw<{ halfYear: HalfYear; consulateId: string | null }[]>`
      select "halfYear", "consulateId" from "WorkPlan" where id = ${planId}::uuid for update`
    const [newest] = (await versionsOf(tx, planId)).filter(({ status }) => status !== 'draft')
    if (!plan || !newest) throw new NotFound('plan')
    if (newest.number !== number) return refused('newer_version')
    if (newest.status === 'published') return refused('nothing_changed')
    await tx.workPlanVersion.update({
      where: { id: newest.id },
      data: {
        status: 'published',
        publishedAt: now(),
        publishedBy: userOf(actor),
        publishedByName: actor.name,
      },
    })
    await record(tx, actor, {
      type: 'plan.published',
      subject: { kind: 'plan', id: planId },
      consulateId: plan.consulateId,
      data: { half: plan.halfYear, number },
    })
    return done({ planId })
  })
}

/** What somebody who saves over an older version is told: who saved since, and what a second save would replace. */
function standingOf(newest: PlanVersion | undefined) {
  const { number = 0, edition = 0, savedByName: by = '' } = newest ?? {}
  return { number, edition, by }
}

/** One's own plan of a half-year, made where there is none; nobody else writes it until the transaction ends. */
async function lockedOwnPlan(tx: Tx, actor: Actor, half: HalfYear): Promise<string> {
  const owner = planOwner(actor)
  const [consulateId, officeId] = owner.kind === 'consulate' ? [owner.id, null] : [null, owner.id]
  await tx.$executeRaw`
    insert into "WorkPlan" ("halfYear", "consulateId", "officeId") values (${half}, ${consulateId}::uuid, ${officeId}::uuid)
    on conflict do nothing`
  const [plan] = await tx.$queryRaw<{ id: string }[]>`
    select id from "WorkPlan" where "halfYear" = ${half}
      and "consulateId" is not distinct from ${consulateId}::uuid and "officeId" is not distinct from ${officeId}::uuid
    for update`
  if (!plan) throw new NotFound('plan')
  return plan.id
}

/** The versions of a plan, the newest first. */
function versionsOf(tx: Tx, planId: string): Promise<PlanVersion[]> {
  return tx.workPlanVersion.findMany({
    where: { planId },
    include: PLAN_VERSION,
    orderBy: { number: 'desc' },
  })
}

type Place = { planId: string; number: number; draft: PlanVersion | null }

/** Writes the draft of a plan; gives its id. */
async function writeDraft(
  tx: Tx,
  actor: Actor,
  { planId, number, draft }: Place,
  content: PlanContent,
): Promise<string> {
  const { activities, ...priorities } = content
  const saved = { ...priorities, savedAt: now(), savedBy: userOf(actor), savedByName: actor.name }
  const { id } = draft
    ? await tx.workPlanVersion.update({
        where: { id: draft.id },
        data: { ...saved, edition: { increment: 1 } },
        select: { id: true },
      })
    : await tx.workPlanVersion.create({ data: { planId, number, ...saved }, select: { id: true } })
  await tx.plannedActivity.deleteMany({ where: { versionId: id } })
  await tx.plannedActivity.createMany({
    data: activities.map((line, place) => ({ versionId: id, position: place + 1, ...line })),
  })
  return id
}

/** What happens to a draft stands on the draft alone: the history of the plan and of the post, which the office reads, does not show it. */
async function recordDraft(
  tx: Tx,
  actor: Actor,
  type: 'plan.saved' | 'plan.discarded',
  { id, ...data }: { id: string; half: HalfYear; number: number },
) {
  await record(tx, actor, { type, subject: { kind: 'plan', id }, data })
}

/** Each activity keeps the key that it has in this plan, once; any other gets a new one. */
function named(content: PlanContent, versions: PlanVersion[]): PlanContent {
  const known = new Set(versions.flatMap(version => version.activities.map(({ key }) => key)))
  const activities = content.activities.map(line => ({
    ...line,
    key: known.delete(line.key) ? line.key : randomUUID(),
  }))
  return { ...content, activities }
}

function userOf(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.id : null
}
