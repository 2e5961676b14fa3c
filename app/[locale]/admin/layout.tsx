import type { ReactNode } from 'react'
import { Area } from '@/components/layout/area'
import { ClientMessages } from '@/components/layout/client-messages'
import { unreadNotices } from '@/lib/notifications/queries/notices'
import { officeIfAny } from '@/lib/offices/queries'
import { signedIn } from '@/lib/web/session'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function AdminLayout({ children, params }: Props) {
  const actor = await signedIn((await params).locale, 'users.manage')
  return (
    <ClientMessages of={['admin', 'audit']}>
      <Area user={actor} office={await officeIfAny()} unread={await unreadNotices(actor)}>
        {children}
      </Area>
    </ClientMessages>
  )
}
