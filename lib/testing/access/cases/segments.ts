import { randomUUID } from 'node:crypto'
import { saveSegment } from '@/lib/invitations/commands/segments'
import { ANY } from '@/lib/invitations/rules/segments'
import type { People } from '@/lib/testing/people'
import { type ActionCase, NOWHERE } from '../case'

const permission = 'segments.write'
const rule = { ...ANY, residences: ['in_city' as const] }

/** A segment that staff put aside. */
export async function kept({ actors }: People): Promise<string> {
  const saved = await saveSegment(actors.staff, {
    segmentId: null,
    version: 0,
    name: `Segment ${randomUUID()}`,
    rule,
  })
  if (!saved.ok) throw new Error(saved.reason)
  return saved.value.id
}

const typed = { 'rule.residences[]': ['in_city'] }

export const SEGMENTS: Record<string, ActionCase> = {
  'invitations.saveSegment': {
    permission,
    own: async people => ({
      segmentId: await kept(people),
      version: '1',
      name: `Named ${randomUUID()}`,
      ...typed,
    }),
    nonexistent: () => ({ segmentId: NOWHERE, version: '1', name: 'Nowhere', ...typed }),
    malformed: () => ({ name: '', ...typed }),
  },
  'invitations.removeSegment': {
    permission,
    own: async people => ({ segmentId: await kept(people), version: '1' }),
    nonexistent: () => ({ segmentId: NOWHERE, version: '1' }),
    malformed: () => ({ segmentId: 'x', version: '1' }),
  },
}
