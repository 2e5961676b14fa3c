import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { ButtonLink } from '@/components/ui/button'
import { DateBadge } from '@/components/ui/date-badge'
import { formatShortDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { inLocale } from '@/lib/invitations/rules/wording'
import type { HomeInvitation } from '@/lib/invitations/types'
import { hoursOf } from './hours'
import { MetaLine } from './meta-line'

/** An invitation that awaits an answer. The buttons lead to the form with that answer chosen: nothing is recorded by a link. */
export function AwaitingCard({ invitation, locale }: { invitation: HomeInvitation; locale: Locale }) {
  const t = useTranslations('home')
  const { activity, seats, urgency } = invitation
  const about = t('about', { title: inLocale(activity, 'title', locale) })
  const href = `/consulate/invitations/${invitation.id}`
  const date = formatShortDay(activity.replyBy, locale, activity.zone)
  return (
    <article className="flex flex-wrap items-center gap-x-4 gap-y-3.5 rounded-lg border border-line bg-card px-4 py-4 sm:px-5">
      <div className="flex min-w-0 flex-1 basis-80 items-center gap-4">
        <DateBadge date={activity.startsAt} locale={locale} zone={activity.zone} />
        <div className="min-w-0">
          <h2 className="text-lg leading-snug">
            <Link href={href} className="text-ink no-underline hover:underline">
              <Bilingual zh={activity.titleZh} en={activity.titleEn} locale={locale} layout="block" />
            </Link>
          </h2>
          <MetaLine
            items={{
              moved: activity.status === 'postponed' && <b>{t('newDate')}</b>,
              when: <span className="whitespace-nowrap">{hoursOf(activity, locale)}</span>,
              place: <Bilingual zh={activity.placeZh} en={activity.placeEn} locale={locale} layout="one" />,
              seats: <span className="whitespace-nowrap">{t('seats', { seats })}</span>,
              deadline: (
                <span
                  className={clsx(
                    urgency !== 'later' && 'font-bold text-seal',
                    urgency !== 'past' && 'whitespace-nowrap',
                  )}
                >
                  {t(urgency === 'past' ? 'replyPast' : 'replyBy', { date })}
                </span>
              ),
            }}
          />
        </div>
      </div>
      <div className="grid flex-none grid-cols-2 gap-2 max-sm:w-full">
        <ButtonLink
          variant="primary"
          href={`${href}?answer=attending#reply`}
          aria-label={`${t('attend')}${about}`}
        >
          {t('attend')}
        </ButtonLink>
        <ButtonLink href={`${href}?answer=regrets#reply`} aria-label={`${t('regrets')}${about}`}>
          {t('regrets')}
        </ButtonLink>
      </div>
    </article>
  )
}
