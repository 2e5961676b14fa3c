import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'
import type { PlanContent, PlannedLine } from '@/lib/plans/types'
import { PlannedTable } from './planned-table'

type Props = { content: PlanContent; action?: (line: PlannedLine) => ReactNode }

/** What a version of a work plan says: its priorities in both languages, side by side, and its activities. */
export function PlanContentCards({ content, action }: Props) {
  const t = useTranslations('workPlans')
  const locale: Locale = useLocale()
  const priorities = { zh: content.prioritiesZh, en: content.prioritiesEn }
  const sides = [locale, otherLocale(locale)].filter(side => priorities[side])
  return (
    <div className="grid gap-4">
      <Card title={t('priorities')}>
        {sides.length === 0 ? <p className="text-ink-3">{t('noPriorities')}</p> : null}
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {sides.map(side => (
            <p key={side} lang={langOf(side)} className="whitespace-pre-line wrap-anywhere">
              {priorities[side]}
            </p>
          ))}
        </div>
      </Card>
      <Card flush title={t('activities')}>
        {content.activities.length === 0 ? (
          <p className="px-4.5 pb-3.5 text-ink-3">{t('noActivities')}</p>
        ) : (
          <PlannedTable lines={content.activities} caption={t('activities')} action={action} />
        )}
      </Card>
    </div>
  )
}
