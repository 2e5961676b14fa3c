import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { dayIn } from '@/lib/clock'
import { formatShortDay, formatSpan, halfYearName, zoneName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { isAwaited } from '@/lib/invitations/rules/showing'
import type { Cockpit } from '@/lib/invitations/types'
import { MoreMenu } from './more-menu'
import { RemindButton } from './remind-button'
import type { ShownActivity, ShownRow } from './shown'

type Props = {
  data: Cockpit
  rows: ShownRow[]
  activity: ShownActivity
  mayWrite: boolean
  locale: Locale
}

/** Which activity this is, when and where, how it stands, and the next thing to do about it. */
export function CockpitHeader({ data, rows, activity, mayWrite, locale }: Props) {
  const t = useTranslations('cockpit.header')
  const words = useTranslations('activities')
  const { activity: one, tallies } = data
  const [title, other] = locale === 'zh' ? [one.titleZh, one.titleEn] : [one.titleEn, one.titleZh]
  const place = locale === 'zh' ? one.placeZh || one.placeEn : one.placeEn || one.placeZh
  const hosts = one.hosts.map(host => (locale === 'zh' ? host.office.shortZh : host.office.shortEn))
  const kicker = [
    one.halfYear ? halfYearName(one.halfYear, locale) : '',
    one.kind ? words(`kind.${one.kind}`) : '',
    hosts.length > 0 ? t('with', { hosts: new Intl.ListFormat(locale).format(hosts) }) : '',
  ]
  const when =
    one.startsAt && one.endsAt
      ? `${formatSpan(one.startsAt, one.endsAt, locale, one.zone)} ${zoneName(locale, one.zone)}`
      : ''
  const live = one.status === 'open' || one.status === 'postponed'
  return (
    <PageHeader
      kicker={kicker.filter(Boolean).join(' · ')}
      title={title || other || words('untitled')}
      otherTitle={title ? other : ''}
      locale={locale}
      meta={{
        when,
        place,
        status: words(`status.${one.status}`),
        closed: one.repliesClosedAt && live ? t('closed') : '',
        replyBy: live && !one.repliesClosedAt && one.replyBy ? <ReplyBy {...{ data, locale }} /> : '',
      }}
      actions={
        mayWrite ? (
          <>
            <MoreMenu
              rows={rows}
              activity={activity}
              status={one.status}
              closed={one.repliesClosedAt !== null}
            />
            {tallies.draft > 0 ? (
              <ButtonLink variant="primary" href={`/office/activities/${one.id}/check`}>
                {t('check', { count: tallies.draft })}
              </ButtonLink>
            ) : null}
            {rows.some(isAwaited) && activity.closed === null && one.rsvp === 'either_way' ? (
              <RemindButton rows={rows} activity={activity} primary={tallies.draft === 0} />
            ) : null}
          </>
        ) : undefined
      }
    />
  )
}

/** The deadline, with the days that are left in red. */
function ReplyBy({ data: { activity, now }, locale }: { data: Cockpit; locale: Locale }) {
  const t = useTranslations('cockpit.header')
  if (!activity.replyBy) return null
  const day = (at: Date) => Date.parse(`${dayIn(activity.zone, at)}T00:00:00Z`) / 86_400_000
  const days = day(activity.replyBy) - day(now)
  const over = now > activity.replyBy
  return (
    <span className="print:hidden">
      {t('replyBy', { day: formatShortDay(activity.replyBy, locale, activity.zone) })} ·{' '}
      <b className="text-seal">{over ? t('over') : t('left', { days })}</b>
    </span>
  )
}
