import { useLocale, useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { Bilingual } from '@/components/ui/bilingual'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Flag } from '@/components/ui/flag'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { halfYearName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { OwnWorkPlan, PublishedActivity } from '@/lib/plans/types'
import { plannedWhen } from './when'

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
          <ActivityTable activities={activities} />
        )}
      </Card>
    </Page>
  )
}

function ActivityTable({ activities }: { activities: PublishedActivity[] }) {
  const t = useTranslations('workPlans')
  const kinds = useTranslations('activities.kind')
  const locale: Locale = useLocale()
  return (
    <Table caption={t('published.caption')}>
      <thead>
        <tr>
          <Th className="w-36">{t('when')}</Th>
          <Th>{t('published.whose')}</Th>
          <Th>{t('activity')}</Th>
          <Th>{t('kind')}</Th>
          <Th>{t('place')}</Th>
        </tr>
      </thead>
      <tbody>
        {activities.map(({ whose, ...line }) => (
          <Tr key={line.key}>
            <Td label={t('when')}>
              {plannedWhen(line, locale)}
              {line.firstOn ? null : <span className="block text-ink-3 text-xs">{t('dayOpen')}</span>}
            </Td>
            <Td label={t('published.whose')}>
              <span className="inline-flex items-center gap-2">
                {whose.code ? <Flag code={whose.code} /> : null}
                <Bilingual zh={whose.nameZh} en={whose.nameEn} locale={locale} layout="one" />
              </span>
            </Td>
            <Th scope="row" place="lead" className="wrap-anywhere">
              <Bilingual zh={line.titleZh} en={line.titleEn} locale={locale} layout="block" />
            </Th>
            <Td label={t('kind')}>{kinds(line.kind)}</Td>
            <Td label={t('place')} className="wrap-anywhere">
              <Bilingual zh={line.placeZh} en={line.placeEn} locale={locale} layout="one" />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
