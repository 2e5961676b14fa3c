import { useMemo, useState } from 'react'
import { chosenBy, type Step, stepped, withStep } from '@/lib/invitations/rules/choosing'
import type { Audience } from '@/lib/invitations/types'

/** The groups of posts that were taken and left out so far, one step after the other, and whom they mean. */
export function useGroups({ posts, segments, now, steps: start }: Audience) {
  const [steps, setSteps] = useState<Step[]>(start)
  const known = useMemo(() => new Map(segments.map(one => [one.id, one])), [segments])
  const meant = useMemo(() => chosenBy(steps, posts, known, now), [steps, posts, known, now])
  const able = useMemo(() => posts.filter(post => post.exclusion === null), [posts])
  return {
    steps,
    named: steps.map(step => ({ ...step, name: known.get(step.of)?.name ?? '' })),
    meant,
    /** What a step makes of those chosen, single ones that were taken by hand among them. */
    take(step: Step, chosen: ReadonlySet<string>): ReadonlySet<string> {
      setSteps(before => withStep(before, step))
      return stepped(chosen, step, able, known, now)
    },
    clear(): ReadonlySet<string> {
      setSteps([])
      return new Set()
    },
  }
}
