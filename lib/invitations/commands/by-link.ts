import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { done, type Outcome, refused } from '@/lib/errors'
import { passOnSchema, replySchema, waitSchema } from '../schema'
import { passOn } from './pass-on'
import { recordReply } from './record-reply'
import { endWaiting, waitForPlace } from './waiting'

/** What the page says afterwards, as its query. */
type Afterwards = { done: 'recorded' | 'overtook' | 'waiting' | 'left' } | { done: 'passed_on'; to: string }

/** Records what the reply page's form sent. Refuses as recordReply does, or with `invalid` and the fields. */
export async function answerByLink(
  actor: Actor,
  typed: Record<string, unknown>,
): Promise<Outcome<Afterwards>> {
  const input = replySchema.safeParse({ ...typed, invitationId: actor.invitationId })
  if (!input.success) return invalid(input.error)
  const outcome = await recordReply(actor, { ...input.data, channel: 'link' })
  if (!outcome.ok) return outcome
  return done({ done: outcome.value.overtook ? 'overtook' : 'recorded' })
}

/** Passes the invitation on to the colleague whom the reply page's form names. */
export async function passOnByLink(
  actor: Actor,
  typed: Record<string, unknown>,
): Promise<Outcome<Afterwards>> {
  const input = passOnSchema.safeParse({ ...typed, invitationId: actor.invitationId })
  if (!input.success) return invalid(input.error)
  const outcome = await passOn(actor, input.data)
  return outcome.ok ? done({ done: 'passed_on', to: input.data.contactId }) : outcome
}

/** Puts the post on the waiting list, as the reply page's form asks. */
export async function waitByLink(actor: Actor, typed: Record<string, unknown>): Promise<Outcome<Afterwards>> {
  const input = waitSchema.safeParse({ ...typed, invitationId: actor.invitationId })
  if (!input.success) return invalid(input.error)
  const outcome = await waitForPlace(actor, input.data)
  return outcome.ok ? done({ done: 'waiting' }) : outcome
}

/** The post waits no longer. */
export async function leaveByLink(actor: Actor): Promise<Outcome<Afterwards>> {
  const outcome = await endWaiting(actor, { invitationId: actor.invitationId ?? '' })
  return outcome.ok ? done({ done: 'left' }) : outcome
}

function invalid(error: z.ZodError) {
  const fields = Object.fromEntries(error.issues.map(issue => [issue.path.join('.'), issue.message]))
  return refused('invalid', { fields })
}
