import { redirect } from 'next/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { newestHalfYear } from '@/lib/stats/queries/newest'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale }> }

/** The newest half-year of which anything is known. */
export default async function StatisticsPage({ params }: Props) {
  const { locale } = await params
  const actor = await signedIn(locale, 'figures.read')
  redirect(`/${locale}/office/statistics/${await found(() => newestHalfYear(actor))}`)
}
