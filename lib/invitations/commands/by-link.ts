import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { done, type Outcome, refused } from '@/lib/errors'
import { passOnSchema, replySchema } from '../schema'
import { passOn } from './pass-on'
import { recordReply } from './record-reply'

/** What the page says afterwards, as its query. */
type Afterwards = { done: 'recorded' | 'overtook' } | { done: 'passed_on'; to: string }

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

function invalid(error: z.ZodError) {
  const fields = Object.fromEntries(error.issues.map(issue => [issue.path.join('.'), issue.message]))
  return refused('invalid', { fields })
}
