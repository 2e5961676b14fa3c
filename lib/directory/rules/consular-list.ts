import type { OfficerOrder } from '@/prisma/generated/enums'
import type { PersonInPost, PostWithPeople } from '../types'
import { sortedBy } from './people'
import { inPrecedence, type Placed } from './precedence'

type Span = { status: 'open' | 'closed'; openedOn: Date | null; closedOn: Date | null }

/** Whether a post was open on a day. A day of opening that is not known was before; a closed post whose last day is not known was closed. */
export function isOpenOn({ status, openedOn, closedOn }: Span, day: Date): boolean {
  if (openedOn && openedOn > day) return false
  return closedOn ? closedOn > day : status === 'open'
}

export type ListedOfficer = { post: PostWithPeople; person: PersonInPost }

/** Whether a person is a consular officer, whom the list names; employees it does not (VCCR art. 1(1)(d), (e)). */
function isOfficer({ rank }: PersonInPost): boolean {
  return rank !== 'employee'
}

/** Every consular officer of the posts in one order of precedence, each with the reason of the place. */
export function officersInOrder(
  posts: readonly PostWithPeople[],
  officers: OfficerOrder,
): Placed<ListedOfficer>[] {
  const listed = posts.flatMap(post => post.people.filter(isOfficer).map(person => ({ post, person })))
  return inPrecedence(
    listed,
    ({ post, person }) => ({ id: person.postingId, name: sortedBy(person), post, posting: person }),
    officers,
  )
}

export type ListedPost = { post: PostWithPeople; officers: Placed<ListedOfficer>[] }

/** The posts by the English name of the State, each with its officers in the places that they have among all. */
export function postsInList(
  posts: readonly PostWithPeople[],
  ordered: readonly Placed<ListedOfficer>[],
): ListedPost[] {
  return posts.map(post => ({ post, officers: ordered.filter(row => row.item.post.id === post.id) }))
}
