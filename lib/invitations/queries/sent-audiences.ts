import { type Actor, demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { db } from '@/lib/db/client'
import type { KeptStep, LeftOut } from '../rules/choosing'
import { keptStepsSchema, leftOutSchema } from '../schema'

/** Whom a sending went to, and how they were chosen, as it was when it was sent. Office time. */
export type SentAudience = {
  id: string
  messageId: string
  sentAt: Date
  chosenByName: string
  steps: KeptStep[]
  invited: number
  /** How many of those invited no step gave. */
  byHand: number
  leftOut: (LeftOut & { stateEn: string; stateZh: string })[]
}

/** The audiences of what was sent for an activity, the newest first. */
export async function sentAudiences(actor: Actor, activityId: string): Promise<SentAudience[]> {
  demand(actor, 'invitations.read')
  const rows = await db().audienceChoice.findMany({
    where: { activity: { AND: [{ id: activityId }, activityScope(actor)] }, messageId: { not: null } },
    orderBy: { sentAt: 'desc' },
  })
  const read = rows.map(row => ({
    ...row,
    steps: keptStepsSchema.parse(row.steps),
    leftOut: leftOutSchema.parse(row.leftOut),
  }))
  const states = await db().consulate.findMany({
    where: { id: { in: read.flatMap(row => row.leftOut.map(one => one.consulateId)) } },
    select: { id: true, stateEn: true, stateZh: true },
  })
  const names = new Map(states.map(({ id, ...name }) => [id, name]))
  return read.flatMap(({ messageId, sentAt, meant, invited, leftOut, ...row }) => {
    if (!messageId || !sentAt) return []
    const given = new Set(meant)
    return {
      id: row.id,
      messageId,
      sentAt,
      chosenByName: row.chosenByName,
      steps: row.steps,
      invited: invited.length,
      byHand: row.steps.length > 0 ? invited.filter(id => !given.has(id)).length : invited.length,
      leftOut: leftOut.map(one => ({
        ...one,
        ...(names.get(one.consulateId) ?? { stateEn: '', stateZh: '' }),
      })),
    }
  })
}
