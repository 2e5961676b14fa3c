import { createHash } from 'node:crypto'
import { missingForms } from '@/lib/directory/rules/address'
import type { PostWithPeople } from '@/lib/directory/types'
import type { Recipient } from './recipients'

export type Problem = 'no_address' | 'closed' | 'no_form'

/** What keeps a draft from being sent; null where nothing does. */
export function problemOf(post: Pick<PostWithPeople, 'status'>, recipient: Recipient): Problem | null {
  if (post.status === 'closed') return 'closed'
  if (!recipient.address) return 'no_address'
  return recipient.person && missingForms(recipient.person).length > 0 ? 'no_form' : null
}

type Checked = { invitation: { id: string; seats: number }; recipient: Recipient; problem: Problem | null }

/**
 * Stands for what was seen on the check page: the activity's version, to whom each letter goes, the versions of its words, and the files
 * that go with it. Sending compares it.
 */
export function checkedFingerprint(
  activity: { id: string; version: number },
  drafts: Checked[],
  contents: string,
): string {
  const lines = drafts.map(({ invitation, recipient, problem }) =>
    [
      invitation.id,
      invitation.seats,
      recipient.person?.postingId ?? '',
      recipient.address ?? '',
      recipient.copies.map(copy => copy.address).join(','),
      problem ?? '',
    ].join(' '),
  )
  return createHash('sha256')
    .update([activity.id, activity.version, contents, ...lines.sort()].join('\n'))
    .digest('hex')
}
