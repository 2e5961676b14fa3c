import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Card } from '@/components/ui/card'
import { DateBadge } from '@/components/ui/date-badge'
import { ProgressBar } from '@/components/ui/tally'
import { dayIn } from '@/lib/clock'
import { formatShortDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { Tallies } from '@/lib/invitations/rules/tallies'
import { SpanOfDays } from './span-of-days'

export type AwaitingRow = {
  id: string
  titleZh: string
  titleEn: string
  zone: string
  startsAt: Date | null
  endsAt: Date | null
  replyBy: Date | null
  tallies: Tallies
}

/** Activities whose replies are not all in, the nearest deadline first; each number opens its consulates. Without any it makes way. */
export function AwaitingCard({ rows, now }: { rows: AwaitingRow[]; now: Date }) {
  const t = useTranslations('today')
  return (
    <Card flush title={t('awaiting.title')} className={rows.length === 0 ? 'order-last' : undefined}>
      {rows.length === 0 ? <p className="px-4.5 pb-4 text-ink-3">{t('awaiting.none')}</p> : null}
      <ul>
        {rows.map(row => (
          <li key={row.id} className="border-line-2 border-t">
            <Awaiting row={row} now={now} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Awaiting({ row, now }: { row: AwaitingRow; now: Date }) {
  const t = useTranslations('today.awaiting')
  const locale: Locale = useLocale()
  const here = `/office/activities/${row.id}`
  const { awaiting, attending, tentative, regrets, undelivered, invited } = row.tallies
  const bold = {
    b: (words: React.ReactNode) => <b className="font-bold font-serif text-lg text-wait">{words}</b>,
  }
  return (
    <div className="flex items-start gap-4 px-4.5 py-3.5">
      {row.startsAt ? <DateBadge date={row.startsAt} locale={locale} zone={row.zone} /> : null}
      <div className="min-w-0 flex-1">
        <Link href={here} className="text-ink no-underline hover:underline">
          <Bilingual
            zh={row.titleZh}
            en={row.titleEn}
            locale={locale}
            layout="block"
            className="font-bold font-serif text-md"
          />
        </Link>
        <SpanOfDays row={row} />
        <div className="mt-1.5 flex flex-wrap items-baseline gap-x-5 gap-y-0.5 text-ink-2">
          <Link href={`${here}?show=awaiting`} className="text-ink-2 no-underline hover:underline">
            {t.rich('count', { awaiting, ...bold })}
          </Link>
          {undelivered > 0 ? (
            <Link href={`${here}?show=undelivered`} className="text-ink-2 no-underline hover:underline">
              {t.rich('undelivered', { count: undelivered, ...bold })}
            </Link>
          ) : null}
          <Link href={here} className="text-ink-2 no-underline hover:underline">
            {t('of', { invited, attending })}
          </Link>
          <Deadline row={row} now={now} />
        </div>
        <div className="mt-2 overflow-hidden rounded-full">
          <ProgressBar
            parts={[
              { id: 'yes', count: attending, tone: 'yes' },
              { id: 'wait', count: awaiting + tentative, tone: 'wait' },
              { id: 'no', count: regrets, tone: 'no' },
              { id: 'off', count: undelivered, tone: 'off' },
            ]}
          />
        </div>
      </div>
    </div>
  )
}

const DAY = 24 * 60 * 60 * 1000
const SOON = 3

/** Until when replies are asked for, and how many days that is from today. */
function Deadline({ row, now }: { row: AwaitingRow; now: Date }) {
  const t = useTranslations('today.awaiting')
  const locale: Locale = useLocale()
  if (!row.replyBy) return null
  const dayOf = (instant: Date) => Date.parse(dayIn(row.zone, instant))
  const days = Math.round((dayOf(row.replyBy) - dayOf(now)) / DAY)
  const left = row.replyBy < now ? t('late') : days === 0 ? t('today') : t('left', { days })
  return (
    <span className="ml-auto whitespace-nowrap max-sm:ml-0">
      {t('replyBy', { day: formatShortDay(row.replyBy, locale, row.zone) })}
      <span aria-hidden="true"> · </span>
      <b className={days <= SOON ? 'text-seal' : 'text-ink'}>{left}</b>
    </span>
  )
}
