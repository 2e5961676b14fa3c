import type { Locale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import type { ShownNotice } from '../types'

/** What a notice says in a sentence, without the activity that it is about. */
export function said({ kind, what, consulate, byName }: ShownNotice, locale: Locale): string {
  const post = consulate?.[locale === 'zh' ? 'stateZh' : 'stateEn'] || 'none'
  return translator(locale, 'notices')(`said.${kind}.${what}`, { post, by: byName })
}

/** The title of its activity in a language, else in the other; empty where it is about none. */
export function aboutOf({ activity }: ShownNotice, locale: Locale): string {
  if (!activity) return ''
  const { titleEn, titleZh } = activity
  return locale === 'zh' ? titleZh || titleEn : titleEn || titleZh
}

/** A notice on a line of a mail: what happened, of which activity, and for whom one stood in. */
export function lineOf(notice: ShownNotice, locale: Locale): string {
  const t = translator(locale, 'notices')
  const about = aboutOf(notice, locale)
  const line = about ? t('line', { said: said(notice, locale), about }) : said(notice, locale)
  return notice.forName ? `${line}${t('lineFor', { name: notice.forName })}` : line
}

/** Where the record of a notice opens, beneath the language. */
export function addressOf({ kind, activityId, subjectId }: ShownNotice): string {
  if (kind === 'inbound') return '/office/activities/inbox'
  if (kind === 'people') return `/office/consulates/changes/${subjectId}`
  if (kind === 'support') return `/office/support/${subjectId}`
  if (kind === 'plan') return `/office/plans/of/${subjectId}`
  const activity = `/office/activities/${activityId}`
  if (kind === 'undelivered') return `${activity}/messages`
  return kind === 'submitted' || kind === 'decided' ? `${activity}/check` : activity
}
