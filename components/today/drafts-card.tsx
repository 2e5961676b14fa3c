import { useLocale, useTranslations } from 'next-intl'
import { StatusChip } from '@/components/activities/status-chip'
import { Bilingual } from '@/components/ui/bilingual'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DateBadge } from '@/components/ui/date-badge'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { ActivityStatus } from '@/prisma/generated/enums'
import { SpanOfDays } from './span-of-days'

export type DraftRow = {
  id: string
  status: ActivityStatus
  titleZh: string
  titleEn: string
  zone: string
  startsAt: Date | null
  endsAt: Date | null
}

/** Activities that nobody was invited to yet, each with its next step: to write on, or to choose whom to invite. */
export function DraftsCard({ rows, mayWrite }: { rows: DraftRow[]; mayWrite: boolean }) {
  const t = useTranslations('today')
  return (
    <Card
      flush
      title={t('drafts.title')}
      actions={<Link href="/office/activities">{t('allActivities')}</Link>}
    >
      {rows.length === 0 ? <p className="px-4.5 pb-4 text-ink-3">{t('drafts.none')}</p> : null}
      <ul>
        {rows.map(row => (
          <li key={row.id} className="border-line-2 border-t">
            <Draft row={row} mayWrite={mayWrite} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Draft({ row, mayWrite }: { row: DraftRow; mayWrite: boolean }) {
  const t = useTranslations('today.drafts')
  const words = useTranslations('activities')
  const locale: Locale = useLocale()
  const here = `/office/activities/${row.id}`
  const isDraft = row.status === 'draft'
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5 px-4.5 py-3">
      {row.startsAt ? (
        <DateBadge date={row.startsAt} locale={locale} zone={row.zone} />
      ) : (
        <span className="w-15.5 flex-none border-line border-r pr-3.5 text-center text-ink-3 text-xs">
          {t('noDate')}
        </span>
      )}
      <div className="min-w-0 flex-1">
        <Link
          href={isDraft && mayWrite ? `${here}/edit` : here}
          className="text-ink no-underline hover:underline"
        >
          {row.titleZh || row.titleEn ? (
            <Bilingual
              zh={row.titleZh}
              en={row.titleEn}
              locale={locale}
              layout="block"
              className="font-bold font-serif text-md"
            />
          ) : (
            words('untitled')
          )}
        </Link>
        <SpanOfDays row={row} />
      </div>
      <div className="flex items-center gap-3 max-sm:w-full max-sm:justify-between">
        <StatusChip status={row.status} />
        {mayWrite ? (
          <ButtonLink href={isDraft ? `${here}/edit` : `${here}/audience`}>
            {t(isDraft ? 'write' : 'invite')}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  )
}
