import type { Actor } from '@/lib/access/actor'
import { calendarFeed, type FeedEvent } from '@/lib/calendar/entry'
import { programmeLines } from '@/lib/correspondence/rules/programme'
import { env } from '@/lib/env'
import { formatDateTime, zoneName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { bareAddress, mailFrom } from '@/lib/mail/sender'
import type { Answer } from '@/prisma/generated/enums'
import { type CalendarActivity, calendarActivities } from '../queries/calendar'
import { inLocale } from '../rules/wording'

/** An actor's own calendar to subscribe to, as iCalendar text in his or her language. The same records give the same bytes. */
export async function personalCalendar(actor: Actor): Promise<string> {
  const activities = await calendarActivities(actor)
  const t = translator(actor.locale, 'calendar')
  const whose = actor.role === 'officer' ? 'invited' : actor.role === 'district' ? 'hosted' : 'organised'
  const path = (one: CalendarActivity) => {
    if (one.invitation) return `/consulate/invitations/${one.invitation.id}`
    return whose === 'hosted' ? '/district' : `/office/activities/${one.id}`
  }
  return calendarFeed({
    name: t(`name.${whose}`),
    events: activities.map(one => eventOf(one, `${env().APP_URL}/${actor.locale}${path(one)}`, actor.locale)),
  })
}

/**
 * A post's entry carries the UID and the sequence of the one that came by mail, so that a program which can tell shows one of them.
 * Regrets stay, marked and free: the post sees what it declined and may still change its mind, and the entry of the mail, which is
 * not withdrawn by an answer, is not alone in saying otherwise.
 */
function eventOf(one: CalendarActivity, url: string, locale: Locale): FeedEvent {
  const { invitation } = one
  const isOff = one.status === 'cancelled' || invitation?.answer === 'regrets'
  return {
    uid: invitation?.uid ?? one.id,
    sequence: invitation?.sequence ?? one.version,
    stampedAt: one.changedAt,
    startsAt: one.startsAt,
    endsAt: one.endsAt,
    summary: summary(one, locale),
    location: inLocale(one, 'place', locale),
    description: description(one, url, locale),
    url,
    organizer: {
      name: inLocale({ nameEn: one.officeEn, nameZh: one.officeZh }, 'name', locale),
      address: one.replyAddress ?? bareAddress(mailFrom()),
    },
    status: one.status === 'cancelled' ? 'CANCELLED' : STATUS[invitation?.answer ?? 'attending'],
    busy: !isOff,
  }
}

/** Nobody has promised to come before a post has answered. */
const STATUS: Record<Answer, FeedEvent['status']> = {
  awaiting: 'TENTATIVE',
  attending: 'CONFIRMED',
  tentative: 'TENTATIVE',
  regrets: 'CONFIRMED',
}

function summary({ titleEn, titleZh, status, invitation }: CalendarActivity, locale: Locale): string {
  const t = translator(locale, 'calendar')
  const title = (locale === 'zh' ? [titleZh, titleEn] : [titleEn, titleZh]).filter(Boolean).join(' · ')
  if (status === 'cancelled') return t('marked.cancelled', { title })
  return invitation?.answer === 'regrets' ? t('marked.regrets', { title }) : title
}

function description(one: CalendarActivity, url: string, locale: Locale): string {
  const t = translator(locale, 'calendar')
  const standing = one.status === 'cancelled' ? cancellation(one, locale) : asked(one, locale)
  const contact = [one.contactName, one.contactPhone].filter(Boolean).join(' · ')
  const dress = inLocale(one, 'dress', locale)
  const facts = [dress && t('dress', { dress }), contact && t('contact', { contact })]
  const parts = [standing, facts, programme(one, locale), [t('open'), url]]
  return parts
    .map(lines => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n')
}

function cancellation(one: CalendarActivity, locale: Locale): string[] {
  return [translator(locale, 'calendar')('cancelled'), inLocale(one, 'reason', locale)]
}

/** How the post answered, and until when an answer is asked for. */
function asked({ kind, invitation, replyBy, zone }: CalendarActivity, locale: Locale): string[] {
  const t = translator(locale, 'calendar')
  const by = { when: formatDateTime(replyBy, locale, zone), zone: zoneName(locale, zone, replyBy) }
  if (!invitation) return [translator(locale, 'activities')(`kind.${kind}`), t('repliesBy', by)]
  const { answer, seats } = invitation
  const deadline = answer === 'awaiting' ? t('replyBy', by) : t('repliesBy', by)
  return [t(`answer.${answer}`), deadline, t('seats', { count: seats })]
}

function programme({ programme: entries, zone, startsAt }: CalendarActivity, locale: Locale): string[] {
  if (entries.length === 0) return []
  const texts = entries.map(one => ({ ...one, text: { en: one.textEn, zh: one.textZh } }))
  const lines = programmeLines(texts, locale, zone).map(({ time, text }) => `${time} ${text}`)
  return [translator(locale, 'calendar')('programme', { zone: zoneName(locale, zone, startsAt) }), ...lines]
}
