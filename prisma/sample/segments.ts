import { saveSegment } from '@/lib/invitations/commands/segments'
import { ANY, type SegmentRule } from '@/lib/invitations/rules/segments'
import { sampleStaff } from './july-21'
import { must } from './must'

const SEGMENTS: [string, Partial<SegmentRule>][] = [
  ['欧洲各馆', { regions: ['europe'] }],
  ['亚洲各馆', { regions: ['asia'] }],
  ['去年未受邀', { behaviour: [{ did: 'not_invited', when: 'last_year' }] }],
]

/** A few groups of posts as staff choose them. */
export async function loadSegments(): Promise<string> {
  const staff = await sampleStaff()
  for (const [name, rule] of SEGMENTS)
    must(await saveSegment(staff, { segmentId: null, version: 0, name, rule: { ...ANY, ...rule } }))
  return String(SEGMENTS.length)
}
