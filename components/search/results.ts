import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type Post = { id: string; sendingState: string; nameEn: string; nameZh: string; status: 'open' | 'closed' }
type Person = {
  id: string
  honorific: string
  name: string
  nameZh: string | null
  nameLatin: string | null
  postingId: string
  titleEn: string
  titleZh: string | null
  isOver: boolean
  consulate: Omit<Post, 'status'>
}
type Activity = {
  id: string
  titleEn: string
  titleZh: string
  startsAt: string | null
  zone: string
  status: string
  isPast: boolean
  invitationId: string | null
}

type Area = 'office' | 'consulate' | 'district'

/** What the search answers, and to whom. */
export type Found = { area: Area; posts: Post[]; people: Person[]; activities: Activity[] }

/** One line of what was found: where it leads, and what it is. */
export type Result = {
  key: string
  group: 'posts' | 'people' | 'activities'
  href: string
  flag: string | null
  title: string
  detail: string
  /** Not in force any more: a closed post, a posting that has ended, a cancelled activity. */
  over: 'closed' | 'left' | 'cancelled' | null
}

/** The lines of what was found, in their order, in the reader's language with the other beneath. */
export function resultsOf({ area, posts, people, activities }: Found, locale: Locale): Result[] {
  const named = (post: Omit<Post, 'status'>) => (locale === 'zh' ? post.nameZh : post.nameEn)
  return [
    ...posts.map(
      (post): Result => ({
        key: `post-${post.id}`,
        group: 'posts',
        href: `/office/consulates/${post.id}`,
        flag: post.sendingState,
        title: named(post),
        detail: locale === 'zh' ? post.nameEn : post.nameZh,
        over: post.status === 'closed' ? 'closed' : null,
      }),
    ),
    ...people.map(
      (person): Result => ({
        key: `person-${person.id}`,
        group: 'people',
        href: personHref(area, person),
        flag: person.consulate.sendingState,
        title: [person.honorific, person.nameLatin ?? person.name, person.nameZh].filter(Boolean).join(' '),
        detail: `${(locale === 'zh' && person.titleZh) || person.titleEn} · ${named(person.consulate)}`,
        over: person.isOver ? 'left' : null,
      }),
    ),
    ...activities.map(
      (activity): Result => ({
        key: `activity-${activity.id}`,
        group: 'activities',
        href: activityHref(area, activity),
        flag: null,
        title:
          (locale === 'zh' ? activity.titleZh : activity.titleEn) || activity.titleEn || activity.titleZh,
        detail: activity.startsAt ? formatDay(new Date(activity.startsAt), locale, activity.zone) : '',
        over: activity.status === 'cancelled' ? 'cancelled' : null,
      }),
    ),
  ]
}

function personHref(area: Area, { postingId, consulate }: Person): string {
  return area === 'consulate' ? `/consulate/people/${postingId}` : `/office/consulates/${consulate.id}#people`
}

function activityHref(area: Area, { id, isPast, invitationId }: Activity): string {
  if (area === 'consulate') return `/consulate/invitations/${invitationId}`
  if (area === 'district') return `/district${isPast ? '?view=over' : ''}#activity-${id}`
  return `/office/activities/${id}`
}
