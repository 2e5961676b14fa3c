import type { Actor } from '@/lib/access/actor'
import { invitationScope } from '@/lib/access/scope'
import { inboundPage } from '@/lib/correspondence/queries/inbound'
import type { InboundAsked } from '@/lib/correspondence/schema'
import type { InboundEntry } from '@/lib/correspondence/types'
import { db } from '@/lib/db/client'
import { mayBeCounted } from '../rules/counting'

/** A mail that came in, with the invitation that it is about where there is one that the actor may see. */
export type InboxEntry = InboundEntry & {
  invitation: {
    id: string
    activity: { id: string; titleEn: string; titleZh: string; zone: string }
    consulate: { sendingState: string; stateEn: string; stateZh: string }
  } | null
  /** Whether staff can count what it answers as the post's answer. */
  mayBeCounted: boolean
}

/** What came to the mailbox, the newest first, a page at a time. */
export async function inbox(
  actor: Actor,
  asked: InboundAsked,
): Promise<{ entries: InboxEntry[]; total: number; pages: number }> {
  const { entries, ...rest } = await inboundPage(actor, asked)
  const ids = entries.flatMap(one =>
    one.subjectKind === 'invitation' && one.subjectId ? [one.subjectId] : [],
  )
  const invitations = await db().invitation.findMany({
    where: { AND: [{ id: { in: ids } }, invitationScope(actor)] },
    select: {
      id: true,
      status: true,
      activity: { select: { id: true, titleEn: true, titleZh: true, zone: true } },
      consulate: { select: { sendingState: true, stateEn: true, stateZh: true } },
    },
  })
  const byId = new Map(invitations.map(one => [one.id, one]))
  return {
    ...rest,
    entries: entries.map(entry => {
      const found = byId.get(entry.subjectId ?? '')
      return {
        ...entry,
        invitation: found ?? null,
        mayBeCounted: found?.status === 'issued' && mayBeCounted(entry),
      }
    }),
  }
}
