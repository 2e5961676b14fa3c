import type { ReactNode } from 'react'
import { Area } from '@/components/layout/area'
import { unreadNotices } from '@/lib/notifications/queries/notices'
import { officeIfAny } from '@/lib/offices/queries'
import { signedIn } from '@/lib/web/session'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** The office's area: for everybody of the city's office. */
export default async function OfficeLayout({ children, params }: Props) {
  const actor = await signedIn((await params).locale, 'activities.read')
  return (
    <Area user={actor} office={await officeIfAny()} unread={await unreadNotices(actor)}>
      {children}
    </Area>
  )
}
