import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { formatDay, halfYearName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { PlanVersion } from '@/lib/plans/types'
import { PlanStatusChip } from './status-chip'

type Props = { half: string; version: PlanVersion | null }

/** On the post's home: where its plan of this half-year stands, and the way to it. */
export function OwnPlanCard({ half, version }: Props) {
  const t = useTranslations('workPlans.home')
  const locale: Locale = useLocale()
  const words = !version
    ? t('none')
    : version.submittedAt
      ? t('sent', { count: version.activities.length, day: formatDay(version.submittedAt, locale) })
      : t('draft', { day: formatDay(version.savedAt, locale) })
  return (
    <Card title={t('title', { half: halfYearName(half, locale, 'short') })}>
      <p className="text-ink-2 text-sm">{words}</p>
      <p className="mt-2 flex items-center justify-between gap-2">
        <Link href="/consulate/plan" className="touch inline-flex items-center">
          {t(version ? 'open' : 'write')}
        </Link>
        {version ? <PlanStatusChip status={version.status} /> : null}
      </p>
    </Card>
  )
}
