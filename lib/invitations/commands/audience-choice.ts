import type { Actor } from '@/lib/access/actor'
import { now, today } from '@/lib/clock'
import type { Prisma, Tx } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { segmentPosts, segmentsIn, thisHalf } from '../queries/segments'
import { exclusionOf, hasAddress } from '../rules/audience'
import type { Problem } from '../rules/checking'
import { chosenBy, type KeptStep, type LeftOut, ruleOf, type Step, stepKey } from '../rules/choosing'
import { ANY, type NamedSegment } from '../rules/segments'
import { keptStepsSchema, reasonsSchema } from '../schema'

type Chosen = { activityId: string; steps: Step[]; reasons: Record<string, string> }

/**
 * Keeps how the draft invitations of an activity came to be chosen, in the place of what was kept of earlier drafts. A segment that was
 * removed since is known from there.
 */
export async function keepChoice(
  tx: Tx,
  actor: Actor,
  { activityId, steps, reasons }: Chosen,
): Promise<Kept> {
  const segments = await knownSegments(tx, activityId, steps)
  await tx.audienceChoice.deleteMany({ where: { activityId, messageId: null } })
  const by = { chosenAt: now(), chosenBy: actor.kind === 'user' ? actor.id : null, chosenByName: actor.name }
  const kept: KeptStep[] = steps.map(step => ({
    ...step,
    name: segments.get(step.of)?.name ?? '',
    rule: ruleOf(step.of, segments) ?? ANY,
  }))
  const meant = steps.length > 0 ? chosenBy(steps, await segmentPosts(actor, tx), segments, thisHalf()) : []
  return tx.audienceChoice.create({
    data: { activityId, steps: kept, meant: [...meant], reasons: given(reasons), ...by },
  })
}

async function knownSegments(tx: Tx, activityId: string, steps: Step[]): Promise<Map<string, NamedSegment>> {
  if (steps.length === 0) return new Map()
  const before = await openChoice(tx, activityId)
  const then = keptStepsSchema
    .parse(before?.steps ?? [])
    .map(({ of, name, rule }) => ({ id: of, name, rule }))
  return new Map([...then, ...(await segmentsIn(tx))].map(segment => [segment.id, segment] as const))
}

async function openChoice(tx: Tx, activityId: string) {
  return tx.audienceChoice.findFirst({ where: { activityId, messageId: null } })
}

function given(reasons: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason !== ''))
}

type Sent = { activityId: string; messageId: string; invited: string[]; problems: Map<string, Problem> }

/**
 * Fixes who was invited by a message, how they were chosen, and who was meant and left out, with why. What the segments give on a later day
 * does not matter to it. Drafts that could not be sent keep how they were chosen.
 */
export async function fixChoice(tx: Tx, actor: Actor, sent: Sent): Promise<void> {
  const { activityId, messageId, invited } = sent
  const choice =
    (await openChoice(tx, activityId)) ??
    (await keepChoice(tx, actor, { activityId, steps: [], reasons: {} }))
  const leftOut = await leftOutOf(tx, actor, sent, choice.meant, reasonsSchema.parse(choice.reasons))
  await tx.audienceChoice.update({
    where: { id: choice.id },
    data: { messageId, sentAt: now(), invited, leftOut },
  })
  if (sent.problems.size > 0) await tx.audienceChoice.create({ data: asChosen(choice) })
}

type Kept = Prisma.AudienceChoiceGetPayload<object>

/** How posts were chosen, of no sending yet. */
function asChosen({ activityId, steps, meant, reasons, chosenAt, chosenBy, chosenByName }: Kept) {
  const json = { steps: steps as KeptStep[], reasons: reasonsSchema.parse(reasons) }
  return { activityId, meant, chosenAt, chosenBy, chosenByName, ...json }
}

async function leftOutOf(
  tx: Tx,
  actor: Actor,
  { activityId, invited, problems }: Sent,
  meant: string[],
  reasons: Record<string, string>,
): Promise<LeftOut[]> {
  const went = new Set(invited)
  const missing = [...new Set([...meant, ...problems.keys()])].filter(id => !went.has(id))
  if (missing.length === 0) return []
  const posts = new Map((await postsWithPeople(actor, today(), missing, tx)).map(post => [post.id, post]))
  const earlier = await tx.invitation.findMany({
    where: { activityId, status: 'issued', consulateId: { in: missing } },
    select: { consulateId: true },
  })
  const invitedBefore = new Set(earlier.map(one => one.consulateId))
  return missing.map(consulateId => {
    const post = posts.get(consulateId)
    const invitedAlready = invitedBefore.has(consulateId)
    const excluded = post && exclusionOf({ ...post, hasAddress: hasAddress(post), invitedAlready })
    return {
      consulateId,
      why: excluded ?? problems.get(consulateId) ?? 'by_hand',
      reason: reasons[consulateId] ?? '',
    }
  })
}

/** A stopped sending was never made: its choice belongs to the drafts again, before what was chosen since. */
export async function reopenChoice(tx: Tx, activityId: string, messageId: string): Promise<void> {
  const sent = await tx.audienceChoice.findFirst({ where: { activityId, messageId } })
  if (!sent) return
  const since = await openChoice(tx, activityId)
  await tx.audienceChoice.deleteMany({ where: { activityId, messageId: null } })
  await tx.audienceChoice.update({
    where: { id: sent.id },
    data: {
      ...together(asChosen(sent), since && asChosen(since)),
      messageId: null,
      sentAt: null,
      invited: [],
      leftOut: [],
    },
  })
}

type Choice = ReturnType<typeof asChosen>

/** Both choices as one: the steps of the first, then those that it has not. */
function together(first: Choice, then: Choice | null): Choice {
  if (!then) return first
  const said = new Set(first.steps.map(stepKey))
  return {
    ...then,
    steps: [...first.steps, ...then.steps.filter(step => !said.has(stepKey(step)))],
    meant: [...new Set([...first.meant, ...then.meant])],
    reasons: { ...first.reasons, ...then.reasons },
  }
}
