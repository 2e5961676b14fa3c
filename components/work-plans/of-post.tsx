import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { formatDay, halfYearName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { PlanVersion } from '@/lib/plans/types'
import { PlanStatusChip } from './status-chip'

type Props = { plans: { id: string; halfYear: string; newest: PlanVersion }[] }

/** A post's work plans, the newest half-year first: each opens on what it says. */
export function PostPlans({ plans }: Props) {
  const t = useTranslations('workPlans.ofPost')
  const locale: Locale = useLocale()
  if (plans.length === 0)
    return (
      <Card title={t('title')}>
        <EmptyState title={t('none')}>{t('none_text')}</EmptyState>
      </Card>
    )
  return (
    <Card flush title={t('title')}>
      <Table caption={t('title')}>
        <thead>
          <tr>
            <Th>{t('half')}</Th>
            <Th numeric>{t('activities')}</Th>
            <Th>{t('submitted')}</Th>
            <Th>{t('status')}</Th>
          </tr>
        </thead>
        <tbody>
          {plans.map(({ id, halfYear, newest }) => (
            <Tr key={id}>
              <Th scope="row" place="lead">
                <Link href={`/office/plans/of/${id}`}>{halfYearName(halfYear, locale)}</Link>
              </Th>
              <Td numeric label={t('activities')}>
                {newest.activities.length}
              </Td>
              <Td label={t('submitted')}>
                {newest.submittedAt ? formatDay(newest.submittedAt, locale) : '–'}
              </Td>
              <Td place="corner">
                <PlanStatusChip status={newest.status} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
