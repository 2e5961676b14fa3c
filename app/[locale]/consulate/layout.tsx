import type { ReactNode } from 'react'
import { Area } from '@/components/layout/area'
import type { Locale } from '@/lib/i18n/routing'
import { homePost } from '@/lib/invitations/queries/home-post'
import { inLocale } from '@/lib/invitations/rules/wording'
import { officeIfAny } from '@/lib/offices/queries'
import { signedIn } from '@/lib/web/session'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function ConsulateLayout({ children, params }: Props) {
  const { locale } = (await params) as { locale: Locale }
  const actor = await signedIn(locale, 'home.read')
  const [office, post] = await Promise.all([officeIfAny(), homePost(actor)])
  return (
    <Area user={actor} office={office} place={inLocale(post, 'name', locale)}>
      {children}
    </Area>
  )
}
