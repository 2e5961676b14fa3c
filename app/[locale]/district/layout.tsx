import type { ReactNode } from 'react'
import { Area } from '@/components/layout/area'
import type { Locale } from '@/lib/i18n/routing'
import { districts, officeIfAny } from '@/lib/offices/queries'
import { signedIn } from '@/lib/web/session'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** The area of a district's Foreign Affairs Office. */
export default async function DistrictLayout({ children, params }: Props) {
  const locale = (await params).locale as Locale
  const actor = await signedIn(locale, 'district.read')
  const [office, all] = await Promise.all([officeIfAny(), districts()])
  const own = all.find(district => district.id === actor.officeId)
  return (
    <Area user={actor} office={office} place={locale === 'zh' ? own?.shortZh : own?.shortEn}>
      {children}
    </Area>
  )
}
