import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { articleFor, withoutArticle } from '@/lib/correspondence/rules/articles'
import { formatDate, formatSize, formatSpan, formatTime, zoneName } from '@/lib/i18n/format'
import { type Locale, langOf, langOfText, otherLocale } from '@/lib/i18n/routing'
import { inLocale } from '@/lib/invitations/rules/wording'
import type { ReplyView } from '@/lib/invitations/types'

/** The invitation as a letter: from whom, to whom, to what, and its facts. */
export function Letter({ view }: { view: ReplyView }) {
  const { locale, invitation } = view
  const { activity, office } = invitation
  const t = useTranslations('home')
  const other = inLocale(activity, 'title', otherLocale(locale))
  return (
    <article className="overflow-hidden rounded-lg border border-line border-t-4 border-t-mark bg-letter px-5 pt-5 pb-6 sm:px-8">
      <div className="border-gold border-b pb-3 text-center">
        <b lang="zh-Hans" className="block font-serif text-md">
          {office.nameZh}
        </b>
        <span lang="en" className="text-ink-2 text-sm">
          {office.nameEn}
        </span>
      </div>
      <h1 className="mt-5 font-normal font-serif text-xl leading-relaxed tracking-normal [text-wrap:pretty]">
        {t.rich('invites', {
          b: chunks => <b>{chunks}</b>,
          office: withoutArticle(inLocale(office, 'name', locale)),
          addressee: view.addressee,
          article: articleFor(inLocale(activity, 'title', locale)),
          title: inLocale(activity, 'title', locale),
        })}
      </h1>
      <p lang={langOf(otherLocale(locale))} className="mt-1.5 font-serif text-ink-2 text-md">
        {other}
      </p>
      <LetterFacts view={view} />
    </article>
  )
}

function LetterFacts({ view }: { view: ReplyView }) {
  const { locale, invitation } = view
  const { activity } = invitation
  const t = useTranslations('reply')
  return (
    <Facts
      className="mt-5"
      items={[
        {
          name: t('when'),
          value: (
            <>
              {formatSpan(activity.startsAt, activity.endsAt, locale, activity.zone)}
              <span className="block text-ink-3 text-sm">
                {zoneName(locale, activity.zone, activity.startsAt)}
              </span>
            </>
          ),
        },
        { name: t('where'), value: inLocale(activity, 'place', locale) },
        {
          name: t('programme'),
          value: activity.programme.length > 0 ? <Programme activity={activity} locale={locale} /> : null,
        },
        { name: t('places'), value: t('placesValue', { seats: invitation.seats }) },
        {
          name: t(activity.rsvp === 'regrets_only' ? 'regretsOnly' : 'rsvp'),
          value: t('rsvpBy', { date: formatDate(activity.replyBy, locale, activity.zone) }),
        },
        { name: t('dress'), value: inLocale(activity, 'dress', locale) },
        { name: t('number'), value: view.number },
        { name: t('contact'), value: <ContactPoint view={view} /> },
        {
          name: t('letter'),
          value: invitation.hasLetter ? (
            <a href={`/api/letters/${invitation.id}`} className="touch inline-flex items-center">
              {t('letterPdf')}
            </a>
          ) : null,
        },
        { name: t('files'), value: invitation.files.length > 0 ? <Files view={view} /> : null },
      ]}
    />
  )
}

/** What else came with the mail, to save. */
function Files({ view: { invitation, locale } }: { view: ReplyView }) {
  return (
    <ul className="grid gap-1.5">
      {invitation.files.map(({ place, name, size }) => (
        <li key={place}>
          <a href={`/api/letters/${invitation.id}?file=${place}`} className="touch wrap-anywhere">
            <span lang={langOfText(name)}>{name}</span>
          </a>{' '}
          <span className="text-ink-3 text-xs tabular-nums">{formatSize(size, locale)}</span>
        </li>
      ))}
    </ul>
  )
}

function Programme({
  activity,
  locale,
}: {
  activity: ReplyView['invitation']['activity']
  locale: Locale
}): ReactNode {
  return (
    <ol className="grid gap-1">
      {activity.programme.map(line => (
        <li key={`${line.startsAt.getTime()}${line.textEn}`} className="flex gap-3">
          <time dateTime={line.startsAt.toISOString()} className="flex-none text-ink-2">
            {formatTime(line.startsAt, activity.zone)}
          </time>
          <span>{inLocale(line, 'text', locale)}</span>
        </li>
      ))}
    </ol>
  )
}

function ContactPoint({ view }: { view: ReplyView }) {
  const { activity, office } = view.invitation
  const { contactName, contactPhone, contactEmail } = activity
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <span>{contactName || inLocale(office, 'division', view.locale)}</span>
      {contactPhone ? (
        <a className="touch inline-flex items-center" href={`tel:${contactPhone.replace(/[^+\d]/g, '')}`}>
          {contactPhone}
        </a>
      ) : null}
      {contactEmail ? (
        <a className="touch inline-flex items-center" href={`mailto:${contactEmail}`}>
          {contactEmail}
        </a>
      ) : null}
    </span>
  )
}
