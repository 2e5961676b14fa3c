import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { HostedActivity } from '@/components/district/hosted-activity'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { guestsOf } from '@/lib/invitations/queries/district'
import { hostedActivities } from '@/lib/plans/queries/hosted'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<{ view?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'district' })
  return { title: t('title') }
}

export default async function DistrictPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'district.read')
  const view = (await searchParams).view === 'over' ? 'over' : 'coming'
  const activities = await hostedActivities(actor, view)
  const [guests, t, other] = await Promise.all([
    guestsOf(
      actor,
      activities.map(activity => activity.id),
    ),
    getTranslations('district'),
    getTranslations({ locale: otherLocale(locale), namespace: 'district' }),
  ])
  return (
    <Page width="middle">
      <PageHeader
        title={t('title')}
        otherTitle={other('title')}
        locale={locale}
        intro={t('intro')}
        actions={
          <SegmentedLinks
            label={t('view')}
            items={[
              { href: '/district', label: t('coming'), current: view === 'coming' },
              { href: '/district?view=over', label: t('over'), current: view === 'over' },
            ]}
          />
        }
      />
      {activities.length === 0 ? (
        <Card as="div">
          <EmptyState title={t(view === 'over' ? 'emptyOver' : 'emptyComing')}>{t('emptyText')}</EmptyState>
        </Card>
      ) : null}
      <div className="grid gap-4">
        {activities.map(activity => (
          <HostedActivity key={activity.id} activity={activity} guests={guests.get(activity.id) ?? []} />
        ))}
      </div>
    </Page>
  )
}
