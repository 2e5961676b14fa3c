import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { formatDay, halfYearName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { PlanVersion } from '@/lib/plans/types'
import { PlanStatusChip } from './status-chip'

type Props = { half: string; draft: PlanVersion | null; standing: PlanVersion | null }

/** On the post's home: where its plan of this half-year stands, and the way to it. */
export function OwnPlanCard({ half, draft, standing }: Props) {
  const t = useTranslations('workPlans.home')
  const locale: Locale = useLocale()
  const newest = standing ?? draft
  return (
    <Card title={t('title', { half: halfYearName(half, locale, 'short') })}>
      {standing?.submittedAt ? (
        <p className="text-ink-2 text-sm">
          {t('sent', { count: standing.activities.length, day: formatDay(standing.submittedAt, locale) })}
        </p>
      ) : null}
      {draft ? (
        <p className="text-ink-2 text-sm">{t('draft', { day: formatDay(draft.savedAt, locale) })}</p>
      ) : null}
      {newest ? null : <p className="text-ink-2 text-sm">{t('none')}</p>}
      <p className="mt-2 flex items-center justify-between gap-2">
        <Link href="/consulate/plan" className="touch inline-flex items-center">
          {t(newest ? 'open' : 'write')}
        </Link>
        {newest ? <PlanStatusChip status={newest.status} /> : null}
      </p>
    </Card>
  )
}
