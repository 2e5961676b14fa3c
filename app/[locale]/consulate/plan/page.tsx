import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { OwnPlan } from '@/components/work-plans/own-plan'
import type { Locale } from '@/lib/i18n/routing'
import { ownPlan } from '@/lib/plans/queries/work-plans'
import { planViewSchema } from '@/lib/plans/schema'
import { ownSupport } from '@/lib/support/queries/requests'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'workPlans' })
  return { title: t('own.consulate') }
}

export default async function OwnPlanPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'home.read')
  const { half, ...asked } = planViewSchema.parse(await searchParams)
  const plan = await found(() => ownPlan(actor, half ?? null))
  const support = await ownSupport(actor)
  return <OwnPlan plan={plan} address="/consulate/plan" support={support} asked={asked} />
}
