import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { History } from '@/components/audit/history'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page, WithAside } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { PlanContentCards } from '@/components/work-plans/plan-content'
import { PlanHead } from '@/components/work-plans/plan-head'
import { PlanVersions } from '@/components/work-plans/versions'
import { may } from '@/lib/access/actor'
import { historyOf } from '@/lib/audit/queries'
import { halfYearName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { workPlan } from '@/lib/plans/queries/work-plans'
import { planViewSchema } from '@/lib/plans/schema'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale; planId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, planId } = await params
  const actor = await signedIn(locale, 'plans.read')
  const [t, { halfYear }] = await Promise.all([
    getTranslations({ locale, namespace: 'workPlans' }),
    found(() => workPlan(actor, planId)),
  ])
  return { title: t('titleOf', { half: halfYearName(halfYear, locale) }) }
}

export default async function WorkPlanPage({ params, searchParams }: Props) {
  const { locale, planId } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'plans.read')
  const plan = await found(() => workPlan(actor, planId))
  const { version, done } = planViewSchema.parse(await searchParams)
  const shown = plan.versions.find(({ number }) => String(number) === version) ?? plan.newest
  const [t, events] = await Promise.all([
    getTranslations('workPlans'),
    historyOf(actor, { kind: 'plan', id: planId }),
  ])
  const here = `/office/plans/of/${planId}`
  const aside = (
    <>
      <PlanVersions
        versions={plan.versions}
        shown={shown.number}
        href={number => (number === plan.newest.number ? here : `${here}?version=${number}`)}
      />
      <Card title={t('page.history')}>
        <History events={events} />
      </Card>
    </>
  )
  return (
    <Page>
      <ClientMessages of={['workPlans', 'audit']}>
        <PlanHead
          plan={plan}
          shown={shown}
          mayPublish={may(actor, 'plans.publish')}
          isJustPublished={done === 'published' && plan.newest.status === 'published'}
        />
        <WithAside label={t('versions')} aside={aside}>
          <PlanContentCards content={shown} />
        </WithAside>
      </ClientMessages>
    </Page>
  )
}
