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

type Waiting = { count: number; since: Date | null }

type AllWaiting = Record<keyof typeof PLACES, Waiting> & {
  /** With the half-year of the plan that waits longest. */
  plans: Waiting & { half: string | null }
}

type Props = AllWaiting & {
  troubles: TroubleRow[]
  over: Activity[]
} & ComponentProps<typeof WeekCard>

const PLACES = {
  mails: '/office/activities/inbox',
  changes: '/office/consulates/changes',
  support: '/office/support',
}

/** Whether nobody waits for anything. */
export function nothingWaits(waiting: AllWaiting): boolean {
  return Object.values(waiting).every(({ count }) => count === 0)
}

/** What else there is to do, beside the work of the day. */
export function TodayAside({ troubles, over, activities, deadlines, ...waiting }: Props) {
  const t = useTranslations('today')
  return (
    <>
      <TroubleCard rows={troubles} />
      {(['mails', 'changes', 'support', 'plans'] as const).map(what => (
        <WaitingCard
          key={what}
          {...waiting[what]}
          title={t(`${what}.title`)}
          text={t(`${what}.count`, { count: waiting[what].count })}
          look={t(`${what}.look`, { count: waiting[what].count })}
          href={what === 'plans' ? `/office/plans/${waiting.plans.half}` : PLACES[what]}
        />
      ))}
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

type WaitingProps = Waiting & { title: string; text: string; look: string; href: string }

/** What came in and waits for somebody, with since when the longest; nothing where nothing does. */
function WaitingCard({ title, text, look, href, count, since }: WaitingProps) {
  const t = useTranslations('today')
  const locale: Locale = useLocale()
  if (count === 0 || !since) return null
  return (
    <Card title={title}>
      <p>{text}</p>
      <p className="text-ink-3 text-xs">{t('since', { day: formatDay(since, locale) })}</p>
      <p className="mt-1">
        <Link href={href}>{look}</Link>
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
