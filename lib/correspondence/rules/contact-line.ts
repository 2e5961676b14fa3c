import type { Locale } from '@/lib/i18n/routing'
import type { ActivityMessageData } from '../schema'

/** Whom to ask about an activity: the person and the division. */
export function contactPerson({ activity, office }: ActivityMessageData, locale: Locale): string {
  const parts = [activity.contact.name, office.division[locale]]
  return parts.filter(Boolean).join(locale === 'zh' ? '，' : ', ')
}

/** How to reach whom to ask: telephone and mail. */
export function contactReach({ activity }: ActivityMessageData): string {
  return [activity.contact.phone, activity.contact.email].filter(Boolean).join(' · ')
}

/** Both in one line; empty where nothing is known. */
export function contactLine(data: ActivityMessageData, locale: Locale): string {
  const parts = [contactPerson(data, locale), contactReach(data)]
  return parts.filter(Boolean).join(locale === 'zh' ? '，' : ', ')
}
