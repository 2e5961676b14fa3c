import { type Actor, demand } from '@/lib/access/actor'
import { dayIn, now, ZONE } from '@/lib/clock'
import { prepared } from '@/lib/db/client'
import type { OfficerOrder } from '@/prisma/generated/enums'
import { isOpenOn } from '../rules/consular-list'
import type { ConsularListAsked } from '../schema/directory'
import type { Day, PostWithPeople } from '../types'
import { POSTS } from './posts'

/** What stood in the history at the instant $3. Each name stands for the table of that name. */
const THEN = ['Office', 'State', 'Consulate', 'Contact', 'Posting']
  .map(
    table => `"${table}" as (
      select said.* from "DirectoryHistory" h, jsonb_populate_record(null::"${table}", h.row) said
      where h.kind = '${table.toLowerCase()}' and h."fromAt" < $3::timestamptz and (h."toAt" is null or h."toAt" >= $3::timestamptz))`,
  )
  .join(', ')

const POSTS_THEN = `with ${THEN} ${POSTS}`
const OFFICERS = `select "officerOrder" as officers from "Office" where "parentId" is null order by "createdAt" limit 1`
const OFFICERS_THEN = `
  select h.row ->> 'officerOrder' as officers from "DirectoryHistory" h
  where h.kind = 'office' and h.row ->> 'parentId' is null and h."fromAt" < $1::timestamptz and (h."toAt" is null or h."toAt" >= $1::timestamptz)
  order by h."recordId" limit 1`
const BEGINNING = `select min("fromAt") as at from "DirectoryHistory" where kind = 'consulate'`

type Row = PostWithPeople & { openedOn: Date | null; closedOn: Date | null }

export type DirectoryAsAt = {
  on: Day
  /** By what was known then, or by what is known now. */
  known: 'then' | 'now'
  /** The first day of which the directory can say what was known; null while it is empty. */
  since: Day | null
  /** The posts that were open, with the people in post. */
  posts: PostWithPeople[]
  /** The office's setting for officers who are not heads. */
  officers: OfficerOrder
}

/**
 * The directory as at a day: the posts that were open and the people who were in post then. `then` says it as it stood at the end of that
 * day in office time (today: as it stands), and says the same for ever; `now` by all that became known since. A day before the
 * directory was kept, or one to come, can only be told by what is known now.
 */
export async function directoryAsAt(
  actor: Actor,
  { on, known }: Pick<ConsularListAsked, 'on' | 'known'>,
): Promise<DirectoryAsAt> {
  demand(actor, 'directory.read')
  const today = dayIn(ZONE, now())
  const day = on ?? today
  const [beginning] = await prepared<{ at: Date | null }>('directory-beginning', BEGINNING, [])
  const since = beginning?.at ? dayIn(ZONE, beginning.at) : null
  const isTold = known === 'then' && since !== null && day >= since && day < today
  const end = endOf(day)
  const [posts, [office]] = await Promise.all([
    isTold
      ? prepared<Row>('directory-posts-then', POSTS_THEN, [day, null, end])
      : prepared<Row>('directory-posts', POSTS, [day, null]),
    isTold
      ? prepared<{ officers: OfficerOrder }>('officers-then', OFFICERS_THEN, [end])
      : prepared<{ officers: OfficerOrder }>('officers-now', OFFICERS, []),
  ])
  return {
    on: day,
    known: isTold || day === today ? 'then' : 'now',
    since,
    posts: posts.filter(post => isOpenOn(post, new Date(`${day}T00:00:00Z`))),
    officers: office?.officers ?? 'rank_arrival',
  }
}

/** The instant at which a day of the office is over. */
function endOf(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + 24 * 60 * 60 * 1000)
}
