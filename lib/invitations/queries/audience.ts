import { type Actor, demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { db, type Prisma } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { addresseeLine } from '@/lib/directory/rules/address'
import type { PostWithPeople } from '@/lib/directory/types'
import { NotFound } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import type { AddresseeMode } from '@/prisma/generated/enums'
import { type Exclusion, exclusionOf, type Group, groupOf, hasAddress } from '../rules/audience'
import type { Step } from '../rules/choosing'
import { recipientOf, seniorOf } from '../rules/recipients'
import { keptStepsSchema, reasonsSchema } from '../schema'
import { NO_FACTS, type SavedSegment, type SegmentFacts, segmentFacts, segments, thisHalf } from './segments'

const FACTS = { id: true, titleEn: true, titleZh: true, status: true, seats: true, replyBy: true } as const

export type AudiencePost = Omit<PostWithPeople, 'people'> &
  SegmentFacts & {
    group: Group | null
    exclusion: Exclusion | null
    people: { contactId: string; lineEn: string; lineZh: string }[]
    /** The contacts who are head (or acting head) and deputy today, where known. */
    head: string | null
    deputy: string | null
    /** Set where the deputy is not on record and the acting head is addressed instead. */
    deputyInstead: 'acting_head' | null
    /** The first of its people in the order of precedence. */
    senior: string | null
  }

export type Audience = {
  activity: Prisma.ActivityGetPayload<{ select: typeof FACTS }>
  city: { en: string; zh: string }
  posts: AudiencePost[]
  /** Ids of the posts chosen so far. */
  chosen: string[]
  addressee: AddresseeMode | 'senior'
  /** By post, where it differs: a mode, or `contact:<id>`. */
  addressees: Record<string, string>
  alreadyInvited: number
  segments: SavedSegment[]
  /** The half-year in which segments are read. */
  now: HalfYear
  /** How those chosen so far came to be, and why others were left out by hand. */
  steps: Step[]
  reasons: Record<string, string>
}

/**
 * The posts that an activity's invitations can be addressed to, with who is chosen so far: the drafts, else every post in the city. Those
 * that cannot be invited stand apart, each with its reason.
 */
export async function audience(actor: Actor, activityId: string): Promise<Audience> {
  demand(actor, 'invitations.send')
  const activity = await db().activity.findFirst({
    where: { AND: [{ id: activityId }, activityScope(actor)] },
    select: {
      ...FACTS,
      invitations: {
        where: { status: { not: 'withdrawn' } },
        select: { consulateId: true, status: true, addressee: true, contactId: true },
      },
      audiences: { where: { messageId: null }, select: { steps: true, reasons: true } },
    },
  })
  if (!activity) throw new NotFound('activity')
  const { invitations, audiences, ...facts } = activity
  const office = await theOffice()
  const drafts = new Map(invitations.filter(one => one.status === 'draft').map(one => [one.consulateId, one]))
  const issued = new Set(invitations.filter(one => one.status === 'issued').map(one => one.consulateId))
  const past = await segmentFacts(actor)
  const posts = (await postsWithPeople(actor, today())).map(post => ({
    ...postOf(post, office.cityEn, issued),
    ...(past.get(post.id) ?? NO_FACTS),
  }))
  const modes = new Map(posts.flatMap(post => modeOf(post, drafts.get(post.id))))
  const common = commonest([...modes.values()].filter(mode => !mode.startsWith('contact:'))) ?? 'senior'
  const inCity = posts.filter(post => post.group === 'in_city' && post.exclusion === null)
  return {
    activity: facts,
    city: { en: office.cityEn, zh: office.cityZh },
    posts,
    chosen: drafts.size > 0 ? [...drafts.keys()] : inCity.map(post => post.id),
    addressee: common as Audience['addressee'],
    addressees: Object.fromEntries([...modes].filter(([, mode]) => mode !== common)),
    alreadyInvited: issued.size,
    segments: await segments(actor),
    now: thisHalf(),
    ...startOf(audiences[0], drafts.size > 0),
  }
}

/** How those chosen came to be: as it was kept with the drafts; where there are none yet, every post in the city. */
function startOf(
  kept: { steps: unknown; reasons: unknown } | undefined,
  hasDrafts: boolean,
): Pick<Audience, 'steps' | 'reasons'> {
  if (!hasDrafts) return { steps: [{ way: 'take', of: 'in_city' }], reasons: {} }
  if (!kept) return { steps: [], reasons: {} }
  return {
    steps: keptStepsSchema.parse(kept.steps).map(({ way, of }) => ({ way, of })),
    reasons: reasonsSchema.parse(kept.reasons),
  }
}

function postOf(
  post: PostWithPeople,
  city: string,
  issued: Set<string>,
): Omit<AudiencePost, keyof SegmentFacts> {
  const { people, ...names } = post
  const deputy = recipientOf(post, 'deputy', null)
  return {
    ...names,
    group: groupOf(post, city),
    exclusion: exclusionOf({ ...post, hasAddress: hasAddress(post), invitedAlready: issued.has(post.id) }),
    people: people.map(person => ({
      contactId: person.contactId,
      lineEn: addresseeLine(person, 'en'),
      lineZh: addresseeLine(person, 'zh'),
    })),
    head: recipientOf(post, 'head', null).person?.contactId ?? null,
    deputy: deputy.person?.contactId ?? null,
    deputyInstead: deputy.instead,
    senior: seniorOf(post)?.contactId ?? null,
  }
}

/** How a draft addresses its post, as the form says it. */
function modeOf(
  post: Pick<AudiencePost, 'id' | 'senior'>,
  draft: { addressee: string; contactId: string | null } | undefined,
): [string, string][] {
  if (!draft) return []
  if (draft.addressee === 'post' && !post.senior) return [[post.id, 'senior']]
  if (draft.addressee !== 'contact') return [[post.id, draft.addressee]]
  return [[post.id, draft.contactId === post.senior ? 'senior' : `contact:${draft.contactId}`]]
}

function commonest(values: string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
