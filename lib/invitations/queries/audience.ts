import { type Actor, demand } from '@/lib/access/actor'
import { activityScope } from '@/lib/access/scope'
import { today } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { addresseeLine } from '@/lib/directory/rules/address'
import type { PostWithPeople } from '@/lib/directory/types'
import { NotFound } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { exclusionOf, groupOf } from '../rules/audience'
import { recipientOf, seniorOf } from '../rules/recipients'
import type { Audience, AudiencePost } from '../types'

/**
 * The posts that an activity's invitations can be addressed to, with who is chosen so far: the drafts, else every post in the city. Those
 * that cannot be invited stand apart, each with its reason.
 */
export async function audience(actor: Actor, activityId: string): Promise<Audience> {
  demand(actor, 'invitations.send')
  const activity = await db().activity.findFirst({
    where: { AND: [{ id: activityId }, activityScope(actor)] },
    select: {
      id: true,
      titleEn: true,
      titleZh: true,
      status: true,
      seats: true,
      replyBy: true,
      invitations: {
        where: { status: { not: 'withdrawn' } },
        select: { consulateId: true, status: true, addressee: true, contactId: true },
      },
    },
  })
  if (!activity) throw new NotFound('activity')
  const { invitations, ...facts } = activity
  const office = await theOffice()
  const drafts = new Map(invitations.filter(one => one.status === 'draft').map(one => [one.consulateId, one]))
  const issued = new Set(invitations.filter(one => one.status === 'issued').map(one => one.consulateId))
  const posts = (await postsWithPeople(actor, today())).map(post => postOf(post, office.cityEn, issued))
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
  }
}

function postOf(post: PostWithPeople, city: string, issued: Set<string>): AudiencePost {
  const hasAddress = post.email !== null || post.people.some(person => person.email !== null)
  const { people, district, ...names } = post
  const deputy = recipientOf(post, 'deputy', null)
  return {
    ...names,
    group: groupOf(post, city),
    exclusion: exclusionOf({ ...post, hasAddress, invitedAlready: issued.has(post.id) }),
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
  post: AudiencePost,
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
