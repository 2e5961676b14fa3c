import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PublishedActivities } from '@/components/work-plans/published'
import type { Locale } from '@/lib/i18n/routing'
import { ownPlan, publishedActivities } from '@/lib/plans/queries/work-plans'
import { planViewSchema } from '@/lib/plans/schema'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'workPlans' })
  return { title: t('published.link') }
}

export default async function DistrictPublishedPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'district.read')
  const { half } = planViewSchema.parse(await searchParams)
  const plan = await found(() => ownPlan(actor, half ?? null))
  const activities = await publishedActivities(actor, plan.half)
  return <PublishedActivities plan={plan} activities={activities} address="/district/plan" />
}
