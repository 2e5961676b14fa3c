import { type Actor, demand } from '@/lib/access/actor'
import { type Office, theOffice } from '@/lib/offices/queries'
import { type ListedOfficer, type ListedPost, officersInOrder, postsInList } from '../rules/consular-list'
import type { Placed } from '../rules/precedence'
import type { ConsularListAsked } from '../schema/directory'
import { type DirectoryAsAt, directoryAsAt } from './as-at'

export type ConsularList = Pick<DirectoryAsAt, 'on' | 'known' | 'since'> & {
  office: Office
  /** All officers in one order of precedence, and the posts by the English names of their States, each with its own of them. */
  officers: Placed<ListedOfficer>[]
  posts: ListedPost[]
}

/** The consular list as at a day: the posts that were open, in the city or elsewhere covering it, and their officers in order of precedence. */
export async function consularList(actor: Actor, asked: ConsularListAsked): Promise<ConsularList> {
  demand(actor, 'directory.read')
  const [office, directory] = await Promise.all([theOffice(), directoryAsAt(actor, asked)])
  const { on, known, since, officers } = directory
  const posts = directory.posts.filter(
    post => asked.place === null || (post.cityEn === office.cityEn) === (asked.place === 'city'),
  )
  const ordered = officersInOrder(posts, officers)
  return { on, known, since, office, officers: ordered, posts: postsInList(posts, ordered) }
}
