import { useLocale, useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { Bilingual } from '@/components/ui/bilingual'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Flag } from '@/components/ui/flag'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented'
import { halfYearName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { OwnWorkPlan, PublishedActivity } from '@/lib/plans/types'
import { PlannedTable } from './planned-table'

type Props = {
  plan: Pick<OwnWorkPlan, 'half' | 'halves' | 'owner'>
  activities: PublishedActivity[]
  /** The address of one's own plan. */
  address: string
}

/** What the other consulates and districts have in their published plans, by its days. */
export function PublishedActivities({ plan: { half, halves, owner }, activities, address }: Props) {
  const t = useTranslations('workPlans')
  const locale: Locale = useLocale()
  return (
    <Page>
      <PageHeader
        kicker={<Link href={`${address}?half=${half}`}>{t(`own.${owner}`)}</Link>}
        title={t('published.title', { half: halfYearName(half, locale) })}
        intro={t('published.intro')}
        actions={
          <SegmentedLinks
            label={t('halves')}
            items={halves.map(one => ({
              href: `${address}/published?half=${one}`,
              label: halfYearName(one, locale, 'short'),
              current: one === half,
            }))}
          />
        }
      />
      <Card flush as="div">
        {activities.length === 0 ? (
          <EmptyState title={t('published.none')}>{t('published.none_text')}</EmptyState>
        ) : (
          <PlannedTable
            lines={activities}
            caption={t('published.caption')}
            whose={({ whose }) => (
              <span className="inline-flex items-center gap-2">
                {whose.code ? <Flag code={whose.code} /> : null}
                <Bilingual zh={whose.nameZh} en={whose.nameEn} locale={locale} layout="one" />
              </span>
            )}
          />
        )}
      </Card>
    </Page>
  )
}
