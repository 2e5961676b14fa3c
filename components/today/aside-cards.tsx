import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { StatusChip } from '@/components/activities/status-chip'
import { Bilingual } from '@/components/ui/bilingual'
import { Card } from '@/components/ui/card'
import { Flag } from '@/components/ui/flag'
import { formatDay, formatDays } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { ActivityStatus, DeliveryStatus } from '@/prisma/generated/enums'
import { WeekCard } from './week-card'

type TroubleRow = {
  id: string
  activity: { id: string; titleZh: string; titleEn: string }
  consulate: { sendingState: string; stateZh: string; stateEn: string }
  trouble: { status: DeliveryStatus }
}

type Props = {
  troubles: TroubleRow[]
  changes: { count: number; since: Date | null }
  mails: { count: number; since: Date | null }
  over: Activity[]
} & ComponentProps<typeof WeekCard>

/** What else there is to do, beside the work of the day. */
export function TodayAside({ troubles, changes, mails, over, activities, deadlines }: Props) {
  return (
    <>
      <TroubleCard rows={troubles} />
      <MailsCard {...mails} />
      <ChangesCard {...changes} />
      <WeekCard activities={activities} deadlines={deadlines} />
      <OverCard rows={over} />
    </>
  )
}

/** Mails that did not arrive, each leading to where it can be put right. */
function TroubleCard({ rows }: { rows: TroubleRow[] }) {
  const t = useTranslations('today.failed')
  const locale: Locale = useLocale()
  return (
    <Card title={t('title')}>
      {rows.length === 0 ? <p className="text-ink-3">{t('none')}</p> : null}
      <ul className="grid gap-2.5">
        {rows.map(({ id, activity, consulate, trouble }) => (
          <li key={id}>
            <Link
              href={`/office/activities/${activity.id}?show=undelivered`}
              className="text-ink no-underline hover:underline"
            >
              <span className="flex items-center gap-2">
                <Flag code={consulate.sendingState} />
                <b>{locale === 'zh' ? consulate.stateZh : consulate.stateEn}</b>
                <span className="ml-auto text-off text-xs">{t(wordOf(trouble.status))}</span>
              </span>
              <span className="block text-ink-3 text-xs">
                <Bilingual zh={activity.titleZh} en={activity.titleEn} locale={locale} layout="one" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function wordOf(status: DeliveryStatus) {
  return status === 'failed' || status === 'bounced' || status === 'in_doubt' ? status : 'waits'
}

/** Mails that came in and wait for somebody; nothing where none does. */
function MailsCard({ count, since }: { count: number; since: Date | null }) {
  const t = useTranslations('today.mails')
  const locale: Locale = useLocale()
  if (count === 0 || !since) return null
  return (
    <Card title={t('title')}>
      <p>{t('count', { count })}</p>
      <p className="text-ink-3 text-xs">{t('since', { day: formatDay(since, locale) })}</p>
      <p className="mt-1">
        <Link href="/office/activities/inbox">{t('look')}</Link>
      </p>
    </Card>
  )
}

/** What posts have said of their people and nobody has decided; nothing where all is. */
function ChangesCard({ count, since }: { count: number; since: Date | null }) {
  const t = useTranslations('upkeep.card')
  const locale: Locale = useLocale()
  if (count === 0 || !since) return null
  return (
    <Card title={t('title')}>
      <p>{t('count', { count })}</p>
      <p className="text-ink-3 text-xs">{t('since', { day: formatDay(since, locale) })}</p>
      <p className="mt-1">
        <Link href="/office/consulates/changes">{t('look', { count })}</Link>
      </p>
    </Card>
  )
}

type Activity = {
  id: string
  status: ActivityStatus
  titleZh: string
  titleEn: string
  zone: string
  startsAt: Date | null
  endsAt: Date | null
}

/** Activities that are over and still open. */
function OverCard({ rows }: { rows: Activity[] }) {
  const t = useTranslations('today.over')
  if (rows.length === 0) return null
  return (
    <Card title={t('title')}>
      <p className="mb-2 text-ink-3 text-xs">{t('text')}</p>
      <Activities rows={rows} />
    </Card>
  )
}

function Activities({ rows }: { rows: Activity[] }) {
  const t = useTranslations('today')
  const words = useTranslations('activities')
  const locale: Locale = useLocale()
  return (
    <ul className="grid gap-2.5">
      {rows.map(row => (
        <li key={row.id}>
          <Link
            href={`/office/activities/${row.id}`}
            className="font-medium text-ink no-underline hover:underline"
          >
            {row.titleZh || row.titleEn ? (
              <Bilingual zh={row.titleZh} en={row.titleEn} locale={locale} layout="one" />
            ) : (
              words('untitled')
            )}
          </Link>
          <div className="mt-0.5 flex items-center gap-2 text-ink-3 text-xs">
            {row.startsAt ? formatDays(row.startsAt, row.endsAt, locale, row.zone) : t('drafts.noDate')}
            <StatusChip status={row.status} />
          </div>
        </li>
      ))}
    </ul>
  )
}
