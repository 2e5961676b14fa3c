import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page, WithAside } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ExportButtons } from '@/components/ui/export-buttons'
import { PageHeader } from '@/components/ui/page-header'
import { SegmentedLinks } from '@/components/ui/segmented'
import { HalfAside } from '@/components/work-plans/half-aside'
import { PlanList, Timeline } from '@/components/work-plans/timeline'
import { may } from '@/lib/access/actor'
import { halfYearName } from '@/lib/i18n/format'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { halfPlan, halvesOfPlans } from '@/lib/plans/queries/half-plan'
import { isHalfYear } from '@/lib/plans/rules/half-year'
import { clashesOf } from '@/lib/plans/rules/timeline'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; halfYear: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, halfYear } = await params
  const t = await getTranslations({ locale, namespace: 'workPlans' })
  return { title: t('titleOf', { half: halfYearName(halfYear, locale) }) }
}

export default async function HalfPlanPage({ params }: Props) {
  const { locale, halfYear } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'plans.read')
  if (!isHalfYear(halfYear)) notFound()
  const [rows, t] = await Promise.all([halfPlan(actor, halfYear), getTranslations('workPlans')])
  const clashes = clashesOf(rows)
  const clashing = new Set(clashes.flatMap(({ one, other }) => [one.id, other.id]))
  const planned = new Set(rows.flatMap(row => row.entries.map(entry => entry.id))).size
  const missing = rows.filter(row => row.host !== 'city' && !row.plan).length
  const halves = halvesOfPlans(halfYear).map(half => ({
    href: `/office/plans/${half}`,
    label: halfYearName(half, locale, 'short'),
    current: half === halfYear,
  }))
  return (
    <Page>
      <PageHeader
        kicker={t('half.meta', { planned, clashes: clashes.length, missing })}
        title={halfYearName(halfYear, locale)}
        otherTitle={halfYearName(halfYear, otherLocale(locale))}
        locale={locale}
        actions={
          <>
            <SegmentedLinks label={t('halves')} items={halves} />
            <ExportButtons action="/api/lists/plan" fields={{ half: halfYear }} what={t('half.what')} />
            {may(actor, 'activities.write') ? (
              <ButtonLink variant="primary" href="/office/activities/new">
                {t('half.newActivity')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <WithAside label={t('half.aside')} aside={<HalfAside rows={rows} clashes={clashes} />}>
        <Card flush as="div" className="max-lg:hidden">
          <Timeline rows={rows} half={halfYear} clashing={clashing} />
        </Card>
        <Card flush as="div" className="lg:hidden">
          <PlanList rows={rows} clashing={clashing} />
        </Card>
      </WithAside>
    </Page>
  )
}
