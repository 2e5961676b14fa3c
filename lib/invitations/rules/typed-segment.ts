import { ConsulateClass } from '@/prisma/generated/enums'
import { DEEDS, RESIDENCES, type SegmentRule, SPANS } from './segments'

/** The rule that a form's fields say as they stand, without waiting for them to be sent; `values` gives all that a field says. */
export function readRule(values: (name: string) => string[]): SegmentRule {
  const all = (criterion: string) => values(`rule.${criterion}[]`)
  const among = <T extends string>(allowed: readonly T[], said: string[]) =>
    allowed.filter(one => said.includes(one))
  return {
    residences: among(RESIDENCES, all('residences')),
    districts: all('districts'),
    regions: all('regions'),
    languages: all('languages'),
    classes: among(Object.values(ConsulateClass), all('classes')),
    tags: all('tags'),
    behaviour: [0, 1, 2].flatMap(place => {
      const [did] = among(DEEDS, values(`rule.behaviour.${place}.did`))
      const [when] = among(SPANS, values(`rule.behaviour.${place}.when`))
      return did && when ? [{ did, when }] : []
    }),
    within: all('within'),
    without: all('without'),
  }
}
