import type { NominationRule } from '@/prisma/generated/enums'

type Named = { pick: string; honorific: string; name: string }

/** Who it is that is named, over all answers to an invitation: a contact by id, anybody else by the name as it is signed. */
export function nominationKey({ pick, honorific, name }: Named): string {
  if (pick !== 'other') return pick
  return `${honorific} ${name}`.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
}

/** Whether somebody who is named must be approved before he or she comes. */
export function isNominated(rule: NominationRule, { pick }: Pick<Named, 'pick'>): boolean {
  return rule === 'everybody' || (rule === 'outside' && pick === 'other')
}

/** Where somebody who is named stands. */
export type NominationState = 'admitted' | 'open' | 'declined'

/** Where a delegate stands, by his or her nomination; who needs none is admitted. */
export function nominationState(
  nomination: { decision: 'approved' | 'declined' | null } | null,
): NominationState {
  if (!nomination || nomination.decision === 'approved') return 'admitted'
  return nomination.decision === 'declined' ? 'declined' : 'open'
}
