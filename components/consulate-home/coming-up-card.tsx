import { useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { DateBadge } from '@/components/ui/date-badge'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { inLocale } from '@/lib/invitations/rules/wording'
import type { HomeInvitation } from '@/lib/invitations/types'
import { hoursOf } from './hours'
import { MetaLine } from './meta-line'
import { Names } from './names'
import { Standing } from './standing'

/** An answered invitation whose day is still to come: the answer, who comes, and the way to change it. */
export function ComingUpCard({ invitation, locale }: { invitation: HomeInvitation; locale: Locale }) {
  const t = useTranslations('home')
  const { activity, closed, delegates } = invitation
  const href = `/consulate/invitations/${invitation.id}`
  return (
    <article className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-card px-4 py-4 sm:px-5">
      <div className="flex min-w-0 flex-1 basis-80 items-center gap-4">
        <DateBadge date={activity.startsAt} locale={locale} zone={activity.zone} />
        <div className="min-w-0">
          <h3 className="text-lg leading-snug">
            <Link href={href} className="text-ink no-underline hover:underline">
              <Bilingual zh={activity.titleZh} en={activity.titleEn} locale={locale} layout="block" />
            </Link>
          </h3>
          <MetaLine
            items={{
              moved: activity.status === 'postponed' && <b>{t('newDate')}</b>,
              people: delegates.length > 0 && <Names names={delegates} locale={locale} />,
              when: <span className="whitespace-nowrap">{hoursOf(activity, locale)}</span>,
              place: <Bilingual zh={activity.placeZh} en={activity.placeEn} locale={locale} layout="one" />,
              closed: closed && t(`over.${closed}`),
            }}
          />
        </div>
      </div>
      <div className="flex items-center gap-3 max-sm:w-full max-sm:justify-between">
        <Standing invitation={invitation} />
        {closed ? null : (
          <Link
            href={`${href}?change=1#reply`}
            aria-label={`${t('changeShort')}${t('about', { title: inLocale(activity, 'title', locale) })}`}
            className="touch inline-flex items-center"
          >
            {t('changeShort')}
          </Link>
        )}
      </div>
    </article>
  )
}
