import { db } from '@/lib/db/client'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { guestOf } from '@/lib/testing/inviting'
import type { People } from '@/lib/testing/people'
import { type ActionCase, NOWHERE } from '../case'
import { open } from '../records'

/** Somebody whom the post has named from outside its people. */
async function named(people: People): Promise<string> {
  const { mine } = await open(people)
  const delegates = [{ pick: 'other' as const, honorific: '', name: 'A. Guest', title: '' }]
  const answer = { answer: 'attending' as const, delegates, note: '', privateNote: '' }
  await recordReply(await guestOf(mine), { invitationId: mine, ...answer, channel: 'link' })
  return (await db().nomination.findFirstOrThrow({ where: { invitationId: mine } })).id
}

export const NOMINATIONS: Record<string, ActionCase> = {
  'invitations.decideNomination': {
    permission: 'replies.behalf',
    own: async people => ({ nominationId: await named(people), decision: 'approved' }),
    nonexistent: () => ({ nominationId: NOWHERE, decision: 'approved' }),
    malformed: () => ({ nominationId: NOWHERE, decision: 'declined' }),
  },
}
