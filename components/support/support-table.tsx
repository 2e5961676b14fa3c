import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Flag } from '@/components/ui/flag'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { formatDateRange, formatShortDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { SupportView } from '@/lib/support/types'
import { SupportChip } from './status-chip'
import { useNeeds } from './use-needs'

/** What consulates have asked, a row each, leading to where it is answered. */
export function SupportTable({ requests, caption }: { requests: SupportView[]; caption: string }) {
  const t = useTranslations('support.queue')
  const locale: Locale = useLocale()
  const needsOf = useNeeds()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th className="w-1/4">{t('activity')}</Th>
          <Th className="w-1/8">{t('post')}</Th>
          <Th className="w-1/5">{t('when')}</Th>
          <Th className="w-1/4">{t('needs')}</Th>
          <Th>{t('status')}</Th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ id, consulate, answerBy, ...request }) => (
          <Tr key={id}>
            <Th scope="row" place="lead">
              <Link href={`/office/support/${id}`}>
                <Bilingual zh={request.titleZh} en={request.titleEn} locale={locale} layout="one" />
              </Link>
            </Th>
            <Td label={t('post')}>
              <Flag code={consulate.sendingState} className="mr-1.5" />
              <Link href={`/office/consulates/${consulate.id}`}>
                {locale === 'zh' ? consulate.stateZh : consulate.stateEn}
              </Link>
            </Td>
            <Td label={t('when')}>{formatDateRange(request.firstOn, request.lastOn, locale, 'UTC')}</Td>
            <Td label={t('needs')}>{needsOf(request.needs)}</Td>
            <Td place="corner">
              <SupportChip status={request.status} />
              {answerBy && request.status === 'in_review' ? (
                <span className="ms-2 whitespace-nowrap text-ink-3 text-xs">
                  {t('by', { day: formatShortDay(answerBy, locale, 'UTC') })}
                </span>
              ) : null}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
