import { type Actor, demand } from '@/lib/access/actor'
import { now, today, ZONE } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { NotFound } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { type HalfYear, halfYearOf } from '@/lib/plans/rules/half-year'
import { exclusionOf, groupOf, hasAddress } from '../rules/audience'
import { isIn, type NamedSegment, type Past, type SegmentPost } from '../rules/segments'
import { segmentRuleSchema } from '../schema'

/** A saved segment with who worded it last; `savedAt` is office time. */
export type SavedSegment = NamedSegment & { version: number; savedAt: Date; savedByName: string }

const KEPT = { id: true, name: true, rule: true, version: true, savedAt: true, savedByName: true } as const

/** The office's segments, by name. */
export async function segments(actor: Actor): Promise<SavedSegment[]> {
  demand(actor, 'directory.read')
  return segmentsIn(db())
}

/** One of them. Throws NotFound. */
export async function segment(actor: Actor, id: string): Promise<SavedSegment> {
  const found = (await segments(actor)).find(one => one.id === id)
  if (!found) throw new NotFound('segment')
  return found
}

/** The same with how many posts that can be invited are in each today. */
export async function countedSegments(actor: Actor): Promise<(SavedSegment & { count: number })[]> {
  const all = await segments(actor)
  if (all.length === 0) return []
  const able = (await segmentPosts(actor)).filter(post => post.exclusion === null)
  const known = new Map(all.map(one => [one.id, one]))
  const half = thisHalf()
  return all.map(one => ({
    ...one,
    count: able.filter(post => isIn(post, one.rule, known, half)).length,
  }))
}

/** What is at hand where a segment is worded: the posts, the other segments, the city and the half-year of today. */
export async function segmentDesk(actor: Actor) {
  const [posts, others, office] = await Promise.all([segmentPosts(actor), segments(actor), theOffice()])
  return {
    posts,
    others: others.map(({ id, name, rule }): NamedSegment => ({ id, name, rule })),
    city: { en: office.cityEn, zh: office.cityZh },
    now: thisHalf(),
  }
}

/** The same as `segments`, in a command's transaction. */
export async function segmentsIn(client: Tx): Promise<SavedSegment[]> {
  const rows = await client.segment.findMany({
    where: { removedAt: null },
    select: KEPT,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(row => ({ ...row, rule: segmentRuleSchema.parse(row.rule) }))
}

/** The half-year that segments are read in: today's, by office time. */
export function thisHalf(): HalfYear {
  return halfYearOf(now(), ZONE)
}

/** Every post as segments look at it, the closed ones included, with what it did before. */
export async function segmentPosts(actor: Actor, tx?: Tx): Promise<SegmentPost[]> {
  const { cityEn } = await theOffice(tx)
  const facts = await segmentFacts(actor, tx)
  return (await postsWithPeople(actor, today(), null, tx)).map(post => ({
    id: post.id,
    sendingState: post.sendingState,
    stateEn: post.stateEn,
    stateZh: post.stateZh,
    nameEn: post.nameEn,
    nameZh: post.nameZh,
    district: post.district,
    region: post.region,
    class: post.class,
    group: groupOf(post, cityEn),
    exclusion: exclusionOf({ ...post, hasAddress: hasAddress(post), invitedAlready: false }),
    ...(facts.get(post.id) ?? NO_FACTS),
  }))
}

export type SegmentFacts = Pick<SegmentPost, 'languages' | 'tags' | 'past'>

export const NO_FACTS: SegmentFacts = {
  languages: [],
  tags: [],
  past: { invited: [], came: [], silent: [] },
}

/**
 * The languages and tags of each post, and the half-years in which it was invited, came (somebody was checked in), and let a deadline go by
 * unanswered. Cancelled activities and withdrawn invitations are not looked at.
 */
export async function segmentFacts(actor: Actor, tx?: Tx): Promise<Map<string, SegmentFacts>> {
  demand(actor, 'directory.read')
  const rows = await (tx ?? db()).$queryRaw<({ id: string; languages: string[]; tags: string[] } & Past)[]>`
    select c.id, c.languages, c.tags, coalesce(p.invited, '{}') as invited, coalesce(p.came, '{}') as came,
           coalesce(p.silent, '{}') as silent
    from "Consulate" c left join (
      select i."consulateId", array_agg(distinct a."halfYear") as invited,
             array_agg(distinct a."halfYear") filter (where exists (
               select 1 from "Reply" r join "Delegate" d on d."replyId" = r.id join "Attendance" t on t."delegateId" = d.id
               where r."invitationId" = i.id)) as came,
             array_agg(distinct a."halfYear") filter (where i.answer = 'awaiting' and a."replyBy" < ${now()}) as silent
      from "Invitation" i join "Activity" a on a.id = i."activityId"
      where i.status = 'issued' and a.status <> 'cancelled' and a."halfYear" is not null
      group by i."consulateId"
    ) p on p."consulateId" = c.id`
  return new Map(rows.map(({ id, languages, tags, ...past }) => [id, { languages, tags, past }]))
}
