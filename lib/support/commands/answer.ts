import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { today } from '@/lib/clock'
import type { SupportMessageData } from '@/lib/correspondence/schema'
import { type Outcome, refused } from '@/lib/errors'
import type { declineSupportSchema, sayingSupportSchema, takeSupportSchema } from '../schema'
import { atMostOnce, hindrance, lockedSupport, type Seen, type Step, step } from './locked'
import { tellPost } from './tell-post'

type Answered = Outcome<{ id: string }>

/**
 * The office takes a request into review and says by when it answers; one that was declined too. Refused with `changed_meanwhile`,
 * `not_possible`, `day_over` for a day that is past, and `asked_already` where the post has asked anew meanwhile. Throws NotFound.
 */
export async function takeSupport(
  actor: Actor,
  { answerBy, ...seen }: z.output<typeof takeSupportSchema>,
): Promise<Answered> {
  demand(actor, 'support.answer')
  if (answerBy < today()) return refused('invalid', { fields: { answerBy: 'day_over' } })
  return answer(actor, seen, { to: 'in_review', answerBy })
}

/** The office promises the support, in words where it has something to add. Refused with `changed_meanwhile` and `not_possible`. Throws NotFound. */
export async function approveSupport(
  actor: Actor,
  { wordsZh, wordsEn, ...seen }: z.output<typeof sayingSupportSchema>,
): Promise<Answered> {
  demand(actor, 'support.answer')
  return answer(actor, seen, { to: 'approved', wordsZh, wordsEn })
}

/** The office declines and says why, in both languages. Refused with `changed_meanwhile` and `not_possible`. Throws NotFound. */
export async function declineSupport(
  actor: Actor,
  { reasonZh, reasonEn, ...seen }: z.output<typeof declineSupportSchema>,
): Promise<Answered> {
  demand(actor, 'support.answer')
  return answer(actor, seen, { to: 'declined', wordsZh: reasonZh, wordsEn: reasonEn })
}

/** The support was given. Refused with `changed_meanwhile`, and `not_possible` for what was not approved. Throws NotFound. */
export async function deliverSupport(
  actor: Actor,
  { wordsZh, wordsEn, ...seen }: z.output<typeof sayingSupportSchema>,
): Promise<Answered> {
  demand(actor, 'support.answer')
  return answer(actor, seen, { to: 'delivered', wordsZh, wordsEn })
}

type Answer = SupportMessageData['outcome']

/** Writes the office's step, and tells the post in the same transaction. */
function answer(actor: Actor, { supportId, version }: Seen, next: Step & { to: Answer }): Promise<Answered> {
  return atMostOnce(async tx => {
    const request = await lockedSupport(tx, actor, supportId)
    const hindered = hindrance(request, next.to, version)
    if (hindered) return hindered
    const { to, wordsZh = '', wordsEn = '', answerBy = null } = next
    await tellPost(tx, actor, request, { outcome: to, words: { en: wordsEn, zh: wordsZh }, answerBy })
    return step(tx, actor, request, next)
  })
}
