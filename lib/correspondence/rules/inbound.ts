/** Why a mail that came in waits, was ignored, or what it told. */
export const INBOUND_REASONS = [
  ...(['letter', 'unreadable', 'bounce_unread', 'bounce_unknown'] as const),
  ...(['unknown_event', 'unknown_sender', 'not_authenticated'] as const),
  ...(['counter', 'delegated_outside', 'who_comes', 'comment'] as const),
  ...(['withdrawn', 'cancelled', 'closed', 'started', 'tentative_not_allowed'] as const),
  ...(['too_many', 'full', 'not_at_post', 'was_declined', 'too_many_of_role', 'link_ended'] as const),
  ...(['older_revision', 'older_answer', 'nothing_answered', 'automatic'] as const),
  ...(['wrong_address', 'not_arrived', 'delayed', 'arrived', 'nothing'] as const),
] as const
export type InboundReason = (typeof INBOUND_REASONS)[number]

/** What a report means: there is no such mailbox; this mail did not arrive; it is still on its way; it arrived; nothing. */
export type BounceVerdict = 'wrong_address' | 'not_arrived' | 'delayed' | 'arrived' | 'nothing'

/** What a server says of a mail: its action (RFC 3464, 2.3.3), an enhanced status code or nothing, its own words. */
type ReportedOutcome = { action: string; status: string; words: string }

// RFC 3463, 3.2 and 3.3: no such mailbox, no such system, not well formed, moved and left no other, null MX, recipient not found; disabled.
const NO_SUCH_MAILBOX = ['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1']
const SAYS_SO =
  /\b(no such (user|mailbox|recipient|address)|(user|mailbox|recipient|address|account)\b.{0,40}\b(unknown|not found|does(n't| not) exist|no longer (exists|available))|unknown (user|recipient|mailbox)|not listed in|doesn't have an? [\w.]+ account|no mailbox here|invalid (recipient|mailbox))|用户不存在|邮箱不存在|收件人(地址)?不存在|帐号不存在|账号不存在/i

/**
 * Judges a report by its action and its status code, and only where the code tells nothing by the server's words. A full mailbox, a
 * refusal by policy, a server that cannot be reached say nothing against the address, and it is not held against it.
 */
export function judgeBounce({ action, status, words }: ReportedOutcome): BounceVerdict {
  if (action === 'delivered') return 'arrived'
  if (action === 'delayed') return 'delayed'
  if (action !== 'failed') return 'nothing'
  if (NO_SUCH_MAILBOX.includes(status)) return 'wrong_address'
  const saysNothing = status === '' || /^5\.[01]\.0$/.test(status)
  return saysNothing && SAYS_SO.test(words) ? 'wrong_address' : 'not_arrived'
}
