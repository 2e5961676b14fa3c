/** A post as the audience page looks at it. */
export type Candidate = {
  id: string
  status: 'open' | 'closed'
  cityEn: string
  district: string[]
  region: string
  hasAddress: boolean
  invitedAlready: boolean
}

export type Exclusion = 'closed' | 'no_address' | 'already_invited'

/** Whether a mail can go to a post: to itself, or to one of its people. */
export function hasAddress(post: { email: string | null; people: { email: string | null }[] }): boolean {
  return post.email !== null || post.people.some(person => person.email !== null)
}

/** Why a post is not invited this time; null where it can be. */
export function exclusionOf(
  candidate: Pick<Candidate, 'status' | 'hasAddress' | 'invitedAlready'>,
): Exclusion | null {
  if (candidate.status === 'closed') return 'closed'
  if (candidate.invitedAlready) return 'already_invited'
  if (!candidate.hasAddress) return 'no_address'
  return null
}

export type Group = 'in_city' | 'elsewhere'

/**
 * In the city, or elsewhere with a consular district that covers the city (VCCR art. 1(1)(b)); null for a post that the city is not
 * in the district of. A closed post stays in its group, so that it is shown with its reason.
 */
export function groupOf(candidate: Pick<Candidate, 'cityEn' | 'district'>, city: string): Group | null {
  if (candidate.cityEn === city) return 'in_city'
  return candidate.district.includes(city) ? 'elsewhere' : null
}
