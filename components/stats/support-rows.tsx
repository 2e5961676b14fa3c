import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Flag } from '@/components/ui/flag'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { formatDateRange } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { ActivityKind } from '@/prisma/generated/enums'

type Row = {
  id: string
  titleZh: string
  titleEn: string
  kind: ActivityKind
  firstOn: Date
  lastOn: Date
  consulate: { sendingState: string; stateZh: string; stateEn: string }
}

/** The consulates' own activities that a number counts, each opening the request for its support. */
export function SupportRows({ rows, caption }: { rows: Row[]; caption: string }) {
  const t = useTranslations('stats')
  const words = useTranslations('activities.kind')
  const locale: Locale = useLocale()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>{t('when')}</Th>
          <Th>{t('activity')}</Th>
          <Th>{t('consulate')}</Th>
          <Th>{t('kind')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, titleZh, titleEn, kind, firstOn, lastOn, consulate }) => (
          <Tr key={id}>
            <Td label={t('when')}>{formatDateRange(firstOn, lastOn, locale, 'UTC')}</Td>
            <Th scope="row" place="lead">
              <Link href={`/office/support/${id}`}>
                <Bilingual zh={titleZh} en={titleEn} locale={locale} layout="block" />
              </Link>
            </Th>
            <Td label={t('consulate')}>
              <Flag code={consulate.sendingState.trim()} className="mr-1.5" />
              <Bilingual zh={consulate.stateZh} en={consulate.stateEn} locale={locale} />
            </Td>
            <Td label={t('kind')}>{words(kind)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
