import { useLocale, useTranslations } from 'next-intl'
import { StatusChip } from '@/components/activities/status-chip'
import { Bilingual } from '@/components/ui/bilingual'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { formatSpan } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { ActivityKind, ActivityStatus } from '@/prisma/generated/enums'

type Row = {
  id: string
  titleZh: string
  titleEn: string
  kind: ActivityKind | null
  status: ActivityStatus
  startsAt: Date | null
  endsAt: Date | null
  zone: string
  _count: { invitations: number }
}

/** The activities that a number counts, each opening its cockpit. */
export function ActivityRows({ rows, caption }: { rows: Row[]; caption: string }) {
  const t = useTranslations('stats')
  const words = useTranslations('activities.kind')
  const locale: Locale = useLocale()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>{t('when')}</Th>
          <Th>{t('activity')}</Th>
          <Th>{t('kind')}</Th>
          <Th>{t('state')}</Th>
          <Th numeric>{t('column.invitations')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Tr key={row.id}>
            <Td label={t('when')}>
              {row.startsAt && row.endsAt ? formatSpan(row.startsAt, row.endsAt, locale, row.zone) : null}
            </Td>
            <Th scope="row" place="lead">
              <Link href={`/office/activities/${row.id}`}>
                <Bilingual zh={row.titleZh} en={row.titleEn} locale={locale} layout="block" />
              </Link>
            </Th>
            <Td label={t('kind')}>{row.kind ? words(row.kind) : null}</Td>
            <Td place="corner">
              <StatusChip status={row.status} />
            </Td>
            <Td numeric label={t('column.invitations')}>
              {row._count.invitations}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
