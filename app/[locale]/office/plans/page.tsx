import { redirect } from 'next/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { currentHalf } from '@/lib/plans/queries/half-plan'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

/** The plan of the half-year that runs. */
export default async function PlansPage({ params }: Props) {
  const { locale } = await params
  await signedIn(locale, 'plans.read')
  redirect(`/${locale}/office/plans/${currentHalf()}`)
}
