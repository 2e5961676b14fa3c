import type { NominationRule } from '@/prisma/generated/enums'

type Named = { pick: string; name: string }

/** Who it is that is named, over all answers to an invitation: a contact by id, anybody else by name. */
export function nominationKey({ pick, name }: Named): string {
  return pick === 'other' ? name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ') : pick
}

/** Whether somebody whom a post names must be approved before he or she comes. Whom staff name themselves needs nobody's approval. */
export function isNominated(rule: NominationRule, { pick }: Named): boolean {
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
